import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { londonClock } from "../../../../../bot/src/scheme/calendar/london";
import { messageId } from "../../../../../bot/src/scheme/messages/message";
import { remindersToPlan } from "../../../../../bot/src/scheme/messages/plan";
import { spreadOver } from "../../../../../bot/src/scheme/messages/spread";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

const NINE = "2026-12-07T09:00:00.000Z";
const FOUR = "2026-12-07T16:00:00.000Z";

describe("what is due on one day", () => {
  it("does not come at once: 10,000 reminders are even over the working day (F-46)", () => {
    const doctor = aFoundationDoctor();
    const supporter = aSupporter();
    const outside: string[] = [];
    const quarters = new Map<string, number>();
    const minutes = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string) =>
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (let at = 0; at < 10_000; at += 1) {
      // Told on 6 August: four months later is a Sunday, so that all of these are due on the Monday.
      const pairing = aPairing(doctor, supporter, { id: `pairing-${at}` });
      const now = "2026-11-22T10:00:00.000Z";
      const holidays = bankHolidays.of("england");
      const [due] = remindersToPlan(pairing, DEFAULT_POLICY, holidays, now);
      const dueAt = due?.dueAt ?? "";
      if (dueAt < NINE || dueAt >= FOUR) outside.push(dueAt);
      count(minutes, dueAt.slice(0, 16));
      count(quarters, `${dueAt.slice(0, 14)}${Math.floor(Number(dueAt.slice(14, 16)) / 15)}`);
    }
    expect(outside).toEqual([]);
    expect(minutes.size).toBe(420);
    expect(Math.max(...minutes.values())).toBeLessThan(2.2 * (10_000 / 420));
    const [least, most] = [Math.min(...quarters.values()), Math.max(...quarters.values())];
    expect(least).toBeGreaterThan(0.75 * (10_000 / 28));
    expect(most).toBeLessThan(1.25 * (10_000 / 28));
  });

  it("comes at the same moment however often it is planned, and the moment is no part of its id", () => {
    const pairing = aPairing(aFoundationDoctor(), aSupporter());
    const early = { ...DEFAULT_POLICY, workingHours: { from: "07:00", to: "12:00" } };
    const planned = [DEFAULT_POLICY, DEFAULT_POLICY, early].flatMap((policy) =>
      remindersToPlan(pairing, policy, bankHolidays.of("wales"), "2026-11-22T10:00:00.000Z"),
    );
    expect(planned[0]).toEqual(planned[1]);
    expect(planned[2]?.dueAt).not.toBe(planned[0]?.dueAt);
    expect(new Set(planned.map(messageId)).size).toBe(1);
  });

  it("is at the start of work where the day is an hour or shorter", () => {
    const short = { ...DEFAULT_POLICY, workingHours: { from: "09:00", to: "09:30" } };
    const pairing = aPairing(aFoundationDoctor(), aSupporter());
    const now = "2026-11-22T10:00:00.000Z";
    const [due] = remindersToPlan(pairing, short, bankHolidays.of("england"), now);
    expect(londonClock(due?.dueAt ?? "").time).toBe("09:00");
  });

  it("lies between the two moments, whatever the id", () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const moment = spreadOver(id, NINE, FOUR);
        expect(moment >= NINE && moment < FOUR).toBe(true);
        expect(spreadOver(id, FOUR, NINE)).toBe(FOUR);
      }),
    );
  });
});
