import { interimContactOf, wasGivenSomebody } from "../../../../../bot/src/scheme/pairing/interim";
import { aFoundationDoctor, aPairing, aSupporter, ended } from "../../../../support/builders";

const SINCE = "2026-08-13T08:30:00.000Z";
const LATER = "2026-08-20T08:30:00.000Z";
const DOCTOR = aFoundationDoctor({ interim: { personId: "amara", since: SINCE } });

describe("the contact of a doctor who went without (principle 12)", () => {
  it("is there until a supporter is announced to them", () => {
    expect(interimContactOf(DOCTOR, [])).toBe("amara");
    const before = ended(aPairing(DOCTOR, aSupporter(), { announceAt: SINCE }));
    expect(interimContactOf(DOCTOR, [before])).toBe("amara");
    const given = aPairing(DOCTOR, aSupporter(), { announceAt: LATER });
    expect(interimContactOf(DOCTOR, [given])).toBeUndefined();
  });

  it("does not come back when that supporter goes", () => {
    const gone = ended(aPairing(DOCTOR, aSupporter(), { announceAt: LATER }));
    expect(interimContactOf(DOCTOR, [gone])).toBeUndefined();
  });

  it("is nobody for who wants none, and for who was never left out", () => {
    const contact = { state: "none-by-own-wish", at: LATER } as const;
    expect(interimContactOf({ ...DOCTOR, contact }, [])).toBeUndefined();
    expect(interimContactOf(aFoundationDoctor(), [])).toBeUndefined();
  });

  it("is nobody's who supports somebody else as a supporter of their own", () => {
    const theirs = aPairing(aFoundationDoctor(), DOCTOR, { announceAt: LATER });
    expect(interimContactOf(DOCTOR, [theirs])).toBe("amara");
  });
});

describe("being given somebody meanwhile", () => {
  it("counts what was decided after the moment, announced or not, and has not ended", () => {
    const given = aPairing(DOCTOR, aSupporter(), { allocatedAt: LATER, announceAt: LATER });
    expect(wasGivenSomebody(DOCTOR.id, SINCE, [given])).toBe(true);
    expect(wasGivenSomebody(DOCTOR.id, LATER, [given])).toBe(false);
    expect(wasGivenSomebody(DOCTOR.id, SINCE, [ended(given)])).toBe(false);
  });
});
