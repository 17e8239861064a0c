import { whyTogether } from "../../../../../bot/src/scheme/allocation/reasons";
import { whyUnsuited } from "../../../../../bot/src/scheme/allocation/rules";
import { GRADE_ORDER, type GradeOrder } from "../../../../../bot/src/scheme/people/grade";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { postOn } from "../../../../../bot/src/scheme/people/standing";
import {
  DEFAULT_ALLOCATION_RULES,
  type AllocationRules,
} from "../../../../../bot/src/scheme/policy/allocation-rules";
import { DEFAULT_POLICY, type Policy } from "../../../../../bot/src/scheme/policy/policy";
import { allocate } from "../../../../support/allocate";
import { aFoundationDoctor, aPost, aSupporter, inGrade } from "../../../../support/builders";

const DAY = "2026-08-12";
const HOME = "Northgate General";
const ANNEXE = "Northgate Annexe";
const EASTMOOR = "Eastmoor";

function policyWith(changes: Partial<AllocationRules>): Policy {
  const neighbours = [{ name: "Eastmoor Hospitals", sites: [EASTMOOR] }];
  return {
    ...DEFAULT_POLICY,
    allocation: { ...DEFAULT_ALLOCATION_RULES, neighbours, ...changes },
  };
}
const whyNot = (doctor: Person, supporter: Person, changes: Partial<AllocationRules> = {}) =>
  whyUnsuited({ doctor, supporter, today: DAY, apart: new Set(), policy: policyWith(changes) })
    ?.code;
const doctorAt = (site: string) => aFoundationDoctor({ memberships: [aPost({ site })] });
const supporterAt = (site: string) =>
  aSupporter({ memberships: [aPost({ role: "senior-doctor", grade: "ST3", site })] });

describe("a scheme's own order of grades (NP9)", () => {
  const [f1, f2, ...above] = GRADE_ORDER;
  const fellowsHigher: GradeOrder = [
    f1,
    f2,
    ["CT1", "CT2", "ST1", "ST2"],
    ["Clinical fellow"],
    ...above.slice(1),
  ];
  const f2WithOthers: GradeOrder = [
    f1,
    [...f2, "Clinical fellow"],
    fellowsHigher[2] ?? [],
    ...above.slice(1),
  ];
  const [F2, fellow] = [
    inGrade(aFoundationDoctor(), "F2"),
    inGrade(aSupporter(), "Clinical fellow"),
  ];

  it("decides who is more senior, and not the order of training", () => {
    expect(whyNot(F2, fellow)).toBeUndefined();
    expect(whyNot(F2, fellow, { gradeOrder: f2WithOthers })).toBe("supporter-not-senior");
    const given = (gradeOrder: GradeOrder) =>
      allocate({ people: [F2, fellow], on: DAY, policy: policyWith({ gradeOrder }) }).pairs.length;
    expect([given(fellowsHigher), given(f2WithOthers)]).toEqual([1, 0]);
  });

  it("decides also what is said of two who were put together", () => {
    const two = { doctor: postOn(F2, DAY), supporter: postOn(fellow, DAY) };
    if (two.doctor === undefined || two.supporter === undefined) throw new Error("No posts.");
    const { doctor, supporter } = two;
    const said = [GRADE_ORDER, fellowsHigher].map(
      (order) => whyTogether({ doctor, supporter, carrying: 1, order })[0],
    );
    expect(said).toEqual(["next grade up", "Clinical fellow supports F2"]);
  });
});

describe("how near a supporter has to be", () => {
  it("is anywhere in the Trust as a rule, and the same hospital where a scheme says so (BS8)", () => {
    const doctor = doctorAt(HOME);
    const found = [HOME, ANNEXE].map((site) => [
      whyNot(doctor, supporterAt(site)),
      whyNot(doctor, supporterAt(site), { within: "site" }),
    ]);
    expect(found).toEqual([
      [undefined, undefined],
      [undefined, "other-site"],
    ]);
  });

  it("is nowhere certain for somebody whose site is not known (BS8)", () => {
    expect(whyNot(doctorAt(""), supporterAt(""), { within: "site" })).toBe("other-site");
  });

  it("is never a neighbouring Trust, unless the scheme borrows, either way (NP12)", () => {
    const [here, there] = [doctorAt(HOME), doctorAt(EASTMOOR)];
    expect(whyNot(here, supporterAt(EASTMOOR))).toBe("other-trust");
    expect(whyNot(there, supporterAt(HOME))).toBe("other-trust");
    expect(whyNot(there, supporterAt(EASTMOOR))).toBeUndefined();
    expect(whyNot(here, supporterAt(EASTMOOR), { borrow: true })).toBeUndefined();
  });

  it("is anywhere for the one doctor who was allowed it, and for nobody else (NP12)", () => {
    const [one, other, lender] = [doctorAt(HOME), doctorAt(HOME), supporterAt(EASTMOOR)];
    const people = [{ ...one, mayBorrow: true } as const, other, lender];
    const { pairs, unallocated } = allocate({ people, on: DAY, policy: policyWith({}) });
    expect(pairs).toEqual([{ doctorId: one.id, supporterId: lender.id }]);
    expect(unallocated).toEqual([{ doctorId: other.id, code: "nobody-near-enough" }]);
  });

  it("says of both rules that nobody is near enough, whichever it was (NP12)", () => {
    const found = [{ within: "site" } as const, {}].map((changes) =>
      allocate({
        people: [doctorAt(HOME), supporterAt("within" in changes ? ANNEXE : EASTMOOR)],
        on: DAY,
        policy: policyWith(changes),
      }).unallocated.map(({ code }) => code),
    );
    expect(found).toEqual([["nobody-near-enough"], ["nobody-near-enough"]]);
  });
});
