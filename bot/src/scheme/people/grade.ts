/**
 * Grades of UK training in order of seniority, lowest first; the doctors of one line are equals
 * (NP9). A scheme can have an order of its own in its policy; this is the default.
 */
export const GRADE_ORDER = [
  ["F1"],
  ["F2"],
  ["CT1", "CT2", "ST1", "ST2", "Clinical fellow"],
  ["CT3", "ST3", "ST4", "Senior clinical fellow"],
  ["ST5", "ST6", "Specialty doctor", "Specialist"],
  ["ST7", "ST8"],
] as const;

/** A grade the product knows, in the spelling it shows. */
export type Grade = (typeof GRADE_ORDER)[number][number];

/** An order of grades by seniority, lowest first; the grades of one line are equals. */
export type GradeOrder = readonly (readonly Grade[])[];

/** Every grade, lowest first. */
export const GRADES: readonly Grade[] = GRADE_ORDER.flat();

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:f|fy|foundation(?: year| doctor)?(?: fy| f)?) ?([12])$/, "F"],
  [/^(?:ct|core(?: training)?(?: year)?) ?([1-3])$/, "CT"],
  [/^(?:st|specialty(?: training)?(?: year)?|gp ?st|gpst) ?([1-8])$/, "ST"],
];

const NAMED = new Map<string, Grade>(
  Object.entries({
    "clinical fellow": "Clinical fellow",
    "junior clinical fellow": "Clinical fellow",
    jcf: "Clinical fellow",
    "trust grade": "Clinical fellow",
    "senior clinical fellow": "Senior clinical fellow",
    scf: "Senior clinical fellow",
    "specialty doctor": "Specialty doctor",
    "staff grade": "Specialty doctor",
    "associate specialist": "Specialty doctor",
    sas: "Specialty doctor",
    "sas doctor": "Specialty doctor",
    specialist: "Specialist",
  } as const),
);

/**
 * The grade that a cell of a spreadsheet means: "FY1", "Foundation Year 1" and "f1" are F1.
 * Undefined where it is none we know; nothing is guessed.
 */
export function parseGrade(text: string): Grade | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
  const named = NAMED.get(plain);
  if (named !== undefined) return named;
  for (const [spelling, prefix] of SPELLINGS) {
    const year = spelling.exec(plain)?.[1];
    if (year !== undefined) return GRADES.find((grade) => grade === `${prefix}${year}`);
  }
  return undefined;
}

/** How senior a grade is in an order: a whole number from 0 (F1); equals share one (NP9). */
export function seniority(grade: Grade, order: GradeOrder): number {
  return order.findIndex((equals) => equals.includes(grade));
}

/** Whether a doctor of this grade is one who is supported (F1 or F2). */
export function isFoundationGrade(grade: Grade): boolean {
  return grade === "F1" || grade === "F2";
}
