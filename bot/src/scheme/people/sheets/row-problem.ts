import { GRADES } from "../grade";

/** Where something stands: the file as the person named it, and the row number that Excel shows. */
export interface RowSource {
  readonly file: string;
  /** Absent in a .csv file. */
  readonly sheet?: string;
  readonly row: number;
}

/** Whether two sources are the same row of the same sheet. */
export function isSameRow(one: RowSource, other: RowSource): boolean {
  return one.row === other.row && one.file === other.file && one.sheet === other.sheet;
}

/** What can be wrong with, or worth a look in, a row. */
export type RowProblemCode =
  | "unknown-grade"
  | "missing-grade"
  | "bad-date"
  | "missing-date"
  | "ends-before-start"
  | "bad-email"
  | "missing-email"
  | "duplicate-email"
  | "missing-name"
  | "bad-gmc"
  | "missing-gmc"
  | "duplicate-gmc"
  | "bad-capacity"
  | "unknown-role"
  | "role-does-not-fit-grade"
  | "too-long"
  | "inactive-person"
  | "no-person-for-placement"
  | "no-placement-for-person"
  | "overlapping-placements";

/** One thing about one row, with nothing in it from a column that we do not take in. */
export interface RowProblem {
  readonly source: RowSource;
  readonly code: RowProblemCode;
  /** Our spelling of the heading, such as `Date To`. */
  readonly column?: string;
  /** What the cell says, at most 40 characters. */
  readonly value?: string;
  /** The row that this one clashes with. */
  readonly other?: RowSource;
}

const ONLY_WORTH_A_LOOK: readonly RowProblemCode[] = [
  "no-person-for-placement",
  "no-placement-for-person",
  "overlapping-placements",
];

/** Whether the row is left out because of the problem; otherwise it is taken and the problem only shown. */
export function stopsRow(code: RowProblemCode): boolean {
  return !ONLY_WORTH_A_LOOK.includes(code);
}

const LONGEST_VALUE = 40;

/** What a cell says, short enough to be shown in a problem. */
export function shownValue(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE - 1)}…`;
}

type Wording = (problem: { value: string; column: string; other: string }) => string;

const KNOWN_GRADES = `F1, F2, CT1 to CT3, ST1 to ST8, ${GRADES.filter((grade) => !/\d/.test(grade)).join(", ")}`;

const WORDING: Readonly<Record<RowProblemCode, Wording>> = {
  "unknown-grade": ({ value }) => `'${value}' is not a grade we know. Use ${KNOWN_GRADES}.`,
  "missing-grade": () => `there is no grade. Use ${KNOWN_GRADES}.`,
  "bad-date": ({ value, column }) =>
    `'${value}' in ${column} is not a date. Write day/month/year, such as 05/08/2026.`,
  "missing-date": ({ column }) => `${column} is empty. Write day/month/year, such as 05/08/2026.`,
  "ends-before-start": ({ value }) =>
    `it ends on ${value}, before it starts. Correct one of the dates.`,
  "bad-email": ({ value }) =>
    `'${value}' is not an e-mail address. Give one work address, such as sam.okafor@trust.example.`,
  "missing-email": () =>
    "there is no e-mail address. Add the work address, so that we can find the doctor in Teams.",
  "duplicate-email": ({ value, other }) =>
    `${value} is also the e-mail of ${other}. If it is the same doctor, keep one row; if not, correct the address.`,
  "missing-name": () => "there is no name. Add one.",
  "bad-gmc": ({ value }) =>
    `'${value}' is not a GMC number. It has seven digits; leave it empty if it isn't known.`,
  "missing-gmc": () =>
    "this placement has no GMC number, so we can't tell whose it is. Add the number.",
  "duplicate-gmc": ({ value, other }) =>
    `GMC number ${value} is also in ${other}, with another name or e-mail. Correct one of the two.`,
  "bad-capacity": ({ value }) => `'${value}' is not a capacity. Use 1, 2 or 3, or leave it empty.`,
  "unknown-role": ({ value }) =>
    `'${value}' is not a role we know. Use foundation doctor or supporter, or leave it empty.`,
  "role-does-not-fit-grade": ({ value }) =>
    `'${value}' doesn't go with this grade. Foundation doctors are F1 or F2; supporters are F2 or above.`,
  "too-long": ({ column }) => `${column} is longer than 100 characters. Shorten it.`,
  "inactive-person": () => "the record is marked as inactive, so it was left out.",
  "no-person-for-placement": () =>
    "we found no person for this placement in the files. It can change a doctor who is already here, but not add one. To add one, choose the people sheet as well.",
  "no-placement-for-person": () =>
    "we found no placement for this person in the files, so no grade or site. To add a new doctor, choose the placement sheet as well.",
  "overlapping-placements": ({ other }) =>
    `this placement overlaps the one in ${other}. Check the dates; both are kept.`,
};

/** The problem in plain words with what to do, beginning with the row: `Row 14: 'FY3' is not a grade we know. …` */
export function problemText(problem: RowProblem): string {
  const { source, other } = problem;
  const words = WORDING[problem.code]({
    value: problem.value ?? "",
    column: problem.column ?? "",
    other: other === undefined ? "another row" : rowElsewhere(other, source),
  });
  return `Row ${source.row}: ${words}`;
}

function rowElsewhere(row: RowSource, from: RowSource): string {
  if (row.file !== from.file) return `row ${row.row} of ${row.file}`;
  return row.sheet === from.sheet ? `row ${row.row}` : `row ${row.row} of sheet ${row.sheet ?? ""}`;
}
