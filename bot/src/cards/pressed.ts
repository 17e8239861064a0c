import { z } from "zod";
import { HELD_VERSION, type Held } from "./hold-back";

/** What a button sent: which button of which card, what it asks for, and what the card's inputs hold. */
export interface Pressed {
  readonly cardId: string;
  /** Which of the buttons that are held with it, from 0. */
  readonly nth: number;
  readonly asks: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** More than any answer has, with all its cards. */
const MOST_BUTTONS = 999;

const named = z.string().min(1).max(100);
const pressed = z.looseObject({
  v: z.literal(HELD_VERSION),
  cardId: z.string().regex(/^[\w-]{1,100}$/u),
  nth: z.int().min(0).max(MOST_BUTTONS),
});
const record = z.record(z.string(), z.unknown());
const execute = z.object({ action: z.object({ verb: named, data: record }) });
const invoked = z.object({ data: record });

/**
 * The press that an activity's `value` holds: `{action: {verb, data}}` of Action.Execute, or the data of the
 * Action.Submit that older clients use in its place. Undefined for anything else: such a card is out of date or not ours.
 */
export function pressedButton(value: unknown): Pressed | undefined {
  const executed = execute.safeParse(value).data?.action;
  if (executed !== undefined) {
    return "verb" in executed.data ? undefined : read(executed.data, "verb", executed.verb);
  }
  return read(record.safeParse(value).data, "verb");
}

/** The opening of a dialog that the `value` of a `task/fetch` holds, as strictly. */
export function pressedOpening(value: unknown): Pressed | undefined {
  const data = { ...invoked.safeParse(value).data?.data };
  if (data["type"] === "task/fetch") delete data["type"]; // Teams' own
  return read(data, "dialog");
}

/** What a dialog sent: the `value` of a `task/submit`, as strictly. */
export function pressedForm(value: unknown): Pressed | undefined {
  return read(invoked.safeParse(value).data?.data, "verb");
}

function read(
  data: Readonly<Record<string, unknown>> | undefined,
  asksBy: "verb" | "dialog",
  said?: string,
): Pressed | undefined {
  const button = pressed.safeParse(data).data;
  if (button === undefined) return undefined;
  const { cardId, nth, [asksBy]: inData, ...fields } = button;
  // The version, and what the card asked of Teams itself.
  for (const name of ["v", "msteams"]) Reflect.deleteProperty(fields, name);
  const asks = named.safeParse(said ?? inData).data;
  return asks === undefined ? undefined : { cardId, nth, asks, fields };
}

/**
 * What was pressed, from what the server holds of the card: the button's own data, and of what came with the press only
 * what the card has an input for. Undefined where the card has no such button, or anything else came with it.
 */
export function dataPressed(
  { actions, inputs }: Held,
  { nth, asks, fields }: Pressed,
): Readonly<Record<string, unknown>> | undefined {
  const action = actions[nth];
  if (action?.asks !== asks) return undefined;
  const typed = action.inputs ?? inputs;
  if (!Object.keys(fields).every((name) => typed.includes(name))) return undefined;
  return { ...fields, ...action.data, v: 1 };
}
