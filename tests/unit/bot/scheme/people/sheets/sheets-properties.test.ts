import fc from "fast-check";
import { interpretSheets } from "../../../../../../bot/src/scheme/people/sheets/interpret-sheets";
import type { SheetTable } from "../../../../../../bot/src/scheme/people/sheets/sheet-table";
import { ADA, ADA_PLACED, BO, peopleTable, placementTable, templateTable } from "./made-tables";

const TABLES = [
  peopleTable(ADA, { ...ADA, "GMC Number": "7000104", "Email Address": "dee@trust.example" }),
  placementTable(ADA_PLACED, { ...ADA_PLACED, "Date From*": "31/06/2026" }),
  templateTable(BO, { ...BO, grade: "FY3", email: "cy@trust.example", gmc: "" }),
];

/** A heading as somebody else might write it. */
function respelt(heading: string): fc.Arbitrary<string> {
  const around = fc.constantFrom("", " ", "  ", "*", " *", ":", ".", "\n");
  return fc
    .tuple(around, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), around, fc.boolean())
    .map(([before, capitals, after, wide]) => {
      const letters = heading
        .replaceAll("*", "")
        .replaceAll(" ", wide ? "   " : "")
        .split("")
        .map((letter, at) => (capitals[at] === true ? letter.toUpperCase() : letter.toLowerCase()));
      return before + letters.join("") + after;
    });
}

/** The table with its columns in another order and their headings in another spelling. */
function rearranged(table: SheetTable): fc.Arbitrary<SheetTable> {
  const columns = table.headings.map((_, at) => at);
  const order = fc.shuffledSubarray(columns, { minLength: columns.length });
  return fc.tuple(order, fc.tuple(...table.headings.map(respelt))).map(([at, headings]) => ({
    ...table,
    headings: at.map((column) => headings[column] ?? ""),
    rows: table.rows.map((row) => ({ ...row, cells: at.map((column) => row.cells[column] ?? "") })),
  }));
}

describe("any order and spelling of the headings", () => {
  it("gives the same rows and the same problems", () => {
    const { rows, problems, taken } = interpretSheets(TABLES);
    expect([rows.length, problems.length]).toEqual([3, 3]);
    fc.assert(
      fc.property(fc.tuple(...TABLES.map(rearranged)), (tables) => {
        const reading = interpretSheets(tables);
        expect(reading.rows).toEqual(rows);
        expect(new Set(reading.problems)).toEqual(new Set(problems));
        expect(reading.taken).toEqual(taken);
      }),
    );
  });
});

describe("what stands in a column that is not read", () => {
  const READ =
    /^(?:forenames|surname|known as|gmc|email|record status|date from|date to|site|grade|specialty1|name|role|specialty|capacity|start|end|clinical supervisor|educational supervisor)/i;
  const CANARY = "canary";

  function isRead(table: SheetTable, heading: string): boolean {
    const people = table.fileName === "people.xlsx" && /^role/i.test(heading);
    const placement =
      table.fileName === "placements.xlsx" && /^(?:forenames|surname|specialty[23])/i.test(heading);
    return READ.test(heading) && !people && !placement;
  }

  it("PF-04: is nowhere in the result, characteristics least of all (NP8, PF-04, T-E5-2)", () => {
    const extra = fc.constantFrom(
      "Ethnicity",
      "Faith",
      "Sex",
      "Age",
      "Disabled?",
      "LTFT",
      "Carer",
      "Notes",
      "",
    );
    fc.assert(
      fc.property(fc.nat(999_999), fc.array(extra, { maxLength: 4 }), (mark, extras) => {
        const secret = `${CANARY}${mark}`;
        const tables = TABLES.map((table) => ({
          ...table,
          headings: [...table.headings, ...extras],
          rows: table.rows.map((row) => ({
            ...row,
            cells: [...table.headings, ...extras].map((heading, at) =>
              at < table.headings.length && isRead(table, heading) ? (row.cells[at] ?? "") : secret,
            ),
          })),
        }));
        const reading = interpretSheets(tables);
        expect(JSON.stringify(reading)).not.toContain(CANARY);
        expect(reading.rows).toEqual(interpretSheets(TABLES).rows);
        const dropped = reading.dropped.map(({ heading }) => heading);
        for (const heading of extras)
          expect(dropped).toContain(heading === "" ? "(no heading)" : heading);
      }),
    );
  });
});
