import fc from "fast-check";
import {
  endRole,
  GIVEN_ROLES,
  grantRole,
  isGiven,
  type RolePeriod,
} from "../../../../../bot/src/scheme/people/roles";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { hasRole } from "../../../../../bot/src/scheme/people/standing";
import { addDays } from "../../../../../bot/src/scheme/calendar/london";
import { aDirector, aFoundationDoctor, TODAY } from "../../../../support/builders";

const today = "2026-08-12";
const linked = { link: { state: "linked", userId: "tenant_oid", at: TODAY } } as const;
const amara = aDirector(linked);
const deciding = { by: amara.id, today };
const deputy: RolePeriod = { role: "deputy", from: "2026-08-12" };

describe("giving a role", () => {
  it("adds it beside what somebody is already, in the order of the days", () => {
    const doctor = aFoundationDoctor();
    const decision = grantRole(doctor, { ...deputy, from: "2026-07-01" }, deciding);
    expect(decision).toMatchObject({
      accepted: true,
      state: {
        memberships: [{ role: "deputy", from: "2026-07-01" }, { role: "foundation-doctor" }],
      },
      events: [{ type: "RoleGranted", role: "deputy" }],
    });
  });

  it("is not for oneself, whatever the role", () => {
    for (const role of GIVEN_ROLES) {
      expect(grantRole(amara, { role, from: today }, deciding)).toMatchObject({
        refusal: { code: "role-for-oneself" },
      });
    }
  });

  it.each<[string, RolePeriod, string]>([
    ["ends before it begins", { ...deputy, until: "2026-08-11" }, "role-period-not-in-order"],
    ["is over already", { ...deputy, from: "2026-08-01", until: "2026-08-11" }, "role-period-over"],
  ])("is refused where it %s", (_, period, code) => {
    expect(grantRole(aFoundationDoctor(), period, deciding)).toMatchObject({ refusal: { code } });
  });

  it("is refused for days on which they have it, and taken for others", () => {
    const until = { ...deputy, until: "2026-09-30" };
    const first = grantRole(aFoundationDoctor(), until, deciding);
    if (!first.accepted) throw new Error(first.refusal.code);
    const again = (from: string) => grantRole(first.state, { ...deputy, from }, deciding);
    expect(again("2026-09-30")).toMatchObject({ refusal: { code: "has-role-already" } });
    expect(again("2026-10-01")).toMatchObject({ accepted: true });
    expect(grantRole(first.state, { role: "dme", from: "2026-09-01" }, deciding)).toMatchObject({
      accepted: true,
    });
  });
});

describe("ending a role", () => {
  const idris = aDirector({ ...linked, memberships: [{ role: "director", from: "2026-07-01" }] });
  const end = (person: Person, until: string, others: readonly Person[]) =>
    endRole(person, { role: "director", from: "2026-07-01", until }, others, { today });

  it("leaves it until the last day and not a day longer", () => {
    const decision = end(amara, "2026-08-20", [idris]);
    if (!decision.accepted) throw new Error(decision.refusal.code);
    expect(hasRole(decision.state, "director", "2026-08-20")).toBe(true);
    expect(hasRole(decision.state, "director", "2026-08-21")).toBe(false);
    expect(decision.events).toEqual([{ type: "RoleEnded", role: "director" }]);
  });

  it("is at once with yesterday as the last day, and never further back", () => {
    const decision = end(amara, "2026-08-11", [idris]);
    if (!decision.accepted) throw new Error(decision.refusal.code);
    expect(hasRole(decision.state, "director", today)).toBe(false);
    expect(end(amara, "2026-08-10", [idris])).toMatchObject({
      refusal: { code: "role-ends-in-the-past" },
    });
  });

  it("takes back one that has not begun", () => {
    const later = { ...idris, memberships: [{ role: "deputy", from: "2026-09-01" }] } as const;
    const decision = endRole(later, { role: "deputy", from: "2026-09-01", until: today }, [amara], {
      today,
    });
    expect(decision).toMatchObject({ accepted: true, state: { memberships: [] } });
  });

  it.each([
    ["the only director", []],
    ["one beside a director who cannot sign in yet", [aDirector()]],
    [
      "one beside a director who ends on the same day",
      [{ ...idris, memberships: [{ role: "director", from: "2026-07-01", until: "2026-08-20" }] }],
    ],
    [
      "one beside an administrator",
      [{ ...idris, memberships: [{ role: "administrator", from: "2026-07-01" }] }],
    ],
  ] as const)("is refused for %s: a scheme keeps a director", (_, others) => {
    expect(end(amara, "2026-08-20", others)).toMatchObject({ refusal: { code: "last-director" } });
  });

  it("is refused where it is not held, or ends sooner by itself", () => {
    expect(
      endRole(amara, { role: "dme", from: "2026-07-01", until: today }, [idris], { today }),
    ).toMatchObject({ refusal: { code: "no-such-role" } });
    const ending = {
      ...amara,
      memberships: [{ role: "director", from: "2026-07-01", until: "2026-08-15" }],
    } as const;
    expect(end(ending, "2026-08-20", [idris])).toMatchObject({
      refusal: { code: "role-ends-already" },
    });
  });

  it("never leaves a day without a director, whoever ends whom in whatever order", () => {
    const acts = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -1, max: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (ends) => {
        const people = [amara, idris, aDirector(linked)];
        for (const [index, days] of ends) {
          const person = people[index] ?? amara;
          const decision = end(
            person,
            addDays(today, days),
            people.filter((one) => one !== person),
          );
          if (decision.accepted) people[index] = decision.state;
        }
        const days = Array.from({ length: 60 }, (_, day) => addDays(today, day));
        const without = days.filter((on) => !people.some((one) => hasRole(one, "director", on)));
        expect(without).toEqual([]);
      }),
    );
  });
});

describe("the roles that are given by name", () => {
  it("are those of people who run or oversee the scheme, not doctors' posts", () => {
    const roles = [...amara.memberships, ...aFoundationDoctor().memberships].filter(isGiven);
    expect(roles.map(({ role }) => role)).toEqual(["director"]);
  });
});
