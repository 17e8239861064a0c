import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy } from "../../../../../bot/src/scheme/calendar/london";
import { MESSAGE_KINDS, type MessageKind } from "../../../../../bot/src/scheme/messages/message";
import { restraintOf, type Earlier } from "../../../../../bot/src/scheme/messages/restraint";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { TODAY } from "../../../../support/builders";

const DAY_MS = 86_400_000;
const ASKED = { now: TODAY, policy: DEFAULT_POLICY, holidays: bankHolidays.of("england") };
const TOMORROW = { reason: "out-of-hours", until: "2026-08-13T08:00:00.000Z" };

/** So many of a kind, so many days ago. */
const went = (count: number, kind: MessageKind, daysAgo: number): readonly Earlier[] =>
  Array.from({ length: count }, () => ({ kind, at: laterBy(TODAY, -daysAgo * DAY_MS) }));

describe("what somebody got lately", () => {
  it.each<[string, number, "too-soon" | undefined]>([
    ["a minute ago", 1 / 1_440, "too-soon"],
    ["a day short of eight weeks ago", 55, "too-soon"],
    ["eight weeks ago", 56, undefined],
  ])(
    "holds a reminder back that would be the second: one went %s (NP14, F-22)",
    (_, ago, expected) => {
      expect(restraintOf("reminder", went(1, "reminder", ago), ASKED)).toBe(expected);
    },
  );

  it.each<[string, readonly Earlier[], typeof TOMORROW | undefined]>([
    ["two today", went(2, "introduction-due", 0.3), undefined],
    ["three today", went(3, "introduction-due", 0.3), TOMORROW],
    ["three yesterday", went(3, "introduction-due", 1), undefined],
    ["eleven in a month", went(11, "wishes-invitation", 20), undefined],
    ["twelve in a month", went(12, "wishes-invitation", 20), TOMORROW],
    ["twelve a month ago", went(12, "wishes-invitation", 30), undefined],
    ["answers, however many", went(50, "concern-read", 0.1), undefined],
  ])("puts a prompt off after %s", (_, earlier, expected) => {
    expect(restraintOf("volunteer-invitation", earlier, ASKED)).toEqual(expected);
  });

  it("never holds back an answer, an introduction or what is about a pair", () => {
    const much = [...went(20, "reminder", 0.1), ...went(20, "introduction-due", 0.1)];
    for (const kind of Object.keys(MESSAGE_KINDS) as MessageKind[]) {
      const { column } = MESSAGE_KINDS[kind];
      const held = column === "reminder" || column === "prompt";
      expect([kind, restraintOf(kind, much, ASKED) !== undefined]).toEqual([kind, held]);
    }
  });

  it("waits for a working day", () => {
    const friday = { ...ASKED, now: "2026-08-14T11:00:00.000Z" };
    const earlier = [{ kind: "reminder", at: friday.now } as const];
    expect(restraintOf("introduction-due", [...earlier, ...earlier, ...earlier], friday)).toEqual({
      reason: "out-of-hours",
      until: "2026-08-17T08:00:00.000Z",
    });
  });
});
