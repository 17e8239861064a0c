import { z } from "zod";
import type { RenderedCard } from "./define-card";

/** A button of a card as the server keeps it. */
export interface HeldAction {
  /** The verb of a press or of a form that is sent, or the dialog that is opened. */
  readonly asks: string;
  /** What the template gave the button besides that: the record it is about, a choice, a token. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The inputs that it may send, where its card is not the only one that is held here. */
  readonly inputs?: readonly string[];
}

/** What is kept of a card, or of several that leave together: the buttons in their order, and the inputs that they may send. */
export interface Held {
  readonly actions: readonly HeldAction[];
  readonly inputs: readonly string[];
}

const heldSchema: z.ZodType<Held> = z.strictObject({
  actions: z.array(
    z.strictObject({
      asks: z.string(),
      data: z.record(z.string(), z.unknown()),
      inputs: z.array(z.string()).exactOptional(),
    }),
  ),
  inputs: z.array(z.string()),
});

/** What is held, as the text that is kept. */
export function heldText(held: Held): string {
  return JSON.stringify(held);
}

/** The same from its text. Throws where it is none. */
export function heldFrom(text: string): Held {
  return heldSchema.parse(JSON.parse(text));
}

/** The version of what a button carries: that of cards whose data the server holds. */
export const HELD_VERSION = 2;

const button = z.looseObject({
  type: z.enum(["Action.Execute", "Action.Submit"]),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
  fallback: z.looseObject({ data: z.record(z.string(), z.unknown()) }).optional(),
});

/**
 * Takes out of a card what nobody is to send back to us: each button keeps its verb, what it asks of Teams, the id of
 * the card and which of the card's buttons it is. All the rest is given as `held`, to be kept under that id. A card
 * without buttons of ours comes back as it was, with nothing held. `first` is what its first button is counted as.
 */
export function holdBack(
  rendered: RenderedCard,
  cardId: string,
  first = 0,
): { readonly sent: RenderedCard; readonly held: Held } {
  const { card } = rendered;
  const actions: HeldAction[] = [];
  const shown = listOf(card["actions"]).map((action) => {
    const found = button.safeParse(action).data;
    if (found === undefined) return action; // opens an address
    const left = { v: HELD_VERSION, cardId, nth: first + actions.length };
    const { verb, data, fallback } = found;
    actions.push(heldOf(verb, data));
    return {
      ...found,
      data: { ...left, ...saidOpenly(data) },
      ...(fallback === undefined
        ? {}
        : { fallback: { ...fallback, data: { ...left, ...saidOpenly(fallback.data) } } }),
    };
  });
  const held = { actions, inputs: inputsIn(card["body"]) };
  if (actions.length === 0) return { sent: rendered, held };
  return { sent: { ...rendered, card: { ...card, actions: shown } }, held };
}

/** The same for cards that leave together, under one id: their buttons are counted on from card to card. */
export function holdBackTogether(
  cards: readonly RenderedCard[],
  cardId: string,
): { readonly sent: readonly RenderedCard[]; readonly held: Held } {
  const sent: RenderedCard[] = [];
  const actions: HeldAction[] = [];
  for (const card of cards) {
    const { sent: leaving, held } = holdBack(card, cardId, actions.length);
    const own = held.inputs.length === 0 ? {} : { inputs: held.inputs };
    sent.push(leaving);
    actions.push(...held.actions.map((action) => ({ ...action, ...own })));
  }
  return { sent, held: { actions, inputs: [] } };
}

function heldOf(named: string | undefined, given: Record<string, unknown>): HeldAction {
  const { v, verb, dialog, ...data } = given;
  delete data["msteams"];
  const asks = [named, verb, dialog].find((one) => typeof one === "string");
  if (asks === undefined || v !== 1) {
    throw new Error("A button of a card has a verb or a dialog, and v: 1.");
  }
  return { asks, data };
}

/** What stays in the button: what it asks for, and what it says to Teams itself. */
function saidOpenly({ verb, dialog, msteams }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...(verb === undefined ? {} : { verb }),
    ...(dialog === undefined ? {} : { dialog }),
    ...(msteams === undefined ? {} : { msteams }),
  };
}

/** The ids of all inputs in a part of a card, however deep. */
function inputsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(inputsIn);
  if (typeof part !== "object" || part === null) return [];
  const { type, id } = input.safeParse(part).data ?? {};
  const own = type !== undefined && id !== undefined ? [id] : [];
  return [...own, ...Object.values(part).flatMap(inputsIn)];
}

const input = z.object({ type: z.string().startsWith("Input."), id: z.string() });

function listOf(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [];
}
