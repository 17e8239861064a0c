import { CHECKS, checklist } from "../../../../../bot/src/scheme/launch/checklist";
import { isRecipient, isUnderWay } from "../../../../../bot/src/scheme/launch/recipients";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aPost,
  aSupporter,
  inGrade,
} from "../../../../support/builders";

const CONTEXT = { year: 2026, start: "2026-08-05", today: "2026-06-24" };

function aSupervisor(changes: Partial<Person> = {}): Person {
  const memberships = [{ role: "educational-supervisor", from: "2026-01-01" }] as const;
  return aDirector({ memberships, ...changes });
}

describe("whom the notice to supervisors is for (NP1)", () => {
  it.each<[string, Person, boolean]>([
    ["a supervisor", aSupervisor(), true],
    ["a director who is no supervisor", aDirector(), false],
    [
      "one who was told last year",
      aSupervisor({ toldOn: { at: "2025-06-20", channel: "bot" } }),
      true,
    ],
    [
      "one who was told this year",
      aSupervisor({ toldOn: { at: "2026-06-01", channel: "email" } }),
      false,
    ],
    [
      "one who has left",
      aSupervisor({
        memberships: [{ role: "educational-supervisor", from: "2020-01-01", until: "2026-06-01" }],
      }),
      false,
    ],
  ])("%s: %#", (_, person, expected) => {
    expect(isRecipient(person, "supervisors-told", CONTEXT)).toBe(expected);
  });
});

describe("whom the invitation is for (NP2, NP3)", () => {
  const leaving = anInvitedSenior({
    memberships: [
      aPost({ role: "senior-doctor", grade: "ST3", from: "2025-08-06", until: "2026-08-04" }),
    ],
  });
  it.each<[string, Person, boolean]>([
    ["an ST3 who is only invited", anInvitedSenior(), true],
    ["an F2, who may support an F1", inGrade(aFoundationDoctor(), "F2"), true],
    ["an F1", aFoundationDoctor(), false],
    ["somebody who volunteered", aSupporter(), false],
    ["somebody who leaves before the programme starts", leaving, false],
    ["a supervisor", aSupervisor(), false],
  ])("%s: %#", (_, person, expected) => {
    expect(isRecipient(person, "invitation", CONTEXT)).toBe(expected);
  });
});

describe("how long a step sends", () => {
  const from = "2026-06-24T08:00:00.000Z";
  const steps = { invitation: { on: "2026-06-24", from, by: "", at: "" } };
  it.each([
    ["before its moment", "2026-06-24T07:59:00.000Z", false],
    ["from its moment on", from, true],
    ["for those who join within two weeks", "2026-07-08T20:00:00.000Z", true],
    ["and not after that", "2026-07-09T08:00:00.000Z", false],
  ])("%s", (_, now, expected) => {
    expect(isUnderWay({ steps }, "invitation", now)).toBe(expected);
  });
});

describe("the checklist of a launch", () => {
  const check = (people: readonly Person[], policy = DEFAULT_POLICY) => {
    const facts = { people, policy, year: 2026, today: "2026-06-24" };
    return new Map(checklist(facts).map((one) => [one.check, one]));
  };

  it("finds everything missing in an empty scheme, and nothing for F2 doctors who are not there", () => {
    const found = check([]);
    expect([...found.keys()]).toEqual([...CHECKS]);
    const done = [...found.values()].filter((one) => one.done).map((one) => one.check);
    expect(done).toEqual(["senior-enough"]);
  });

  it("counts places against doctors, and those for F2 apart (NP9, NP10)", () => {
    const f1 = aFoundationDoctor();
    const f2 = inGrade(aFoundationDoctor(), "F2");
    const supportingF2 = inGrade(aSupporter({ capacity: 2 }), "F2");
    const found = check([f1, f2, supportingF2]);
    expect(found.get("enough-supporters")).toMatchObject({ have: 2, need: 3, done: false });
    expect(found.get("senior-enough")).toMatchObject({ have: 0, need: 2, done: false });
    const enough = check([f1, f2, aSupporter({ capacity: 2 })]);
    expect(enough.get("enough-supporters")).toMatchObject({ have: 2, need: 2, done: true });
    expect(enough.get("senior-enough")).toMatchObject({ have: 2, need: 1, done: true });
  });

  it("counts as places for F2 what the scheme's own order puts above them (NP9)", () => {
    const [f1 = ["F1"], f2 = ["F2"], ...above] = DEFAULT_POLICY.allocation.gradeOrder;
    const fellow = ["Clinical fellow"] as const;
    const others = above.map((level) => level.filter((grade) => grade !== "Clinical fellow"));
    const gradeOrder = [f1, fellow, f2, ...others];
    const policy = { ...DEFAULT_POLICY, allocation: { ...DEFAULT_POLICY.allocation, gradeOrder } };
    const supporters = [inGrade(aSupporter(), "Clinical fellow"), inGrade(aSupporter(), "ST3")];
    const found = check([inGrade(aFoundationDoctor(), "F2"), ...supporters], policy);
    expect(found.get("senior-enough")).toMatchObject({ have: 2, need: 1 });
  });

  it("counts supervisors who were told, and people who are linked", () => {
    const told = aSupervisor({ toldOn: { at: "2026-06-20", channel: "bot" } });
    const found = check([told, aSupervisor(), aFoundationDoctor()]);
    expect(found.get("supervisors-told")).toMatchObject({ have: 1, need: 2, done: false });
    expect(found.get("everybody-linked")).toMatchObject({ have: 0, need: 3, done: false });
  });
});
