import fc from "fast-check";
import { z } from "zod";
import { DIALOGS, SUBMISSION_VERBS } from "../../bot/src/cards/dialogs";
import { VERBS } from "../../bot/src/cards/verbs";
import { aPair, type Pair } from "../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import type { Answered } from "../support/teams/teams-person";

/** Said in the title, so that a failure can be had again: `SEED=… npm test -- tests/doors/fuzz`. */
const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
const TURNS = 300;

let house: BotHouse;
let pair: Pair;
beforeAll(async () => {
  house = await openBotHouse();
  pair = await aPair(house);
});
afterAll(() => house.close());

const json = fc.jsonValue({ maxDepth: 3, stringUnit: "binary" });
const word = fc.string({ unit: "grapheme", maxLength: 30 });

/** The invokes that cards and dialogs make, with what they ask for. */
const press = fc.oneof(
  fc.record({ name: fc.constant("adaptiveCard/action"), asks: fc.constantFrom(...VERBS) }),
  fc.record({ name: fc.constant("task/fetch"), asks: fc.constantFrom(...DIALOGS) }),
  fc.record({ name: fc.constant("task/submit"), asks: fc.constantFrom(...SUBMISSION_VERBS) }),
);

const typed = fc.oneof(
  word,
  fc.constantFrom("hi", "opt out", "rejoin", "help", "stop reminders", "<at>bot</at> opt out"),
);

/** What is laid over the data of a button: inputs that fit, that do not, and what no card has. */
const fields = fc.dictionary(
  fc.oneof(
    fc.constantFrom("v", "cardId", "verb", "dialog", "about", "text", "to", "token", "schemeId"),
    fc.constantFrom("personId", "__proto__", "constructor", "choice.ethnicity", "notAgain"),
    word,
  ),
  fc.oneof(json, word),
  { maxKeys: 3, noNullPrototype: true },
);

/** Something of an activity that is not as Teams sends it. The URL that is answered to stays: another is refused. */
const altered = fc.dictionary(
  fc.constantFrom("type", "id", "timestamp", "from", "recipient", "conversation", "channelData"),
  json,
  { maxKeys: 1, noNullPrototype: true },
);

const event = fc.record({
  type: fc.constantFrom(
    "installationUpdate",
    "conversationUpdate",
    "messageReaction",
    "event",
    "typing",
    "",
  ),
  action: fc.constantFrom("add", "remove", "add-upgrade", "other"),
  membersAdded: fc.option(json, { nil: undefined }),
});

const invokeBody = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard") }),
});
const taskBody = z.strictObject({
  task: z.union([
    z.strictObject({ type: z.literal("message"), value: z.string().min(1) }),
    z.strictObject({
      type: z.literal("continue"),
      value: z.looseObject({ title: z.string().min(1) }),
    }),
  ]),
});
const fixedBody = z.strictObject({ error: z.enum(["bad-activity", "not-allowed", "too-many"]) });

/** Nothing, a card, a dialog or one of the fixed refusals; never a word of a fault. */
function whatIsWrong({ status, text }: Answered): string | undefined {
  if (status === 200 && text === "") return undefined;
  const body: unknown = JSON.parse(text);
  const shape = status === 200 ? z.union([invokeBody, taskBody]) : fixedBody;
  const isKnown = [200, 400, 403, 429].includes(status) && shape.safeParse(body).success;
  return isKnown ? undefined : `${status} ${text}`;
}

describe(`Anything that may be sent to the bot (seed ${SEED})`, () => {
  afterEach(async () => {
    const faults = house.logged.filter((line) => JSON.stringify(line).includes('"fault"'));
    expect(faults).toEqual([]);
    for (const who of [pair.tomos, pair.priya]) {
      expect((await who.sends({ type: "message", text: "hi" })).status).toBe(200);
    }
  });

  it("T-E1-8, T-E2-5: by a button of a card or a dialog is answered in a shape that Teams knows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          first: fc.boolean(),
          real: fc.boolean(),
          press,
          fields,
          altered,
          anything: json,
        }),
        async ({ first, real, press: { name, asks }, ...made }) => {
          const who = first ? pair.tomos : pair.priya;
          const about = { about: pair.about };
          const sent = real ? await who.button({ asks, data: about, isInput: () => false }) : {};
          const data: unknown = { ...sent, verb: asks, dialog: asks, ...made.fields };
          const action = { type: "Action.Execute", verb: asks, data };
          const value =
            name === "adaptiveCard/action"
              ? { action: real ? action : { ...action, data: made.anything }, trigger: "manual" }
              : { data: real ? { ...sent, ...made.fields } : made.anything, context: {} };
          const answer = await who.sends({ type: "invoke", name, value, ...made.altered });
          expect(whatIsWrong(answer)).toBeUndefined();
        },
      ),
      { seed: SEED, numRuns: TURNS, endOnFailure: true },
    );
  });

  it("T-E1-8: by typing, by coming and going, or by nobody knows what, is too", async () => {
    const what = fc.oneof(
      fc.record({ type: fc.constant("message"), text: fc.oneof(typed, json), value: json }),
      event,
      fc.record({ type: fc.constant("invoke"), name: word, value: json }),
    );
    await fc.assert(
      fc.asyncProperty(what, altered, fc.boolean(), async (changes, other, first) => {
        const who = first ? pair.tomos : pair.priya;
        const answer = await who.sends({ ...changes, ...other });
        expect(whatIsWrong(answer)).toBeUndefined();
      }),
      { seed: SEED, numRuns: TURNS / 2, endOnFailure: true },
    );
  });
});
