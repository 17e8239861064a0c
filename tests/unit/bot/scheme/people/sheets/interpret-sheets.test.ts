import { interpretSheets } from "../../../../../../bot/src/scheme/people/sheets/interpret-sheets";
import { problemText } from "../../../../../../bot/src/scheme/people/sheets/row-problem";
import type { SheetTable } from "../../../../../../bot/src/scheme/people/sheets/sheet-table";
import {
  ADA,
  ADA_PLACED,
  BO,
  peopleTable,
  placementTable,
  tableOf,
  templateTable,
} from "./made-tables";

const PEOPLE = { file: "people.xlsx" };
const PLACEMENTS = { file: "placements.xlsx" };
const TEMPLATE = { file: "template.csv" };

function problemsOf(...tables: SheetTable[]): string[] {
  return interpretSheets(tables).problems.map(({ code, source }) => `${source.row} ${code}`);
}

describe("people and placements", () => {
  it("join on the GMC number, whichever sheet comes first", () => {
    const row = {
      source: { ...PLACEMENTS, row: 2 },
      personSource: { ...PEOPLE, row: 2 },
      gmcNumber: "7000101",
      name: { given: "Ada", family: "Quill" },
      email: "ada.quill@trust.example",
      role: "foundation-doctor",
      grade: "F1",
      site: "Elmbrook Hospital (RZZ01)",
      specialty: "Paediatrics",
      start: "2026-08-05",
      end: "2026-12-01",
    };
    const sheets = [peopleTable(ADA), placementTable(ADA_PLACED)];
    for (const tables of [sheets, sheets.toReversed()]) {
      const reading = interpretSheets(tables);
      expect(reading.rows).toEqual([row]);
      expect(reading.problems).toEqual([]);
    }
  });

  it("take from a placement who supervises the doctor there, each once (NP9)", () => {
    const supervised = (clinical: string, educational: string) => {
      const columns = { "Clinical Supervisor": clinical, "Educational Supervisor": educational };
      const reading = interpretSheets([
        peopleTable(ADA),
        placementTable({ ...ADA_PLACED, ...columns }),
      ]);
      expect(reading.dropped.map(({ heading }) => heading)).not.toContain("Clinical Supervisor");
      return reading.rows.map(({ supervisors }) => supervisors);
    };
    expect(supervised("Dr Ivo Lang; 7000042", "Dr Ivo Lang")).toEqual([["Dr Ivo Lang", "7000042"]]);
    expect(supervised("UNKNOWN", "lang@trust.example;")).toEqual([["lang@trust.example"]]);
    expect(supervised("", "N/A")).toEqual([undefined]);
    expect(supervised("x".repeat(101), "")).toEqual([]);
  });

  it("give a dated row for each placement of one person", () => {
    const next = {
      ...ADA_PLACED,
      "Date From*": "02/12/2026",
      "Date To*": "06/04/2027",
      "Site*": "Fernhill",
    };
    const { rows, problems } = interpretSheets([
      peopleTable(ADA),
      placementTable(ADA_PLACED, next),
    ]);
    expect(rows.map(({ name, site, start, end }) => [name?.given, site, start, end])).toEqual([
      ["Ada", "Elmbrook Hospital (RZZ01)", "2026-08-05", "2026-12-01"],
      ["Ada", "Fernhill", "2026-12-02", "2027-04-06"],
    ]);
    expect(problems).toEqual([]);
  });

  it("show placements that overlap and keep both", () => {
    const overlapping = { ...ADA_PLACED, "Date From*": "01/12/2026", "Date To*": "" };
    const reading = interpretSheets([peopleTable(ADA), placementTable(overlapping, ADA_PLACED)]);
    expect(reading.rows).toHaveLength(2);
    expect(reading.problems.map(problemText)).toEqual([
      "Row 2: this placement overlaps the one in row 3. Check the dates; both are kept.",
    ]);
  });

  it("keep a placement without a person as a row that can only change somebody known", () => {
    const reading = interpretSheets([placementTable({ ...ADA_PLACED, "Surname*": "Quill" })]);
    expect(reading.rows).toEqual([
      expect.objectContaining({
        gmcNumber: "7000101",
        grade: "F1",
        source: { ...PLACEMENTS, row: 2 },
      }),
    ]);
    expect(reading.rows[0]).not.toHaveProperty("name");
    expect(reading.rows[0]).not.toHaveProperty("email");
    expect(reading.problems.map(({ code }) => code)).toEqual(["no-person-for-placement"]);
  });

  it("keep a person without a placement as a row without a grade", () => {
    const reading = interpretSheets([
      peopleTable({ ...ADA, "GMC Number": "UNKNOWN", "Known As": "Addie" }),
    ]);
    expect(reading.rows).toEqual([
      {
        source: { ...PEOPLE, row: 2 },
        name: { given: "Ada", family: "Quill", knownAs: "Addie" },
        email: "ada.quill@trust.example",
      },
    ]);
    expect(reading.problems.map(({ code }) => code)).toEqual(["no-placement-for-person"]);
  });

  it("take a person once who is written once for each programme", () => {
    const reading = interpretSheets([peopleTable(ADA, { ...ADA, "Programme Name": "Another" })]);
    expect(reading.rows).toHaveLength(1);
  });

  it("leave out an inactive record and its placements, and say so", () => {
    const sheets = [
      peopleTable({ ...ADA, "Record Status": "INACTIVE" }),
      placementTable(ADA_PLACED),
    ];
    expect(interpretSheets(sheets).rows).toEqual([]);
    expect(problemsOf(...sheets)).toEqual(["2 inactive-person"]);
  });

  it("do not take a placement whose person cannot be taken", () => {
    const reading = interpretSheets([
      peopleTable({ ...ADA, "Email Address": "ada" }),
      placementTable(ADA_PLACED),
    ]);
    expect(reading.rows).toEqual([]);
    expect(reading.problems).toEqual([
      { source: { ...PEOPLE, row: 2 }, code: "bad-email", column: "Email Address", value: "ada" },
    ]);
  });

  it.each([
    ["an impossible date", { "Date To*": "100/01/2026" }, ["2 bad-date"]],
    ["an end before the start", { "Date To*": "04/08/2026" }, ["2 ends-before-start"]],
    ["no first day", { "Date From*": "" }, ["2 missing-date"]],
    ["an unknown grade", { "Grade*": "FY3" }, ["2 unknown-grade"]],
    ["no GMC number", { "GMC Number": "" }, ["2 missing-gmc"]],
    ["UNKNOWN as GMC number", { "GMC Number": "unknown" }, ["2 missing-gmc"]],
    ["a GMC number that is none", { "GMC Number": "12345" }, ["2 bad-gmc"]],
    ["a site of 101 letters", { "Site*": "x".repeat(101) }, ["2 too-long"]],
  ])("name a placement with %s and do not take it", (_, change, codes) => {
    const table = placementTable({ ...ADA_PLACED, ...change });
    expect(problemsOf(table)).toEqual(codes);
    expect(interpretSheets([table]).rows).toEqual([]);
  });

  it("may last a single day", () => {
    const oneDay = { ...ADA_PLACED, "Date To*": ADA_PLACED["Date From*"] };
    expect(problemsOf(peopleTable(ADA), placementTable(oneDay))).toEqual([]);
  });

  it("do not mind a missing post number or a site never heard of", () => {
    const table = placementTable({
      ...ADA_PLACED,
      "National Post Number*": "",
      "Site*": "Nowhere (X)Y",
    });
    const reading = interpretSheets([peopleTable(ADA), table]);
    expect(reading.problems).toEqual([]);
    expect(reading.rows[0]?.site).toBe("Nowhere (X)Y");
  });
});

describe("the template", () => {
  it("gives rows as they are", () => {
    const row = {
      ...BO,
      site: "Elmbrook",
      specialty: "Surgery",
      capacity: "3",
      start: "2026-08-05",
      end: "",
    };
    expect(interpretSheets([templateTable(row)])).toMatchObject({
      rows: [
        {
          source: { ...TEMPLATE, row: 2 },
          name: { given: "Bo", family: "Reed" },
          email: "bo.reed@trust.example",
          gmcNumber: "7000102",
          role: "senior-doctor",
          grade: "ST3",
          site: "Elmbrook",
          specialty: "Surgery",
          capacity: 3,
          start: "2026-08-05",
        },
      ],
      problems: [],
      dropped: [],
      taken: [{ fileName: "template.csv", sheetName: "", layout: "near-peer-template", rows: 1 }],
    });
  });

  it.each([
    ["F1", "", "foundation-doctor"],
    ["FY2", "doctor", "foundation-doctor"],
    ["Foundation Year 2", "Foundation Doctor", "foundation-doctor"],
    ["F2", "Supporter", "senior-doctor"],
    ["ST3", "doctor", "senior-doctor"],
    ["Clinical Fellow", "senior doctor", "senior-doctor"],
    ["CT1", "", "senior-doctor"],
  ])("makes of %s as '%s' a %s (NP2)", (grade, role, expected) => {
    expect(interpretSheets([templateTable({ ...BO, grade, role })]).rows[0]?.role).toBe(expected);
  });

  it.each([
    ["no name", { name: "" }, "2 missing-name"],
    ["a name of 101 letters", { name: "x".repeat(101) }, "2 too-long"],
    ["no e-mail", { email: "" }, "2 missing-email"],
    ["two e-mails", { email: "a@x.example, b@x.example" }, "2 bad-email"],
    ["no grade", { grade: "" }, "2 missing-grade"],
    ["an unknown role", { role: "boss" }, "2 unknown-role"],
    ["an F1 as supporter (NP9)", { grade: "F1", role: "supporter" }, "2 role-does-not-fit-grade"],
    ["an ST3 as foundation doctor", { role: "foundation doctor" }, "2 role-does-not-fit-grade"],
    ["a capacity of 4 (NP10)", { capacity: "4" }, "2 bad-capacity"],
  ])("names a row with %s and does not take it", (_, change, problem) => {
    const table = templateTable({ ...BO, ...change });
    expect(problemsOf(table)).toEqual([problem]);
    expect(interpretSheets([table]).rows).toEqual([]);
  });

  it("names both rows where two people have one e-mail or one GMC number", () => {
    const other = { ...BO, name: "Cy Lark", gmc: "7000103" };
    expect(interpretSheets([templateTable(BO, other)]).problems.map(problemText)).toEqual([
      "Row 2: bo.reed@trust.example is also the e-mail of row 3. If it is the same doctor, keep one row; if not, correct the address.",
      "Row 3: bo.reed@trust.example is also the e-mail of row 2. If it is the same doctor, keep one row; if not, correct the address.",
    ]);
    const sameNumber = { ...BO, name: "Cy Lark", email: "cy@trust.example" };
    expect(problemsOf(templateTable(BO, sameNumber))).toEqual([
      "2 duplicate-gmc",
      "3 duplicate-gmc",
    ]);
  });

  it("may hold one person twice with periods of their own, but not without", () => {
    const first = { ...BO, start: "05/08/2026", end: "01/12/2026" };
    const second = { ...BO, start: "02/12/2026", end: "06/04/2027" };
    expect(problemsOf(templateTable(first, second))).toEqual([]);
    expect(problemsOf(templateTable(BO, BO))).toContain("3 duplicate-email");
  });
});

describe("an import of several sheets", () => {
  it("refuses a sheet of its own and takes the others", () => {
    const songs = tableOf("songs.csv", ["Song", "Singer"], [{ Song: "x" }]);
    const outcomes = tableOf(
      "arcp.xlsx",
      ["GMC Number", "Review date*", "Outcome"],
      [{ "GMC Number": "7000101", Outcome: "6R" }],
    );
    const reading = interpretSheets([songs, templateTable(BO), outcomes]);
    expect(reading.rows).toHaveLength(1);
    expect(reading.refused.map(({ fileName, refusal }) => [fileName, refusal.code])).toEqual([
      ["songs.csv", "unknown-layout"],
      ["arcp.xlsx", "assessments"],
    ]);
    expect(JSON.stringify(reading)).not.toContain("6R");
  });

  it("lists problems by file, then by row", () => {
    const reading = interpretSheets([
      placementTable({ ...ADA_PLACED, "Grade*": "?" }),
      peopleTable(ADA, { ...ADA, "GMC Number": "1" }),
    ]);
    expect(reading.problems.map(({ source }) => `${source.file} ${source.row}`)).toEqual([
      "placements.xlsx 2",
      "people.xlsx 2",
      "people.xlsx 3",
      "people.xlsx 3",
    ]);
  });

  it("tells rows of two sheets of one file apart", () => {
    const sheet = (sheetName: string, table: SheetTable) => ({
      ...table,
      fileName: "a.xlsx",
      sheetName,
    });
    const reading = interpretSheets([
      sheet("People", peopleTable(ADA)),
      sheet("Placements", placementTable({ ...ADA_PLACED, "Date To*": "31/06/2026" })),
      sheet("More", templateTable(BO)),
    ]);
    expect(reading.rows.map((row) => row.source)).toEqual([
      { file: "a.xlsx", sheet: "More", row: 2 },
    ]);
  });
});
