import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import {
  addDays,
  laterBy,
  londonClock,
  londonInstant,
} from "../../../../../bot/src/scheme/calendar/london";
import { isWorkingDay } from "../../../../../bot/src/scheme/calendar/working-time";
import { messageId } from "../../../../../bot/src/scheme/messages/message";
import {
  announcements,
  messageAbout,
  messageOn,
  needsYou,
  nextReminderDay,
  remindersToPlan,
} from "../../../../../bot/src/scheme/messages/plan";
import { DEFAULT_POLICY, type Policy } from "../../../../../bot/src/scheme/policy/policy";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";
import { aFoundationDoctor, aPairing, aSupporter, ended } from "../../../../support/builders";

const DAY_MS = 86_400_000;
const EIGHT_WEEKS_MS = 56 * DAY_MS;
const PAIRING = aPairing(aFoundationDoctor(), aSupporter(), {
  id: "pairing-plan",
  announceAt: "2026-08-06T08:30:00.000Z",
});
/** Where this pairing's moment lies in a working day from 9 to 17: between 9 and 16, always the same. */
const MOMENT = "09:42:01.462Z";

function reminders(now: string, { policy = DEFAULT_POLICY, pairing = PAIRING } = {}) {
  return remindersToPlan(pairing, policy, bankHolidays.of(policy.nation), now);
}

describe("the announcement of a pairing", () => {
  it("goes to both at the moment that the pairing names (NP12)", () => {
    const both = announcements(PAIRING);
    expect(both.map(({ kind, recipientId, dueAt }) => [kind, recipientId, dueAt])).toEqual([
      ["supporter-announced", PAIRING.doctorId, PAIRING.announceAt],
      ["doctor-announced", PAIRING.supporterId, PAIRING.announceAt],
    ]);
  });

  it("is kept for a year for somebody who cannot be reached yet", () => {
    for (const { dueAt, expiresAt } of announcements(PAIRING)) {
      expect(Date.parse(expiresAt) - Date.parse(dueAt)).toBe(365 * DAY_MS);
    }
  });

  it("is planned twice as the same two messages", () => {
    const ids = () => announcements(PAIRING).map(messageId);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });
});

describe("something that needs a director", () => {
  const person = { id: "amara", schemeId: "scheme" };
  const england = bankHolidays.of("england");
  const digest = (now: string) => needsYou(person, DEFAULT_POLICY, england, now);

  it.each([
    ["in the middle of a working day", "2026-08-05T11:00:00.000Z", "2026-08-06T08:00:00.000Z"],
    ["before work", "2026-08-05T07:59:00.000Z", "2026-08-05T08:00:00.000Z"],
    ["as work begins", "2026-08-05T08:00:00.000Z", "2026-08-06T08:00:00.000Z"],
    ["on a Friday evening", "2026-08-07T20:00:00.000Z", "2026-08-10T08:00:00.000Z"],
    ["on Christmas Eve", "2026-12-24T12:00:00.000Z", "2026-12-29T09:00:00.000Z"],
    ["before the clocks go forward", "2026-03-27T18:00:00.000Z", "2026-03-30T08:00:00.000Z"],
    ["before the clocks go back", "2026-10-23T18:00:00.000Z", "2026-10-26T09:00:00.000Z"],
  ])("%s is told on the next working morning (NP13)", (_, now, dueAt) => {
    expect(digest(now).dueAt).toBe(dueAt);
  });

  it("is one message for everything since the last working morning", () => {
    const friday = messageId(digest("2026-08-07T09:30:00.000Z"));
    expect(messageId(digest("2026-08-09T23:59:00.000Z"))).toBe(friday);
    expect(messageId(digest("2026-08-10T08:00:00.000Z"))).not.toBe(friday);
  });

  it("grows stale before it would puzzle", () => {
    const { dueAt, expiresAt } = digest("2026-08-05T11:00:00.000Z");
    expect(Date.parse(expiresAt) - Date.parse(dueAt)).toBe(5 * DAY_MS);
  });
});

describe("a message about something other than a pairing", () => {
  it("is of its subject, and of the day on which it is due unless it says of what", () => {
    const about = { schemeId: "scheme", recipientId: "amara", subjectId: "subject" };
    const due = "2026-08-06T23:30:00.000Z";
    expect(messageOn("needs-you", about, due)).toEqual({
      ...about,
      kind: "needs-you",
      occurrence: "2026-08-07",
      dueAt: due,
      expiresAt: "2026-08-11T23:30:00.000Z",
    });
    expect(messageOn("needs-you", { ...about, occurrence: "then" }, due).occurrence).toBe("then");
  });
});

describe("a message about a pairing", () => {
  it("is of the London day on which it is due", () => {
    const justAfterMidnight = "2026-08-06T23:30:00.000Z";
    expect(messageAbout(PAIRING, "pairing-ended", "somebody", justAfterMidnight)).toEqual({
      schemeId: PAIRING.schemeId,
      kind: "pairing-ended",
      recipientId: "somebody",
      pairingId: PAIRING.id,
      occurrence: "2026-08-07",
      dueAt: justAfterMidnight,
      expiresAt: "2026-11-04T23:30:00.000Z",
    });
  });
});

describe("the day of the next reminder (NP14)", () => {
  it.each([
    ["before the first", "2026-08-06", "2026-12-06"],
    ["on the day of the first", "2026-12-06", "2026-12-06"],
    ["on the day after", "2026-12-07", "2027-04-06"],
    ["years later", "2029-01-01", "2029-04-06"],
    ["before the pairing was announced", "2026-01-01", "2026-12-06"],
  ])("%s: every four months from the announcement, never at once", (_, from, day) => {
    expect(nextReminderDay(PAIRING, DEFAULT_POLICY, from)).toBe(day);
  });

  it.each([
    [0, "2026-10-06"],
    [1, "2026-10-06"],
    [2, "2026-10-06"],
    [3, "2026-11-06"],
    [6, "2027-02-06"],
    [12, "2027-08-06"],
  ])(
    "with a policy of every %i months it is %s, never twice in two months (NP14)",
    (every, day) => {
      const policy = { ...DEFAULT_POLICY, reminderEveryMonths: every };
      expect(nextReminderDay(PAIRING, policy, "2026-08-07")).toBe(day);
    },
  );

  it("falls on the last day of a month that is shorter than the first", () => {
    const pairing = { ...PAIRING, announceAt: "2026-10-31T09:30:00.000Z" };
    expect(nextReminderDay(pairing, DEFAULT_POLICY, "2026-11-01")).toBe("2027-02-28");
    expect(nextReminderDay(pairing, DEFAULT_POLICY, "2027-03-01")).toBe("2027-06-30");
    expect(nextReminderDay(pairing, DEFAULT_POLICY, "2027-07-01")).toBe("2027-10-31");
  });
});

describe("the reminders to write down (NP14)", () => {
  it("are the next one, at the pairing's own moment of its working day", () => {
    // 6 December 2026 is a Sunday.
    expect(reminders("2026-11-22T10:00:00.000Z")).toEqual([
      {
        schemeId: PAIRING.schemeId,
        kind: "reminder",
        recipientId: PAIRING.doctorId,
        pairingId: PAIRING.id,
        occurrence: "2026-12-06",
        dueAt: `2026-12-07T${MOMENT}`,
        expiresAt: `2026-12-14T${MOMENT}`,
      },
    ]);
  });

  it.each([
    ["the next one, months ahead", "2026-08-07T10:00:00.000Z", "2026-12-06"],
    [
      "the one that is a week late, while it may still go",
      "2026-12-13T23:59:00.000Z",
      "2026-12-06",
    ],
    ["after that the one that comes", "2026-12-14T00:00:00.000Z", "2027-04-06"],
  ])("are %s", (_, now, occurrence) => {
    expect(reminders(now)).toMatchObject([{ occurrence }]);
  });

  it("are none for a pairing that has ended (NP19)", () => {
    const now = "2026-12-01T10:00:00.000Z";
    expect(reminders(now)).toHaveLength(1);
    expect(reminders(now, { pairing: ended(PAIRING) })).toEqual([]);
  });

  it("wait for the nation's own bank holidays", () => {
    // 30 November 2026, a Monday, is St Andrew's Day.
    const pairing = { ...PAIRING, announceAt: "2026-07-30T08:30:00.000Z" };
    const due = (nation: Nation) =>
      reminders("2026-11-25T10:00:00.000Z", { pairing, policy: { ...DEFAULT_POLICY, nation } })[0]
        ?.dueAt;
    expect(due("england")).toBe(`2026-11-30T${MOMENT}`);
    expect(due("scotland")).toBe(`2026-12-01T${MOMENT}`);
  });

  it("leave one out that bank holidays move within 8 weeks of the next (NP14)", () => {
    // Every two months in Scotland: 1 January 2027 moves to Tuesday 5 January, 55 days before 1 March.
    const policy: Policy = { ...DEFAULT_POLICY, nation: "scotland", reminderEveryMonths: 2 };
    const pairing = { ...PAIRING, announceAt: "2026-11-01T09:30:00.000Z" };
    expect(reminders("2026-12-30T10:00:00.000Z", { policy, pairing })).toEqual([]);
    expect(reminders("2027-02-25T10:00:00.000Z", { policy, pairing })[0]?.dueAt).toBe(
      `2027-03-01T${MOMENT}`,
    );
  });
});

describe("any pairing's reminders, whenever and by whomever they are planned (NP14)", () => {
  const policies: fc.Arbitrary<Policy> = fc
    .record({
      nation: fc.constantFrom<Nation>("england", "wales", "scotland", "northern-ireland"),
      reminderEveryMonths: fc.constantFrom(0, 2, 2, 2, 3, 4, 4, 6, 12),
      workingHours: fc.constantFrom({ from: "09:00", to: "17:00" }, { from: "08:30", to: "16:00" }),
    })
    .map((chosen) => ({ ...DEFAULT_POLICY, ...chosen }));
  const announced = fc
    .tuple(fc.integer({ min: 0, max: 1_000 }), fc.constantFrom("09:30", "00:00", "23:59"))
    .map(([day, time]) => londonInstant(addDays("2025-06-01", day), time));

  /** Everything that a planner which looks in every week for three years would write down. */
  function written(announceAt: string, policy: Policy) {
    const pairing = { ...PAIRING, announceAt };
    const all = new Map<string, ReturnType<typeof reminders>[number]>();
    for (let day = 0; day < 1_100; day += 7) {
      for (const one of reminders(laterBy(announceAt, day * DAY_MS), { policy, pairing })) {
        all.set(messageId(one), one);
      }
    }
    return [...all.values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  }

  it("are never two within 8 weeks, not even when the first goes as late as it may", () => {
    fc.assert(
      fc.property(announced, policies, (announceAt, policy) => {
        const all = written(announceAt, policy);
        expect(all.length).toBeGreaterThan(0);
        expect(Date.parse(all[0]?.dueAt ?? "") - Date.parse(announceAt)).toBeGreaterThan(
          EIGHT_WEEKS_MS,
        );
        all.slice(1).forEach((next, at) => {
          const latest = Date.parse(all[at]?.expiresAt ?? "");
          expect(Date.parse(next.dueAt) - latest).toBeGreaterThanOrEqual(EIGHT_WEEKS_MS);
        });
      }),
      { numRuns: 25 },
    );
  });

  it("come once a placement by default: three a year, and none left out", () => {
    fc.assert(
      fc.property(announced, (announceAt) => {
        const all = written(announceAt, DEFAULT_POLICY);
        expect([8, 9]).toContain(all.length);
        for (const { dueAt, expiresAt } of all) {
          expect(Date.parse(expiresAt) - Date.parse(dueAt)).toBe(7 * DAY_MS);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("are due in working time of the nation", () => {
    fc.assert(
      fc.property(announced, policies, fc.nat({ max: 1_000 }), (announceAt, policy, later) => {
        const pairing = { ...PAIRING, announceAt };
        const now = laterBy(announceAt, later * DAY_MS);
        for (const { dueAt, occurrence } of reminders(now, { policy, pairing })) {
          const { date, time } = londonClock(dueAt);
          expect(isWorkingDay(date, bankHolidays.of(policy.nation))).toBe(true);
          expect(time >= policy.workingHours.from).toBe(true);
          // From an hour before the end on nothing more is due: what comes late still comes that day.
          expect(time < (policy.workingHours.to === "17:00" ? "16:00" : "15:00")).toBe(true);
          expect(date >= occurrence && date <= addDays(occurrence, 7)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are the same at any hour and from two planners: one message, not two", () => {
    const minutes = fc.integer({ min: -60 * 1_440, max: 7 * 1_440 });
    fc.assert(
      fc.property(announced, policies, minutes, minutes, (announceAt, policy, one, other) => {
        const pairing = { ...PAIRING, announceAt };
        const day = nextReminderDay(pairing, policy, announceAt.slice(0, 10));
        const at = (minute: number) =>
          reminders(laterBy(londonInstant(day, "00:00"), minute * 60_000), { policy, pairing });
        const [first] = at(one);
        const [second] = at(other);
        if (first !== undefined && second !== undefined) expect(first).toEqual(second);
        for (const found of [first, second]) {
          if (found !== undefined) expect(found.occurrence).toBe(day);
        }
      }),
      { numRuns: 300 },
    );
  });
});
