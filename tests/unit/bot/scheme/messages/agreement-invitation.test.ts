import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy, londonClock } from "../../../../../bot/src/scheme/calendar/london";
import { messageId } from "../../../../../bot/src/scheme/messages/message";
import { agreementInvitations } from "../../../../../bot/src/scheme/messages/plan";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aSupporter, ended } from "../../../../support/builders";

// Introduced on a Friday evening: the working day after it is the Monday.
const FRIDAY = "2026-08-07T18:00:00.000Z";
const PAIRING = aPairing(aFoundationDoctor(), aSupporter(), {
  id: "pairing-invited",
  introduction: { state: "sent", at: FRIDAY },
});
const WEEK_LATER = laterBy(FRIDAY, 7 * 86_400_000);

const invited = (now: string, pairing: Pairing = PAIRING) =>
  agreementInvitations(pairing, DEFAULT_POLICY, bankHolidays.of("england"), now);

describe("the invitation to an agreement (NP16, NP18)", () => {
  it("goes to both halves in working hours of the working day after the introduction", () => {
    const [toDoctor, toSupporter] = invited(WEEK_LATER);
    expect([toDoctor?.recipientId, toSupporter?.recipientId]).toEqual([
      PAIRING.doctorId,
      PAIRING.supporterId,
    ]);
    const dueAt = toDoctor?.dueAt ?? "";
    expect(londonClock(dueAt).date).toBe("2026-08-10");
    expect(invited(laterBy(dueAt, -1))).toEqual([]);
    expect(invited(dueAt)).toHaveLength(2);
  });

  it("is not for a pair that has not met, has ended, or met long ago", () => {
    expect(invited(WEEK_LATER, { ...PAIRING, introduction: { state: "awaited" } })).toEqual([]);
    expect(invited(WEEK_LATER, ended(PAIRING))).toEqual([]);
    expect(invited(laterBy(FRIDAY, 40 * 86_400_000))).toEqual([]);
  });

  it("is the same two, also where a hello in person is followed by a written one", () => {
    const again: Pairing = { ...PAIRING, introduction: { state: "said-hello", at: WEEK_LATER } };
    const later = laterBy(WEEK_LATER, 7 * 86_400_000);
    expect(invited(later, again).map(messageId)).toEqual(invited(WEEK_LATER).map(messageId));
  });
});
