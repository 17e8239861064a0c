import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy, londonClock } from "../../../../../bot/src/scheme/calendar/london";
import { messageId } from "../../../../../bot/src/scheme/messages/message";
import { introductionsDue } from "../../../../../bot/src/scheme/messages/plan";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aSupporter, ended } from "../../../../support/builders";

// Told on a Thursday: three working days later is the Tuesday.
const PAIRING = aPairing(aFoundationDoctor(), aSupporter(), {
  id: "pairing-due",
  announceAt: "2026-08-06T08:30:00.000Z",
});
const DUE = "2026-08-11T10:21:16.687Z";

const notes = (now: string, pairing: Pairing = PAIRING) =>
  introductionsDue(pairing, DEFAULT_POLICY, bankHolidays.of("england"), now);

describe("the note about an introduction that has not happened (NP12)", () => {
  it("goes to the supporter in working hours of the third working day, and not before", () => {
    expect(notes(laterBy(DUE, -1))).toEqual([]);
    expect(notes(DUE)).toMatchObject([
      { kind: "introduction-due", recipientId: PAIRING.supporterId, dueAt: DUE },
    ]);
    expect(londonClock(DUE)).toEqual({ date: "2026-08-11", time: "11:21" });
  });

  it("waits for working days: no weekend and no bank holiday is one", () => {
    const pairing = { ...PAIRING, announceAt: "2026-12-23T09:30:00.000Z" };
    const [note] = notes("2026-12-31T12:00:00.000Z", pairing);
    // Christmas Day, the weekend and the day in lieu of Boxing Day do not count.
    expect(note?.dueAt.slice(0, 10)).toBe("2026-12-30");
  });

  it("is not for one that was made, cannot be made just now, or whose pairing has ended", () => {
    const at = "2026-08-07T09:00:00.000Z";
    for (const state of ["sent", "said-hello", "cannot-just-now"] as const) {
      expect(notes(DUE, { ...PAIRING, introduction: { state, at } })).toEqual([]);
    }
    expect(notes(DUE, ended(PAIRING))).toEqual([]);
  });

  it("is one for a pairing for ever, whoever plans it and whenever", () => {
    const ids = new Set<string>();
    const hours = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(hours, (hour) => {
        for (const note of notes(laterBy(DUE, hour * 3_600_000))) ids.add(messageId(note));
      }),
    );
    expect(ids.size).toBe(1);
  });

  it("is not sent weeks late: by then it stands on the director's list", () => {
    expect(notes(laterBy(DUE, 7 * 86_400_000 - 1))).toHaveLength(1);
    expect(notes(laterBy(DUE, 7 * 86_400_000))).toEqual([]);
  });
});
