import type { SheetTable } from "../../../../../../bot/src/scheme/people/sheets/sheet-table";

/** The headings of the TIS people sheet, as its template has them. */
export const PEOPLE_HEADINGS = [
  "Forenames *",
  "Surname *",
  "OrielApplicantID (NEW)",
  "GMC Number",
  "GDC Number",
  "Public Health Number",
  "Role *",
  "Record Status",
  "Inactive Date",
  "Programme Name",
  "Programme Number",
  "Programme Membership Type",
  "Programme End Date",
  "Rotation",
  "NTN (Programme)",
  "Curriculum #1",
  "Title",
  "Known As",
  "Date of Birth",
  "NI number",
  "Email Address",
  "Mobile",
  "Telephone",
  "Address 1",
  "Post Code",
  "Gender",
  "Nationality",
  "Marital Status",
  "Religious Belief",
  "Ethnic Origin",
  "Sexual Orientation",
  "Disability",
  "Disability Details",
  "EEA Resident",
  "Permit to Work",
  "Settled",
  "Visa Details/Number",
  "Visa Issued",
  "Visa Valid To",
  "Qualification",
  "Medical School",
  "Country of Qualification",
  "Date Attained",
];

/** The headings of the TIS placement sheet in its longer form. */
export const PLACEMENT_HEADINGS = [
  "Forenames*",
  "TIS Person ID",
  "Surname*",
  "GMC Number",
  "GDC Number",
  "Public Health Number",
  "National Post Number*",
  "Date From*",
  "Date To*",
  "Placement Type*",
  "Placement Status*",
  "Site*",
  "WTE*",
  "Grade*",
  "Specialty1",
  "Specialty2",
  "Specialty3",
  "Clinical Supervisor",
  "Educational Supervisor",
  "Comments",
];

/** The headings of our own template. */
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
];

/** A table whose rows say only what is given, by heading; the first is row 2. */
export function tableOf(
  fileName: string,
  headings: readonly string[],
  rows: readonly Record<string, string>[],
): SheetTable {
  return {
    fileName,
    sheetName: "",
    headings,
    rows: rows.map((row, at) => ({
      rowNumber: at + 2,
      cells: headings.map((heading) => row[heading] ?? ""),
    })),
  };
}

/** A people sheet called people.xlsx. */
export function peopleTable(...rows: Record<string, string>[]): SheetTable {
  return tableOf("people.xlsx", PEOPLE_HEADINGS, rows);
}

/** A placement sheet called placements.xlsx. */
export function placementTable(...rows: Record<string, string>[]): SheetTable {
  return tableOf("placements.xlsx", PLACEMENT_HEADINGS, rows);
}

/** A filled-in template called template.csv. */
export function templateTable(...rows: Record<string, string>[]): SheetTable {
  return tableOf("template.csv", TEMPLATE_HEADINGS, rows);
}

/** A row of a people sheet with nothing wrong in it. */
export const ADA = {
  "Forenames *": "Ada",
  "Surname *": "Quill",
  "GMC Number": "7000101",
  "Email Address": "Ada.Quill@Trust.example;",
  "Role *": "DR in Training",
};

/** A placement of hers with nothing wrong in it. */
export const ADA_PLACED = {
  "GMC Number": "7000101",
  "Date From*": "05/08/2026",
  "Date To*": "01/12/2026",
  "Site*": "Elmbrook Hospital (RZZ01)",
  "Grade*": "Foundation Year 1",
  Specialty1: "Paediatrics",
};

/** A row of the template with nothing wrong in it. */
export const BO = { name: "Bo Reed", email: "bo.reed@trust.example", gmc: "7000102", grade: "ST3" };
