import { heldText, type Held } from "../../../bot/src/cards/hold-back";
import type { Verb } from "../../../bot/src/cards/verbs";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { freshId, TENANT } from "../builders";
import type { Pair } from "../teams/a-pair";
import type { BotHouse } from "../teams/bot-house";
import type { TeamsPerson } from "../teams/teams-person";

/** A button of a card that was sent. */
export interface SentButton {
  readonly cardId: string;
  readonly nth: number;
  readonly asks: string;
  readonly by: "press" | "opening" | "form";
}

const WITHOUT_ABOUT: readonly Verb[] = [
  "participation.tell-supporter",
  "participation.tell-supporter-rejoined",
  "reminders.resume",
  "support.none",
  "support.want",
  "away.end",
];

/** What has happened in the schemes of these pairs, and how their people stand. */
export async function stateOf(house: BotHouse, pairs: readonly Pair[]): Promise<unknown> {
  return Promise.all(
    pairs.map(async (pair) => [
      await actsOf(house, pair),
      await house.person(pair.doctor),
      await house.person(pair.supporter),
      await house.pairing(pair.pairing),
    ]),
  );
}

/** What has happened in a pair's scheme, by name. */
export async function actsOf(house: BotHouse, { scheme }: Pair): Promise<readonly string[]> {
  const pending = await house.ports.relaySource.pending(scheme.id, 1_000);
  return pending.flatMap((one) => (one.type === "event" ? [one.event.act.type] : []));
}

/** Sends somebody a card, as the product would; the card's id. */
export async function sendCard(house: BotHouse, who: TeamsPerson, held: Held): Promise<string> {
  const id = freshId("card").replaceAll(/[^\w-]/gu, "-");
  await house.held.keepCard({ id, readerId: userIdOf(TENANT, who.oid), text: heldText(held) });
  return id;
}

/** A button about the pair, on a card of its own. */
export async function sendButton(
  house: BotHouse,
  who: TeamsPerson,
  verb: Verb,
  { about }: Pair,
): Promise<SentButton> {
  const choice = verb === "participation.confirm" ? { choice: "opted-out" } : {};
  const data = WITHOUT_ABOUT.includes(verb) ? {} : { about, ...choice };
  const inputs = verb === "introduction.send" ? ["text"] : [];
  const cardId = await sendCard(house, who, { actions: [{ asks: verb, data }], inputs });
  return { cardId, nth: 0, asks: verb, by: "press" };
}

/** The `value` of the activity of a press, with what is typed or laid over the button's data, and what it asks. */
export function valueOf(
  { by, asks, cardId, nth }: SentButton,
  more: object = {},
  named: object = {},
): { readonly name: string; readonly value: Readonly<Record<string, unknown>> } {
  const data = { v: 2, cardId, nth, ...more };
  if (by === "press") {
    const action = { type: "Action.Execute", verb: asks, ...named, data };
    return { name: "adaptiveCard/action", value: { action, trigger: "manual" } };
  }
  const name = by === "opening" ? "task/fetch" : "task/submit";
  const said = by === "opening" ? { dialog: asks } : { verb: asks };
  return { name, value: { data: { ...said, ...named, ...data } } };
}

/** Presses a button of a card in the chat; the card that takes its place. */
export async function pressButton(
  who: TeamsPerson,
  button: SentButton,
  typed: object = {},
): Promise<Record<string, unknown>> {
  const answer = await who.pressesAnything(valueOf(button, typed).value["action"]);
  expect(answer).toMatchObject({ statusCode: 200, value: { type: "AdaptiveCard" } });
  return answer.value;
}
