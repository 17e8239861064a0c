import fc from "fast-check";
import { allocate } from "../../../../support/allocate";
import {
  wantNone,
  wantOne,
  wantsSupporter,
  withNotAgain,
  withoutNotAgain,
} from "../../../../../bot/src/scheme/people/own-wish";
import { aFoundationDoctor, aSupporter } from "../../../../support/builders";

const NOW = "2026-08-12T11:00:00.000Z";
const TODAY = "2026-08-12";
const DOCTOR = aFoundationDoctor();
const ALONE = { ...DOCTOR, contact: { state: "none-by-own-wish", at: NOW } as const };

describe("no named contact, by one's own wish (NP21)", () => {
  it("is a state with a day, and undone at any time", () => {
    expect(wantNone(DOCTOR, false, NOW)).toEqual({
      accepted: true,
      state: ALONE,
      events: [{ type: "NoContactChosen" }],
    });
    expect(wantOne(ALONE)).toEqual({
      accepted: true,
      state: DOCTOR,
      events: [{ type: "SupporterWanted" }],
    });
  });

  it("is not for somebody who has a supporter: the pairing is ended first", () => {
    expect(wantNone(DOCTOR, true, NOW)).toEqual({
      accepted: false,
      refusal: { code: "has-a-supporter" },
    });
  });

  it("said again changes nothing", () => {
    expect(wantNone(ALONE, false, NOW).accepted).toBe(false);
    expect(wantOne(DOCTOR).accepted).toBe(false);
  });

  it("leaves nobody out in silence: a doctor without a supporter waits for one or said that they want none (principle 7)", () => {
    const steps = fc.array(fc.constantFrom("none", "want"), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (wishes) => {
        const doctor = wishes.reduce((one, wish) => {
          const decision = wish === "none" ? wantNone(one, false, NOW) : wantOne(one);
          return decision.accepted ? decision.state : one;
        }, DOCTOR);
        const named = allocate({ people: [doctor], on: TODAY }).unallocated;
        expect(named.map(({ doctorId }) => doctorId)).toEqual(
          doctor.contact === undefined ? [doctor.id] : [],
        );
        expect(wantsSupporter(doctor, TODAY)).toBe(doctor.contact === undefined);
        // Whoever wants none last said so themselves.
        expect(doctor.contact !== undefined).toBe(wishes.at(-1) === "none");
      }),
    );
  });

  it("is for foundation doctors only", () => {
    expect(wantsSupporter(aSupporter(), TODAY)).toBe(false);
  });
});

describe("not this person again (NP19)", () => {
  it("is kept once for each, and goes without a trace", () => {
    const one = withNotAgain(DOCTOR, "person-a");
    const both = withNotAgain(withNotAgain(one, "person-a"), "person-b");
    expect(both.notAgain).toEqual(["person-a", "person-b"]);
    expect(withoutNotAgain(both, "person-a").notAgain).toEqual(["person-b"]);
    expect(withoutNotAgain(one, "person-a")).toEqual(DOCTOR);
  });
});
