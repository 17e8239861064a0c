import { hasLeft, isOver } from "../../../../../bot/src/scheme/pairing/over";
import type { Membership, Person } from "../../../../../bot/src/scheme/people/person";
import { aFoundationDoctor, aPost, aSupporter, inGrade } from "../../../../support/builders";

const until = (person: Person, last: string): Person => ({
  ...person,
  memberships: person.memberships.map((one) => ({ ...one, until: last })),
});
const DOCTOR = aFoundationDoctor();
const SUPPORTER = aSupporter();
const pair = (doctor: Person, supporter: Person) => ({ doctor, supporter });

describe("A pairing of somebody who left (NP9 over time, principle 7)", () => {
  it("is over the day after their last one, whichever half it was", () => {
    const doctor = until(DOCTOR, "2026-11-30");
    const supporter = until(SUPPORTER, "2026-11-30");
    for (const two of [pair(doctor, SUPPORTER), pair(DOCTOR, supporter)]) {
      expect(isOver(two, "2026-11-30")).toBe(false);
      expect(isOver(two, "2026-12-01")).toBe(true);
    }
  });

  it("waits two weeks after the changeover for sheets that come late: nobody is parted for one", () => {
    for (const last of ["2027-07-21", "2027-08-03", "2027-08-04"]) {
      expect(hasLeft(until(SUPPORTER, last), "2027-08-17")).toBe(false);
      expect(hasLeft(until(SUPPORTER, last), "2027-08-18")).toBe(true);
    }
    expect(hasLeft(until(SUPPORTER, "2027-07-20"), "2027-07-21")).toBe(true);
  });

  it("goes on for whoever has a post, or one to come", () => {
    const next: Membership = aPost({ grade: "F2", from: "2027-12-01", until: "2028-08-01" });
    const back = { ...DOCTOR, memberships: [...DOCTOR.memberships, next] };
    expect(isOver(pair(back, until(SUPPORTER, "2028-08-01")), "2027-09-15")).toBe(false);
  });

  it("is over at once where the doctor is a foundation doctor no more, as the sheets say", () => {
    expect(isOver(pair(inGrade(DOCTOR, "ST1"), SUPPORTER), "2026-08-12")).toBe(true);
  });

  it("is not over for anything else: a supporter who moved up, stepped down or broke a rule keeps their doctor", () => {
    const steppedDown: Person = {
      ...inGrade(SUPPORTER, "F2"),
      volunteering: { state: "stepped-down", at: "2026-08-10T09:00:00.000Z" },
    };
    expect(isOver(pair(DOCTOR, steppedDown), "2026-08-12")).toBe(false);
  });
});
