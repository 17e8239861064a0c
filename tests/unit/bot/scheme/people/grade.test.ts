import {
  GRADE_ORDER,
  GRADES,
  isFoundationGrade,
  parseGrade,
  seniority,
  type Grade,
} from "../../../../../bot/src/scheme/people/grade";

const SPELLINGS: readonly (readonly [Grade, readonly string[]])[] = [
  ["F1", ["F1", "f1", "FY1", "fy 1", "F-1", "Foundation Year 1", "foundation doctor 1", " F1 "]],
  ["F2", ["F2", "FY2", "FY_2", "Foundation  Year 2", "Foundation 2", "Foundation\tYear\n2"]],
  ["CT1", ["CT1", "ct 1", "Core Training 1", "Core Training Year 1", "core year 1"]],
  ["CT2", ["CT2", "Core 2"]],
  ["CT3", ["CT3", "CT-3"]],
  ["ST1", ["ST1", "GPST1", "GP ST1", "gpst 1", "Specialty Training Year 1"]],
  ["ST2", ["ST2", "Specialty training 2"]],
  ["ST3", ["ST3", "st 3", "GPST3"]],
  ["ST4", ["ST4"]],
  ["ST5", ["ST5"]],
  ["ST6", ["ST6"]],
  ["ST7", ["ST7"]],
  ["ST8", ["ST8"]],
  ["Clinical fellow", ["Clinical Fellow", "clinical-fellow", "JCF", "Trust grade"]],
  ["Senior clinical fellow", ["Senior Clinical Fellow", "SCF"]],
  ["Specialty doctor", ["Specialty Doctor", "SAS", "SAS doctor", "Staff grade"]],
  ["Specialist", ["Specialist", "SPECIALIST"]],
];

describe("a grade in a spreadsheet", () => {
  it.each(SPELLINGS.flatMap(([grade, texts]) => texts.map((text) => [text, grade] as const)))(
    "%j is %s",
    (text, grade) => {
      expect(parseGrade(text)).toBe(grade);
    },
  );

  it("can be every grade there is, in the spelling that is shown", () => {
    expect(GRADES.map(parseGrade)).toEqual(GRADES);
    expect(SPELLINGS.map(([grade]) => grade).toSorted()).toEqual(GRADES.toSorted());
  });

  it.each([
    "",
    " ",
    "F",
    "F0",
    "F3",
    "FY3",
    "F12",
    "F1/F2",
    "F1 or F2",
    "CT4",
    "ST0",
    "ST9",
    "ST10",
    "ST",
    "1",
    "Consultant",
    "GP",
    "Locum F1",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "F１",
    "=F1",
    "F1\u0000",
    "x".repeat(10_000),
    `F${" ".repeat(10_000)}3`,
  ])("%j is none: nothing is guessed", (text) => {
    expect(parseGrade(text)).toBeUndefined();
  });
});

describe("seniority", () => {
  it.each<readonly [Grade, Grade]>([
    ["F1", "F2"],
    ["F2", "CT1"],
    ["F2", "ST1"],
    ["F2", "Clinical fellow"],
    ["CT2", "CT3"],
    ["ST2", "ST3"],
    ["Clinical fellow", "Senior clinical fellow"],
    ["ST4", "ST5"],
    ["Senior clinical fellow", "Specialty doctor"],
    ["ST6", "ST7"],
    ["Specialist", "ST8"],
  ])("puts %s below %s (NP9)", (lower, higher) => {
    expect(seniority(lower, GRADE_ORDER)).toBeLessThan(seniority(higher, GRADE_ORDER));
  });

  it.each<readonly [Grade, Grade]>([
    ["CT1", "ST1"],
    ["CT1", "CT2"],
    ["ST2", "Clinical fellow"],
    ["CT3", "ST4"],
    ["ST5", "Specialty doctor"],
    ["ST7", "ST8"],
  ])("takes %s and %s as equals, so neither supports the other (NP9)", (one, other) => {
    expect(seniority(one, GRADE_ORDER)).toBe(seniority(other, GRADE_ORDER));
  });

  it("counts from 0, and no known grade is without", () => {
    expect(seniority("F1", GRADE_ORDER)).toBe(0);
    expect(GRADES.filter((grade) => seniority(grade, GRADE_ORDER) < 0)).toEqual([]);
    expect(new Set(GRADES).size).toBe(GRADES.length);
  });

  it("makes F1 and F2, and nobody else, doctors who are supported (NP12)", () => {
    expect(GRADES.filter(isFoundationGrade)).toEqual(["F1", "F2"]);
  });
});
