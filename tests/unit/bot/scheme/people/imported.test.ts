import fc from "fast-check";
import {
  personFromImport,
  type ImportedPerson,
} from "../../../../../bot/src/scheme/people/imported";
import type { Membership, Person } from "../../../../../bot/src/scheme/people/person";

const F1: Membership = { role: "foundation-doctor", from: "2025-08-06", grade: "F1" };
const F2: Membership = { role: "foundation-doctor", from: "2026-08-05", grade: "F2" };
const DIRECTOR: Membership = { role: "director", from: "2026-01-01" };

function row(changes: Partial<ImportedPerson["details"]> = {}): ImportedPerson {
  return {
    personId: "p1",
    details: {
      name: { given: "Samuel", family: "Okafor" },
      email: "Sam.Okafor@Northgate.example",
      memberships: [F2],
      ...changes,
    },
  };
}

const KNOWN: Person = {
  id: "p1",
  schemeId: "s1",
  name: { given: "Sam", family: "Okafor", knownAs: "Sammy" },
  email: "old@northgate.example",
  gmcNumber: "7654321",
  memberships: [F1],
  link: { state: "linked", userId: "t_o", at: "2026-08-01T09:00:00.000Z" },
  volunteering: {
    state: "volunteered",
    at: "2026-07-01T09:00:00.000Z",
    by: { directorStatement: "p0", supervisorToldOn: "2026-07-01" },
  },
  capacity: 3,
  participation: {
    state: "opted-out",
    at: "2026-08-02T09:00:00.000Z",
    toldSupporter: "supporter-1",
  },
  reminders: { state: "silenced", at: "2026-08-02T09:00:00.000Z" },
};

describe("somebody new in a spreadsheet", () => {
  it("is not linked, only invited, opted in, reminded, and may carry two doctors (NP10, NP12)", () => {
    expect(personFromImport(row(), undefined, "s1")).toEqual({
      id: "p1",
      schemeId: "s1",
      name: { given: "Samuel", family: "Okafor" },
      email: "sam.okafor@northgate.example",
      memberships: [F2],
      link: { state: "not-linked" },
      volunteering: { state: "invited" },
      capacity: 2,
      participation: { state: "opted-in" },
      reminders: { state: "on" },
    });
  });

  it("carries what the scheme or the sheet says instead", () => {
    expect(personFromImport(row(), undefined, "s1", 1).capacity).toBe(1);
    expect(personFromImport(row({ capacity: 3 }), undefined, "s1", 1).capacity).toBe(3);
    expect(personFromImport(row({ gmcNumber: "1234567" }), undefined, "s1").gmcNumber).toBe(
      "1234567",
    );
  });

  it("is nobody's director, whatever the sheet says", () => {
    const claimed = row({ memberships: [DIRECTOR, F2] });
    expect(personFromImport(claimed, undefined, "s1").memberships).toEqual([F2]);
  });
});

describe("somebody known who is in a spreadsheet again", () => {
  it("takes name, e-mail and posts from it", () => {
    const after = personFromImport(row(), KNOWN, "s1");
    expect(after.name).toEqual({ given: "Samuel", family: "Okafor" });
    expect(after.email).toBe("sam.okafor@northgate.example");
    expect(after.memberships).toEqual([F2]);
  });

  it("keeps the GMC number and the capacity unless the sheet gives them", () => {
    const kept = personFromImport(row(), KNOWN, "s1");
    expect([kept.gmcNumber, kept.capacity]).toEqual(["7654321", 3]);
    const given = personFromImport(row({ gmcNumber: "1234567", capacity: 1 }), KNOWN, "s1");
    expect([given.gmcNumber, given.capacity]).toEqual(["1234567", 1]);
  });

  it("keeps running the scheme, its memberships sorted by day", () => {
    const director = { ...KNOWN, memberships: [F1, DIRECTOR] };
    const after = personFromImport(row({ memberships: [F2, F1] }), director, "s1");
    expect(after.memberships).toEqual([F1, DIRECTOR, F2]);
  });

  it("keeps every choice they made, whatever the sheet says (NP13, NP14)", () => {
    const sheets = fc.record({
      capacity: fc.integer({ min: 1, max: 3 }),
      memberships: fc.subarray([F1, F2, DIRECTOR]),
    });
    fc.assert(
      fc.property(sheets, (details) => {
        const after = personFromImport(row(details), KNOWN, "s1");
        const { link, volunteering, participation, reminders } = after;
        const { link: l, volunteering: v, participation: p, reminders: r } = KNOWN;
        expect({ link, volunteering, participation, reminders }).toEqual({
          link: l,
          volunteering: v,
          participation: p,
          reminders: r,
        });
        expect(personFromImport(row(details), after, "s1")).toEqual(after);
      }),
    );
  });
});
