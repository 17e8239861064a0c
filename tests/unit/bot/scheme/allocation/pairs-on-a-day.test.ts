import { pairsOnDay, pairsThatHold } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_ALLOCATION_RULES } from "../../../../../bot/src/scheme/policy/allocation-rules";
import { DEFAULT_POLICY, type Policy } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPost, aSupporter } from "../../../../support/builders";

const TODAY = "2026-08-12";
const NEXT_AUGUST = "2027-08-04";
const EASTMOOR = { name: "Eastmoor Hospitals", sites: ["Eastmoor"] };

function standing(doctor: Person, supporter: Person, on = TODAY, policy: Policy = DEFAULT_POLICY) {
  const livePairs = [{ doctorId: doctor.id, supporterId: supporter.id }];
  const question = { people: [doctor, supporter], livePairs, policy, on, apart: new Set<string>() };
  const [found] = pairsOnDay(question);
  expect(pairsThatHold(question)).toHaveLength(found?.standing.state === "holds" ? 1 : 0);
  return found?.standing;
}
const F2_NEXT = [
  aPost({ until: "2027-08-03" }),
  aPost({ grade: "F2", from: NEXT_AUGUST, until: "2028-08-01" }),
];
const senior = (grade: "F2" | "ST3", from = "2026-08-05", site = "Northgate General") =>
  aPost({
    role: grade === "F2" ? "foundation-doctor" : "senior-doctor",
    grade,
    from,
    until: "2029-08-01",
    site,
  });

describe("how a pair stands on a day (NP9 over time)", () => {
  it("holds while the supporter is more senior, and breaks on the day the doctor draws level (NP9)", () => {
    const doctor = aFoundationDoctor({ memberships: F2_NEXT });
    const supporter = aSupporter({ memberships: [senior("F2")] });
    expect(standing(doctor, supporter)).toEqual({ state: "holds" });
    expect(standing(doctor, supporter, NEXT_AUGUST)).toEqual({
      state: "breaks",
      why: { code: "supporter-not-senior", doctorGrade: "F2", supporterGrade: "F2" },
    });
  });

  it("holds where both go up together (NP9)", () => {
    const doctor = aFoundationDoctor({ memberships: F2_NEXT });
    const memberships = [{ ...senior("F2"), until: "2027-08-03" }, senior("ST3", NEXT_AUGUST)];
    expect(standing(doctor, aSupporter({ memberships }), NEXT_AUGUST)).toEqual({ state: "holds" });
  });

  it("breaks where the supporter has left (NP2)", () => {
    const doctor = aFoundationDoctor({ memberships: F2_NEXT });
    expect(standing(doctor, aSupporter(), NEXT_AUGUST)).toEqual({
      state: "breaks",
      why: { code: "not-an-active-supporter" },
    });
  });

  it("is over where the doctor has left the programme, or wants nobody (NP21)", () => {
    const supporter = aSupporter({ memberships: [senior("ST3")] });
    expect(standing(aFoundationDoctor(), supporter, NEXT_AUGUST)).toEqual({ state: "over" });
    const alone = aFoundationDoctor({
      contact: { state: "none-by-own-wish", at: "2026-08-10T09:00:00.000Z" },
    });
    expect(standing(alone, supporter)).toEqual({ state: "over" });
  });

  it("breaks where a new post takes one of the two to another Trust, unless the doctor may borrow", () => {
    const policy = {
      ...DEFAULT_POLICY,
      allocation: { ...DEFAULT_ALLOCATION_RULES, neighbours: [EASTMOOR] },
    };
    const memberships = [
      { ...senior("ST3"), until: "2026-12-01" },
      senior("ST3", "2026-12-02", "Eastmoor"),
    ];
    const doctor = aFoundationDoctor();
    const supporter = aSupporter({ memberships });
    expect(standing(doctor, supporter, TODAY, policy)).toEqual({ state: "holds" });
    expect(standing(doctor, supporter, "2026-12-02", policy)).toEqual({
      state: "breaks",
      why: { code: "other-trust" },
    });
    expect(standing({ ...doctor, mayBorrow: true }, supporter, "2026-12-02", policy)).toEqual({
      state: "holds",
    });
  });

  it("breaks where a scheme decides on the same hospital and the two are in different ones (BS8)", () => {
    const policy = {
      ...DEFAULT_POLICY,
      allocation: { ...DEFAULT_ALLOCATION_RULES, within: "site" } as const,
    };
    const supporter = aSupporter({ memberships: [senior("ST3", "2026-08-05", "Annexe")] });
    expect(standing(aFoundationDoctor(), supporter, TODAY, policy)).toEqual({
      state: "breaks",
      why: { code: "other-site" },
    });
  });
});
