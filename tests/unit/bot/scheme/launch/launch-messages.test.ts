import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy, londonClock } from "../../../../../bot/src/scheme/calendar/london";
import { isWorkingDay } from "../../../../../bot/src/scheme/calendar/working-time";
import { launchMessages } from "../../../../../bot/src/scheme/launch/launch-messages";
import type { Launch } from "../../../../../bot/src/scheme/launch/launch";
import { messageId } from "../../../../../bot/src/scheme/messages/message";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import type { Instant } from "../../../../../bot/src/scheme/shared/time";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aSupporter,
  inGrade,
} from "../../../../support/builders";

const FROM = "2026-06-24T08:00:00.000Z";
const HOUR_MS = 3_600_000;
const HOLIDAYS = bankHolidays.of("england");

const step = { on: "2026-06-24", from: FROM, by: "person-0", at: FROM };
const launch: Launch = {
  id: "2026",
  schemeId: "scheme",
  start: "2026-08-05",
  steps: { "supervisors-told": step, invitation: step, wishes: step },
};
const supervisor = aDirector({
  memberships: [{ role: "educational-supervisor", from: "2026-01-01" }],
});
const people: readonly Person[] = [
  supervisor,
  anInvitedSenior(),
  aSupporter(),
  aFoundationDoctor(),
  inGrade(aFoundationDoctor(), "F2"),
  aDirector(),
];

const sentAt = (now: Instant, among: readonly Person[] = people) =>
  launchMessages(launch, { people: among, policy: DEFAULT_POLICY, holidays: HOLIDAYS, now });

describe("what a launch sends", () => {
  it("writes to each person once for each step that is for them (NP1, NP3, NP7)", () => {
    const ids = sentAt(FROM).map(messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const kinds = sentAt(FROM).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([
      "supervisor-launch-notice",
      "volunteer-invitation",
      "volunteer-invitation",
      "wishes-invitation",
      "wishes-invitation",
    ]);
  });

  it("names the same messages at any hour of its two weeks, so that no two planners write twice", () => {
    const hour = fc
      .integer({ min: 0, max: 14 * 24 })
      .map((hours) => laterBy(FROM, hours * HOUR_MS));
    const some = fc.subarray([...people]);
    fc.assert(
      fc.property(hour, hour, some, (first, second, among) => {
        const now = new Set(sentAt(first).map(messageId));
        for (const message of sentAt(second, among)) {
          expect(now.has(messageId(message))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("goes in working hours only, however late it is worked out", () => {
    const hour = fc
      .integer({ min: 0, max: 14 * 24 })
      .map((hours) => laterBy(FROM, hours * HOUR_MS));
    fc.assert(
      fc.property(hour, (now) => {
        for (const { dueAt } of sentAt(now)) {
          const { date, time } = londonClock(dueAt);
          expect(dueAt >= now && isWorkingDay(date, HOLIDAYS)).toBe(true);
          expect(time >= "09:00" && time < "17:00").toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("sends nothing before its moment, and nothing after two weeks", () => {
    expect(sentAt("2026-06-24T07:59:59.000Z")).toEqual([]);
    expect(sentAt("2026-07-09T08:00:00.000Z")).toEqual([]);
  });
});
