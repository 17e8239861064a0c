import { GRADES } from "../../../../../../bot/src/scheme/people/grade";
import { interpretSheets } from "../../../../../../bot/src/scheme/people/sheets/interpret-sheets";
import { problemText } from "../../../../../../bot/src/scheme/people/sheets/row-problem";
import { BO, templateTable } from "./made-tables";

function textOf(change: Record<string, string>): string | undefined {
  const filler = { ...BO, email: "x@trust.example", gmc: "" };
  const rows = Array.from({ length: 12 }, (_, at) => ({
    ...filler,
    email: `x${at}@trust.example`,
  }));
  const { problems } = interpretSheets([templateTable(...rows, { ...BO, ...change })]);
  return problems.map(problemText)[0];
}

describe("the words for a problem", () => {
  it("begin with the row as Excel numbers it, what it says, and what to do", () => {
    expect(textOf({ grade: "FY3" })).toBe(
      "Row 14: 'FY3' is not a grade we know. Use F1, F2, CT1 to CT3, ST1 to ST8, Clinical fellow, Senior clinical fellow, Specialty doctor, Specialist.",
    );
    expect(textOf({ end: "31/06/2026" })).toBe(
      "Row 14: '31/06/2026' in end is not a date. Write day/month/year, such as 05/08/2026.",
    );
  });

  it("name every grade there is", () => {
    const named = textOf({ grade: "?" }) ?? "";
    const years = GRADES.filter((grade) => /^(?:CT|ST)/.test(grade));
    expect(years.toSorted()).toEqual([
      "CT1",
      "CT2",
      "CT3",
      "ST1",
      "ST2",
      "ST3",
      "ST4",
      "ST5",
      "ST6",
      "ST7",
      "ST8",
    ]);
    for (const grade of GRADES.filter((one) => !years.includes(one)))
      expect(named).toContain(grade);
  });

  it("show no more than 40 characters of a cell", () => {
    expect(textOf({ grade: "y".repeat(500) })).toContain(`'${"y".repeat(39)}…'`);
  });
});
