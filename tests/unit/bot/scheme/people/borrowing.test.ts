import { decideBorrowing } from "../../../../../bot/src/scheme/people/borrowing";
import { aFoundationDoctor, aSupporter } from "../../../../support/builders";

const DAY = "2026-08-12";
const DOCTOR = aFoundationDoctor();
const ALLOWED = { ...DOCTOR, mayBorrow: true } as const;

describe("letting one doctor have a supporter from further away (NP12)", () => {
  it("is written down once, and taken back without a trace on the person", () => {
    const allowed = decideBorrowing(DOCTOR, true, DAY);
    expect(allowed).toEqual({
      accepted: true,
      state: ALLOWED,
      events: [{ type: "BorrowingAllowed" }],
    });
    const back = decideBorrowing(ALLOWED, false, DAY);
    expect(back).toEqual({ accepted: true, state: DOCTOR, events: [{ type: "BorrowingEnded" }] });
  });

  it("is no event where it is so already", () => {
    expect(decideBorrowing(ALLOWED, true, DAY)).toMatchObject({ state: ALLOWED, events: [] });
    expect(decideBorrowing(DOCTOR, false, DAY)).toMatchObject({ state: DOCTOR, events: [] });
  });

  it("is for foundation doctors, also those who are still to start", () => {
    expect(decideBorrowing(aSupporter(), true, DAY)).toMatchObject({
      refusal: { code: "not-a-foundation-doctor" },
    });
    expect(decideBorrowing(DOCTOR, true, "2026-07-01")).toMatchObject({ accepted: true });
    expect(decideBorrowing(DOCTOR, true, "2030-01-01")).toMatchObject({ accepted: false });
  });
});
