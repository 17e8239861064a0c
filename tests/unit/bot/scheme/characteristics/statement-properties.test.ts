import fc from "fast-check";
import {
  characteristicsOf,
  type Characteristic,
} from "../../../../../bot/src/scheme/characteristics/characteristic";
import { shared } from "../../../../../bot/src/scheme/characteristics/shared";
import {
  letDirectorLook,
  liveEntries,
  NOTHING_STATED,
  state,
  stopDirectorLooking,
  withdraw,
  withdrawAll,
  type Statement,
} from "../../../../../bot/src/scheme/characteristics/statement";
import {
  statementsIn,
  statementsText,
} from "../../../../../bot/src/scheme/characteristics/statement-text";

const offered: readonly Characteristic[] = characteristicsOf({
  furtherCharacteristics: [
    { key: "own", label: "Our own", options: ["Zoroastrian-canary", "b c\td\n", "ünï % +"] },
  ],
});
const pairs = offered.flatMap(({ key, choices }) => choices.map(({ value }) => ({ key, value })));
const instants = fc.integer({ min: 0, max: 10 }).map((n) => `2026-08-12T11:00:0${n % 10}.000Z`);

const stating = fc.record({
  type: fc.constant("state" as const),
  what: fc.oneof(
    fc.constantFrom(...pairs),
    fc.record({ key: fc.constantFrom("faith", "nothing"), value: fc.constantFrom("x", "sikh") }),
  ),
  text: fc.constantFrom("today", "old", "none"),
  at: instants,
  channel: fc.constantFrom("bot" as const, "tab" as const),
});
const taking = fc.oneof(
  fc.record({
    type: fc.constant("withdraw" as const),
    key: fc.constantFrom(...offered.map((one) => one.key)),
  }),
  fc.constant({ type: "withdraw-all" as const }),
);
const looking = fc.constantFrom({ type: "look" as const }, { type: "stop-looking" as const });
const commands = fc.array(fc.oneof({ weight: 5, arbitrary: stating }, taking, looking), {
  maxLength: 30,
});
type Command = typeof commands extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function decide(current: Statement, command: Command) {
  switch (command.type) {
    case "state": {
      const { key, value } = command.what;
      const today = offered.find((one) => one.key === key)?.textVersion ?? "1";
      const textVersion = command.text === "today" ? today : "0";
      const consent = { textVersion, at: command.at, channel: command.channel };
      const given = command.text === "none" ? {} : { consent };
      return state(current, { key, choice: value, ...given }, offered);
    }
    case "withdraw":
      return withdraw(current, command.key);
    case "withdraw-all":
      return withdrawAll(current);
    case "look":
      return letDirectorLook(current, { at: "2026-08-12T11:00:00.000Z", textVersion: "1" }, "1");
    case "stop-looking":
      return stopDirectorLooking(current);
  }
}

function after(all: readonly Command[]): Statement {
  return all.reduce<Statement>((sofar, one) => {
    const decision = decide(sofar, one);
    return decision.accepted ? decision.state : sofar;
  }, NOTHING_STATED);
}

const statements = commands.map(after);

describe("whatever somebody does", () => {
  it("PF-01: holds nothing without a consent of its own, given to the words of that day (NP8, principle 3)", () => {
    fc.assert(
      fc.property(commands, (all) => {
        const said = all.filter((one) => one.type === "state" && one.text === "today");
        for (const entry of after(all).entries) {
          const own = said.some(
            (one) =>
              one.type === "state" &&
              one.what.key === entry.key &&
              one.what.value === entry.choice &&
              one.at === entry.consent.at,
          );
          expect([entry.key, own]).toEqual([entry.key, true]);
        }
        const final = after(all);
        expect(liveEntries(final, offered)).toEqual(final.entries);
        expect(new Set(final.entries.map(({ key }) => key)).size).toBe(final.entries.length);
      }),
    );
  });

  it("is gone from what is stored once it is taken back, not only marked (NP8)", () => {
    fc.assert(
      fc.property(commands, fc.constantFrom(...offered), (all, { key }) => {
        const decision = withdraw(after(all), key);
        const left = decision.accepted ? decision.state : after(all);
        const text = statementsText({ wish: left, offer: NOTHING_STATED });
        expect(text.split("\n").filter((one) => one.startsWith(`wish ${key} `))).toEqual([]);
      }),
    );
  });

  it("is written and read as it was, and is as long as anybody's", () => {
    fc.assert(
      fc.property(statements, statements, (wish, offer) => {
        const text = statementsText({ wish, offer });
        expect(statementsIn(text)).toEqual({ wish, offer });
        expect(text).toHaveLength(4_096);
        expect(text).toMatch(/^[\x20-\x7e\n]*$/);
      }),
    );
  });

  it("is shared only where both said the same, whoever they are (NP8)", () => {
    fc.assert(
      fc.property(statements, statements, (wish, offer) => {
        const both = shared(wish, offer, offered);
        for (const key of both) {
          const [one, other] = [wish, offer].map(({ entries }) =>
            entries.find((e) => e.key === key),
          );
          expect(one?.choice).toBe(other?.choice);
        }
        expect(shared(wish, NOTHING_STATED, offered)).toEqual([]);
        expect(shared(NOTHING_STATED, offer, offered)).toEqual([]);
      }),
    );
  });
});
