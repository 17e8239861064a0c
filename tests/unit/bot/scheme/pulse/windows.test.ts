import fc from "fast-check";
import { addDays } from "../../../../../bot/src/scheme/calendar/london";
import { pulseToAsk } from "../../../../../bot/src/scheme/messages/plan-pulse";
import { MESSAGE_KINDS } from "../../../../../bot/src/scheme/messages/message";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY, type Policy } from "../../../../../bot/src/scheme/policy/policy";
import { windowOpenTo, windowsOf } from "../../../../../bot/src/scheme/pulse/windows";
import { programmeYear } from "../../../../../bot/src/scheme/quality/programme-year";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { aFoundationDoctor, aPost, aSupporter, optedOut } from "../../../../support/builders";

const policy: Policy = { ...DEFAULT_POLICY, pulseAsked: true };
const holidays = bankHolidays.of("england");
const linked = (at: string, changes: Partial<Person> = {}): Person =>
  aFoundationDoctor({ id: "tomos", link: { state: "linked", userId: "u", at }, ...changes });
/** Linked in July, before the year. */
const tomos = linked("2026-07-20T09:00:00.000Z");
const open = (person: Person, today: string, rules: Policy = policy) => {
  const found = windowOpenTo(person, rules, today);
  return found && `${found.id} ${found.from} ${found.until}`;
};

describe("the windows of the pulse (MX4)", () => {
  it("are four weeks from the first day of the year, and four from the first day of its tenth month", () => {
    expect(open(tomos, "2026-08-04")).toBeUndefined();
    expect(open(tomos, "2026-08-05")).toBe("2026-before 2026-08-05 2026-09-01");
    expect(open(tomos, "2026-09-01")).toBe("2026-before 2026-08-05 2026-09-01");
    expect(open(tomos, "2026-09-02")).toBeUndefined();
    expect(open(tomos, "2027-05-04")).toBeUndefined();
    expect(open(tomos, "2027-05-05")).toBe("2026-after 2027-05-05 2027-06-01");
    expect(open(tomos, "2027-06-01")).toBe("2026-after 2027-05-05 2027-06-01");
    expect(open(tomos, "2027-06-02")).toBeUndefined();
  });

  it("begin for somebody who is linked later on that day in London, also where the clocks change", () => {
    // 23:30 in summer time is the next day; in winter it is not.
    expect(open(linked("2026-10-24T23:30:00.000Z"), "2026-10-25")).toBe(
      "2026-before 2026-10-25 2026-11-21",
    );
    expect(open(linked("2026-10-25T23:30:00.000Z"), "2026-10-25")).toBe(
      "2026-before 2026-10-25 2026-11-21",
    );
    expect(open(linked("2027-03-28T22:59:00.000Z"), "2027-04-24")).toBe(
      "2026-before 2027-03-28 2027-04-24",
    );
    expect(open(linked("2027-03-28T23:00:00.000Z"), "2027-04-25")).toBe(
      "2026-before 2027-03-29 2027-04-25",
    );
    expect(open(linked("2026-11-30T12:00:00.000Z"), "2026-12-27")).toBe(
      "2026-before 2026-11-30 2026-12-27",
    );
  });

  it("never overlap: the one before ends for everybody with the day before the one after", () => {
    const late = linked("2027-04-20T09:00:00.000Z");
    expect(open(late, "2027-05-04")).toBe("2026-before 2027-04-20 2027-05-04");
    expect(open(late, "2027-05-05")).toBe("2026-after 2027-05-05 2027-06-01");
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2060 }),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 6, max: 11 }),
        (begins, pulseWeeks, pulseAfterMonth) => {
          const year = programmeYear(begins);
          const { before, after } = windowsOf(year, { pulseWeeks, pulseAfterMonth });
          expect(before.from).toBe(year.from);
          expect(addDays(before.until, 1)).toBe(after.from);
          expect(after.from < after.until && after.until <= year.until).toBe(true);
        },
      ),
    );
  });

  it("are for foundation doctors in post whom the bot knows, where it is switched on", () => {
    expect(open(tomos, "2026-08-12", DEFAULT_POLICY)).toBeUndefined();
    expect(open(aFoundationDoctor(), "2026-08-12")).toBeUndefined();
    const { link } = tomos;
    expect(open(aSupporter({ link }), "2026-08-12")).toBeUndefined();
    const left = aPost({ until: "2026-08-10" });
    expect(open(linked("2026-07-20T09:00:00.000Z", { memberships: [left] }), "2026-08-12")).toBe(
      undefined,
    );
    expect(open(optedOut(tomos), "2026-08-12")).toBe("2026-before 2026-08-05 2026-09-01");
  });
});

describe("being asked for the pulse", () => {
  const ask = (person: Person, today: string, rules: Policy = policy) =>
    pulseToAsk(person, rules, holidays, today);

  it("is once a window, in working hours of the working day after it opened, and ends with it", () => {
    const [message] = ask(tomos, "2026-08-05");
    expect(message).toMatchObject({
      kind: "pulse-invitation",
      recipientId: "tomos",
      subjectId: "2026-before",
      occurrence: "2026-before",
      expiresAt: "2026-09-01T23:00:00.000Z",
    });
    expect(message?.dueAt.slice(0, 10)).toBe("2026-08-06");
    expect(MESSAGE_KINDS["pulse-invitation"]).toMatchObject({
      promise: "at-most-once",
      column: "prompt",
    });
    // Asked again on another day, and with other weeks, it is the same one.
    expect(ask(tomos, "2026-08-20", { ...policy, pulseWeeks: 6 })[0]).toMatchObject({
      occurrence: "2026-before",
      dueAt: message?.dueAt,
    });
    // 5 May 2027 is a Wednesday; the last day ends at midnight in London.
    expect(ask(tomos, "2027-05-05")).toMatchObject([
      { subjectId: "2026-after", expiresAt: "2027-06-01T23:00:00.000Z" },
    ]);
    // Good Friday and Easter Monday lie between.
    const [easter] = ask(linked("2027-03-25T09:00:00.000Z"), "2027-03-25");
    expect(easter?.dueAt.slice(0, 10)).toBe("2027-03-30");
    expect(easter?.expiresAt).toBe("2027-04-21T23:00:00.000Z");
  });

  it("is none outside of a window, where its days are over before its hour, and of who opted out (principle 1)", () => {
    expect(ask(tomos, "2026-10-01")).toEqual([]);
    expect(ask(linked("2027-05-04T09:00:00.000Z"), "2027-05-04")).toEqual([]);
    expect(ask(optedOut(tomos), "2026-08-06")).toEqual([]);
  });
});
