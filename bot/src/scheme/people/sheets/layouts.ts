/** The layouts of spreadsheets that directors and administrators have. */
export type LayoutId = "tis-people" | "tis-placements" | "tis-assessments" | "near-peer-template";

/** What a column that is read can hold. No other column of any file is looked at (NP8). */
export type ColumnId =
  | "given"
  | "family"
  | "known-as"
  | "full-name"
  | "email"
  | "gmc"
  | "record-status"
  | "role"
  | "grade"
  | "site"
  | "specialty"
  | "clinical-supervisor"
  | "educational-supervisor"
  | "capacity"
  | "start"
  | "end";

/** A column of a layout under the heading by which we speak of it. */
export interface LayoutColumn {
  readonly id: ColumnId;
  readonly heading: string;
  /** Other headings under which the same is found. */
  readonly or?: readonly string[];
}

/** A layout: the headings it is known by, and the columns that are read from it. */
export interface Layout {
  readonly id: LayoutId;
  /** How we call it to a director. */
  readonly title: string;
  /** A table is of this layout if it has them all. */
  readonly knownBy: readonly string[];
  readonly columns: readonly LayoutColumn[];
}

/** The headings of our own template, in its order (docs/import.md). */
export const TEMPLATE_HEADINGS = [
  "name",
  "email",
  "gmc",
  "role",
  "grade",
  "site",
  "specialty",
  "capacity",
  "start",
  "end",
  "clinical supervisor",
  "educational supervisor",
] as const;

/**
 * Every layout, the first that fits wins. The assessment sheet comes first and gives no column away:
 * outcomes of reviews are never read here, whatever else stands beside them (NP6).
 */
export const LAYOUTS: readonly Layout[] = [
  {
    id: "tis-assessments",
    title: "TIS assessments",
    knownBy: ["Review date", "Outcome"],
    columns: [],
  },
  {
    id: "tis-placements",
    title: "TIS placements",
    knownBy: ["GMC Number", "Date From", "Date To", "Site", "Grade"],
    columns: [
      { id: "gmc", heading: "GMC Number" },
      { id: "start", heading: "Date From" },
      { id: "end", heading: "Date To" },
      { id: "site", heading: "Site" },
      { id: "grade", heading: "Grade" },
      { id: "specialty", heading: "Specialty1", or: ["Specialty"] },
      { id: "clinical-supervisor", heading: "Clinical Supervisor" },
      { id: "educational-supervisor", heading: "Educational Supervisor" },
    ],
  },
  {
    id: "tis-people",
    title: "TIS people",
    knownBy: ["Forenames", "Surname", "GMC Number", "Email Address"],
    columns: [
      { id: "given", heading: "Forenames" },
      { id: "family", heading: "Surname" },
      { id: "known-as", heading: "Known As" },
      { id: "gmc", heading: "GMC Number" },
      { id: "email", heading: "Email Address" },
      { id: "record-status", heading: "Record Status" },
    ],
  },
  {
    id: "near-peer-template",
    title: "our own template",
    knownBy: ["name", "email", "grade"],
    columns: [
      { id: "full-name", heading: "name" },
      { id: "email", heading: "email" },
      { id: "gmc", heading: "gmc", or: ["GMC Number"] },
      { id: "role", heading: "role" },
      { id: "grade", heading: "grade" },
      { id: "site", heading: "site" },
      { id: "specialty", heading: "specialty" },
      { id: "capacity", heading: "capacity" },
      { id: "start", heading: "start" },
      { id: "end", heading: "end" },
      { id: "clinical-supervisor", heading: "clinical supervisor" },
      { id: "educational-supervisor", heading: "educational supervisor" },
    ],
  },
];
