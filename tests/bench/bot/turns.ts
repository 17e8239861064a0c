import { LOCAL_BOT_ID, LOCAL_BOT_NAME, LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { chanceOf } from "../../support/seeded-chance";
import { CARD_BUTTONS, cardIdOf, type Known } from "../processes/people";

/** What somebody does, and how often of a hundred. Typed words are answered in the chat, presses in the card's place. */
const KINDS = [
  { name: "hello", weight: 30, text: "hello" },
  { name: "my supporter", weight: 40, text: "my support" },
  { name: "press: show", weight: 20, verb: "support.show" },
  { name: "press: reminders", weight: 10, verb: "reminders" },
] as const;

/** A kind of turn. */
export type Kind = (typeof KINDS)[number];

/** A turn that is to come. */
export interface Planned {
  /** When, in ms from the start; fixed before anything is sent, however long the answers take. */
  readonly at: number;
  readonly kind: Kind;
  readonly who: Known;
  readonly nth: number;
}

let counter = 0;

/** Turns that come at random, so many a second on average, by people in turn. */
export function turns(people: readonly Known[], perSecond: number, seconds: number): Planned[] {
  const chance = chanceOf(1_000 + counter);
  const planned: Planned[] = [];
  const inTurn = chance.shuffled(people);
  const doctors = inTurn.filter(({ side }) => side === "doctor");
  let at = 0;
  for (;;) {
    at += (-Math.log(1 - chance.share()) * 1_000) / perSecond;
    if (at >= seconds * 1_000) return planned;
    const kind = chance.weighted(KINDS.map((one) => [one, one.weight] as const));
    const among = kind.name === "press: reminders" ? doctors : inTurn;
    counter += 1;
    const who = among[counter % among.length];
    if (who === undefined) throw new Error("There is nobody.");
    planned.push({ at, kind, who, nth: counter });
  }
}

function contentOf({ kind, who, nth }: Planned): Readonly<Record<string, unknown>> {
  if ("text" in kind) return { type: "message", text: kind.text, textFormat: "plain" };
  // The first button of their card shows, the others silence and resume in turn; each of those works once.
  const button = 1 + (nth % (CARD_BUTTONS - 1));
  const press =
    kind.verb === "support.show"
      ? { verb: kind.verb, nth: 0 }
      : { verb: button % 2 === 0 ? "reminders.resume" : "reminders.silence", nth: button };
  const data = { v: 2, cardId: cardIdOf(who.oid), nth: press.nth };
  const action = { type: "Action.Execute", verb: press.verb, data };
  return { type: "invoke", name: "adaptiveCard/action", value: { action, trigger: "manual" } };
}

/** The activity as Teams sends it. */
export function activityOf(
  planned: Planned,
  serviceUrl: string,
): Readonly<Record<string, unknown>> {
  const { who, nth } = planned;
  const tenantId = LOCAL_TENANT_ID;
  return {
    id: `turn-${nth}`,
    timestamp: new Date().toISOString(),
    channelId: "msteams",
    serviceUrl,
    from: { id: who.teamsUserId, name: "Somebody", aadObjectId: who.oid },
    recipient: { id: LOCAL_BOT_ID, name: LOCAL_BOT_NAME },
    conversation: { id: who.chat, conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId }, source: { name: "message" } },
    locale: "en-GB",
    entities: [{ type: "clientInfo", country: "GB", platform: "Web" }],
    ...contentOf(planned),
  };
}
