import fc from "fast-check";
import { z } from "zod";
import { DIALOGS, SUBMISSION_VERBS } from "../../bot/src/cards/dialogs";
import { VERBS } from "../../bot/src/cards/verbs";
import { freshId } from "../support/builders";
import { everythingAbout, type Asking } from "../support/doors/fullest";
import { chanceOf } from "../support/seeded-chance";
import { aPair, type Pair } from "../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import type { Answered } from "../support/teams/teams-person";

/** Said in the title, so that a failure can be had again: `SEED=… npm test -- tests/doors/fuzz`. */
const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
/** Of each button and form that a card may have, so that none is left to chance. */
const PRESSES = 4;
const TURNS = 150;

let house: BotHouse;
let pair: Pair;
beforeAll(async () => {
  house = await openBotHouse();
  pair = await aPair(house);
});
afterAll(() => house.close());

const json = fc.jsonValue({ maxDepth: 3, stringUnit: "binary" });
const word = fc.string({ unit: "grapheme", maxLength: 30 });

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

/** What a form takes from its inputs; the rest of it the server holds. */
const isInput = (name: string) => !["token", "about", "side", "key", "keys"].includes(name);

const INVOKES = {
  press: "adaptiveCard/action",
  "task/fetch": "task/fetch",
  "task/submit": "task/submit",
} as const;

/** How a button is used: as it is, with something else typed into its inputs, with fields of no card, or by a card of nobody's. */
const use = fc.record({
  first: fc.boolean(),
  how: fc.constantFrom("as it is", "other words", "foreign fields", "made up"),
  typed: fc.array(fc.oneof(json, word), { minLength: 1, maxLength: 3 }),
  fields,
  altered,
  anything: json,
});
type Use = typeof use extends fc.Arbitrary<infer Value> ? Value : never;

/** The data of a button that a card of theirs has, with what was made up in its inputs. */
async function dataOf({ invoke, asks, data }: Asking, { first, how, ...made }: Use) {
  const inputs = invoke === "task/submit" ? isInput : (name: string) => name === "text";
  const filled = asks === "introduction.send" ? { ...data, text: "Hello." } : data;
  const who = first ? pair.tomos : pair.priya;
  const button = await who.button({ asks, data: filled, isInput: inputs });
  const typedIn = Object.keys(filled)
    .filter(inputs)
    .map((name, nth) => [name, made.typed[nth % made.typed.length]] as const);
  return {
    ...button,
    ...(how === "other words" ? Object.fromEntries(typedIn) : {}),
    ...(how === "foreign fields" ? made.fields : {}),
  };
}

async function pressed(asking: Asking, made: Use): Promise<Answered> {
  const { invoke, asks } = asking;
  const sent = await dataOf(asking, made);
  const named = invoke === "press" ? {} : { [invoke === "task/fetch" ? "dialog" : "verb"]: asks };
  const data: unknown = made.how === "made up" ? made.anything : { ...sent, ...named };
  const action = { type: "Action.Execute", verb: asks, data };
  const value = invoke === "press" ? { action, trigger: "manual" } : { data, context: {} };
  const changes = made.how === "as it is" ? {} : made.altered;
  const who = made.first ? pair.tomos : pair.priya;
  return who.sends({ type: "invoke", name: INVOKES[invoke], value, ...changes });
}

describe(`Anything that may be sent to the bot (seed ${SEED})`, () => {
  afterEach(async () => {
    const faults = house.logged.filter((line) => JSON.stringify(line).includes('"fault"'));
    expect(faults).toEqual([]);
    for (const who of [pair.tomos, pair.priya]) {
      expect((await who.sends({ type: "message", text: "hi" })).status).toBe(200);
    }
  });

  it("T-E1-8, T-E2-5: by every button of a card or a dialog is answered in a shape that Teams knows", async () => {
    const all = everythingAbout([pair.about], () => freshId("token"));
    expect(all).toHaveLength(VERBS.length + DIALOGS.length + SUBMISSION_VERBS.length);
    const presses = all.flatMap((asking, nth) =>
      fc
        .sample(use, { seed: SEED + nth, numRuns: PRESSES })
        .map((made, at) => ({ asking, made: at === 0 ? { ...made, how: "as it is" } : made })),
    ) as readonly { readonly asking: Asking; readonly made: Use }[];
    const read = new Set<string>();
    const wrong: unknown[] = [];
    for (const { asking, made } of chanceOf(SEED).shuffled(presses)) {
      const answer = await pressed(asking, made);
      const because = whatIsWrong(answer);
      if (because !== undefined) wrong.push({ because, asking, made });
      if (made.how === "as it is" && !answer.text.includes("out of date")) read.add(asking.asks);
    }
    expect(wrong).toEqual([]);
    // It would prove little if no button were known for what it is.
    expect(read.size).toBeGreaterThan((all.length * 3) / 4);
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
      { seed: SEED, numRuns: TURNS, endOnFailure: true },
    );
  });
});
