import type { Agreement } from "../../../../../bot/src/scheme/agreement/agreement";
import { isAgreementOverdue } from "../../../../../bot/src/scheme/agreement/overdue";
import type { Pairing } from "../../../../../bot/src/scheme/pairing/pairing";
import {
  aFoundationDoctor,
  aPairing,
  aSupporter,
  ended,
  optedOut,
} from "../../../../support/builders";

const doctor = aFoundationDoctor();
const met = { introduction: { state: "said-hello", at: "2026-08-10T09:00:00.000Z" } } as const;
const pairing = aPairing(doctor, aSupporter(), met);
const FOUR_WEEKS_LATER = "2026-09-07";

const overdue = (one: Pairing = pairing, agreement?: Agreement, who = doctor) =>
  isAgreementOverdue({ pairing: one, agreement, doctor: who }, 4, FOUR_WEEKS_LATER);

describe("an agreement that is not signed (NP17)", () => {
  it("is shown from four weeks after the introduction on", () => {
    expect(overdue()).toBe(true);
    const asked = { pairing, agreement: undefined, doctor };
    expect(isAgreementOverdue(asked, 4, "2026-09-06")).toBe(false);
  });

  it("is not shown once both signed the same text; one signature is not enough", () => {
    const signed = { version: 2, at: "2026-08-20T09:00:00.000Z" };
    const agreement: Agreement = {
      id: pairing.id,
      schemeId: pairing.schemeId,
      doctorId: pairing.doctorId,
      supporterId: pairing.supporterId,
      version: 2,
      changedAt: "2026-08-19T09:00:00.000Z",
      changedBy: "supporter",
      signatures: { supporter: signed },
      sealedText: "sealed",
    };
    expect(overdue(pairing, agreement)).toBe(true);
    const both = { supporter: signed, "foundation-doctor": signed };
    expect(overdue(pairing, { ...agreement, signatures: both })).toBe(false);
  });

  it("is nobody's concern where the doctor opted out (principle 1), the two have not met, or it ended", () => {
    expect(overdue(pairing, undefined, optedOut(doctor))).toBe(false);
    expect(overdue({ ...pairing, introduction: { state: "awaited" } })).toBe(false);
    expect(overdue(ended(pairing))).toBe(false);
  });
});
