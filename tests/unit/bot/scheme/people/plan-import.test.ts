import { personFromImport } from "../../../../../bot/src/scheme/people/imported";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { planImport } from "../../../../../bot/src/scheme/people/plan-import";
import type { PersonRow } from "../../../../../bot/src/scheme/people/sheets/person-row";
import {
  isActiveSupporter,
  isFoundationDoctor,
} from "../../../../../bot/src/scheme/people/standing";
import { aDirector, aFoundationDoctor, aPost, aSupporter } from "../../../../support/builders";

const DAY = "2026-08-12";

function aRow(row: number, changes: Partial<PersonRow> = {}): PersonRow {
  return {
    source: { file: "people.csv", row },
    gmcNumber: `700000${row}`,
    name: { given: "Anaya", family: `Row${row}` },
    email: `anaya.row${row}@northgate.example`,
    grade: "F1",
    site: "Northgate General",
    specialty: "General surgery",
    start: "2026-08-05",
    end: "2027-08-03",
    ...changes,
  };
}

function planned(people: readonly Person[], ...rows: readonly PersonRow[]) {
  let next = 0;
  return planImport({ rows, people, today: DAY, nextId: () => `new-${++next}` });
}

/** A person who is in the scheme just as a row says. */
function inScheme(row: PersonRow): Person {
  const [change] = planned([], row).changes;
  if (change === undefined) throw new Error("The row adds nobody.");
  return { ...personFromImport(change, undefined, "scheme"), id: `known-${row.source.row}` };
}

describe("an import compared with the people of the scheme", () => {
  it("adds somebody new, with an id of their own and the row they come from", () => {
    const { changes, unchanged, problems } = planned([], aRow(2), aRow(3));
    expect(changes[0]).toEqual({
      kind: "add",
      personId: "new-1",
      details: {
        name: { given: "Anaya", family: "Row2" },
        email: "anaya.row2@northgate.example",
        gmcNumber: "7000002",
        memberships: [aPost({ from: "2026-08-05", until: "2027-08-03" })],
      },
      differences: [],
      source: { file: "people.csv", row: 2 },
    });
    expect(changes.map(({ personId }) => personId)).toEqual(["new-1", "new-2"]);
    expect([unchanged, problems]).toEqual([0, []]);
  });

  it("changes somebody who is known, and says how", () => {
    const { changes, unchanged } = planned([inScheme(aRow(2))], aRow(2, { site: "Eastmoor" }));
    expect(changes.map(({ kind, personId }) => [kind, personId])).toEqual([["change", "known-2"]]);
    expect(changes[0]?.differences).toEqual([
      "Post: F1, Northgate General, General surgery from 2026-08-05 to 2027-08-03 → F1, Eastmoor, General surgery from 2026-08-05 to 2027-08-03",
    ]);
    expect(unchanged).toBe(0);
  });

  it("leaves alone who is as the sheet says, and counts them", () => {
    const people = [inScheme(aRow(2)), inScheme(aRow(3))];
    expect(planned(people, aRow(2), aRow(3))).toEqual({ changes: [], unchanged: 2, problems: [] });
  });

  it("says nothing of people who are not in the sheet", () => {
    expect(planned([inScheme(aRow(2))]).changes).toEqual([]);
  });

  it("makes one person of several placements", () => {
    const { changes } = planned(
      [],
      aRow(2, { end: "2026-12-01" }),
      aRow(2, { start: "2026-12-02", site: "Eastmoor", source: { file: "p.csv", row: 9 } }),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]?.details.memberships.map(({ site }) => site)).toEqual([
      "Northgate General",
      "Eastmoor",
    ]);
    expect(changes[0]?.source).toEqual({ file: "people.csv", row: 2 });
  });

  it("takes name and e-mail from whichever row of a person has them", () => {
    const nameless = aRow(2, { name: undefined, email: undefined, end: "2026-12-01" });
    const named = aRow(2, { start: "2026-12-02", capacity: 1, source: { file: "p.csv", row: 9 } });
    const { changes, problems } = planned([], nameless, named);
    expect(problems).toEqual([]);
    expect(changes[0]?.details).toMatchObject({
      email: named.email,
      name: named.name,
      capacity: 1,
    });
  });
});

describe("who a row is about", () => {
  const sam = inScheme(aRow(2));
  const bea = inScheme(aRow(3));

  it("is told by the GMC number: the e-mail may have changed", () => {
    const { changes } = planned([sam, bea], aRow(2, { email: "new@northgate.example" }));
    expect(changes.map(({ personId }) => personId)).toEqual(["known-2"]);
    expect(changes[0]?.differences).toEqual([
      "E-mail: anaya.row2@northgate.example → new@northgate.example",
    ]);
  });

  it("is told by the e-mail, where there is no number", () => {
    const { changes } = planned([sam, bea], aRow(3, { gmcNumber: undefined, capacity: 3 }));
    expect(changes.map(({ personId }) => personId)).toEqual(["known-3"]);
    expect(changes[0]?.details.gmcNumber).toBe("7000003");
  });

  it("is told by the e-mail, where the number was not known yet", () => {
    const unnumbered = { ...sam, gmcNumber: undefined };
    const { changes } = planned([unnumbered], aRow(2));
    expect(changes[0]?.differences).toEqual(["GMC number: 7000002"]);
  });

  it("is never told by the absence of both: two people without a number are two", () => {
    const { changes } = planned(
      [{ ...sam, gmcNumber: undefined }],
      aRow(4, { gmcNumber: undefined }),
      aRow(5, { gmcNumber: undefined }),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(["add", "add"]);
  });

  it("is nobody's guess where number and e-mail are of two people: it changes neither", () => {
    const mixed = aRow(2, { email: bea.email });
    expect(planned([sam, bea], mixed)).toEqual({
      changes: [],
      unchanged: 0,
      problems: [
        {
          file: "people.csv",
          row: 2,
          text: "Row 2: the GMC number belongs to one person here and the e-mail to another. Correct one of the two.",
        },
      ],
    });
  });

  it("changes nobody twice: a second row about the same person is named", () => {
    const byNumber = aRow(2, { email: "new@northgate.example" });
    const byMail = aRow(7, { gmcNumber: undefined, email: sam.email, site: "Eastmoor" });
    const { changes, problems } = planned([sam, bea], byNumber, byMail);
    expect(changes.map(({ personId }) => personId)).toEqual(["known-2"]);
    expect(problems.map(({ text }) => text)).toEqual([
      "Row 7: this is the person of row 2, by another GMC number or e-mail. Keep one of the two.",
    ]);
  });
});

describe("who cannot be placed", () => {
  it.each([
    ["a name", { name: undefined }],
    ["an e-mail", { email: undefined }],
  ])("is somebody new without %s", (_, without) => {
    const { changes, problems } = planned([], aRow(2, without));
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      {
        file: "people.csv",
        row: 2,
        text: "Row 2: nobody here has this GMC number, and without a name and an e-mail nobody can be added. Add a people sheet.",
      },
    ]);
  });

  it("is somebody new without a grade", () => {
    expect(planned([], aRow(2, { grade: undefined })).problems.map(({ text }) => text)).toEqual([
      "Row 2: without a grade nobody can be added. Add a placement sheet, or use our template.",
    ]);
  });

  it("is not somebody known: a placement alone, or a name alone, changes them", () => {
    const known = inScheme(aRow(2));
    const placement = aRow(2, { name: undefined, email: undefined, site: "Eastmoor" });
    const nameOnly = aRow(2, { grade: undefined, name: { given: "Ada", family: "Row2" } });
    expect(planned([known], placement).changes[0]?.details).toMatchObject({
      name: known.name,
      email: known.email,
    });
    expect(planned([known], nameOnly).changes[0]?.details.memberships).toEqual(known.memberships);
  });
});

describe("what an import makes of people", () => {
  it("keeps an F2 who offers to be a supporter a foundation doctor, and only invited (NP12, principle 10)", () => {
    const f2 = inScheme(aRow(2, { grade: "F2", role: "senior-doctor" }));
    expect(isFoundationDoctor(f2, DAY)).toBe(true);
    expect(isActiveSupporter(f2, DAY)).toBe(false);
  });

  it("keeps who volunteered a supporter through a new post (principle 10)", () => {
    const supporter = aSupporter({ gmcNumber: "7000002", email: "anaya.row2@northgate.example" });
    const [change] = planned([supporter], aRow(2, { grade: "ST4", site: "Eastmoor" })).changes;
    if (change === undefined) throw new Error("Nothing would change.");
    expect(isActiveSupporter(personFromImport(change, supporter, "scheme"), DAY)).toBe(true);
  });

  it("never makes or unmakes a director, who may be in the sheet as a doctor", () => {
    const director = aDirector({ gmcNumber: "7000002", email: "anaya.row2@northgate.example" });
    const [change] = planned([director], aRow(2, { grade: "ST7" })).changes;
    expect(change?.details.memberships).toContainEqual({ role: "director", from: "2026-07-01" });
    if (change === undefined) throw new Error("Nothing would change.");
    const after = personFromImport(change, director, "scheme");
    expect(after.memberships.map(({ role }) => role)).toEqual(["director", "senior-doctor"]);
  });

  it("leaves a known person's capacity alone unless the sheet gives one (NP10)", () => {
    const known = { ...inScheme(aRow(2)), capacity: 3 };
    expect(planned([known], aRow(2)).changes).toEqual([]);
    expect(planned([known], aRow(2, { capacity: 1 })).changes[0]?.differences).toEqual([
      "Capacity: 3 → 1",
    ]);
  });

  it("asks for an id only for people it adds", () => {
    const ask = jest.fn(() => "new");
    const people = [inScheme(aRow(2)), aFoundationDoctor()];
    planImport({ rows: [aRow(2, { site: "Eastmoor" })], people, today: DAY, nextId: ask });
    expect(ask).not.toHaveBeenCalled();
  });
});
