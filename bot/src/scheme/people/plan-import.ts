import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { describeDifferences } from "./import-differences";
import type { ImportedDetails } from "./imported";
import { mergePosts } from "./merge-posts";
import type { Person } from "./person";
import { definedFields } from "./sheets/defined-fields";
import type { PersonRow } from "./sheets/person-row";

/** Somebody to add, or to change to what the sheet says. */
export interface PlannedChange {
  readonly kind: "add" | "change";
  readonly personId: PersonId;
  readonly details: ImportedDetails;
  readonly differences: readonly string[];
  readonly source: { readonly file: string; readonly row: number };
}

/** What an import would do. Made again after it was done, it has no changes. */
export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  /** People whose row could not be placed, with the reason in words. */
  readonly problems: readonly {
    readonly file: string;
    readonly row: number;
    readonly text: string;
  }[];
}

/** What a plan is made of; `nextId` gives a random id for each person to add. */
export interface ImportQuestion {
  readonly rows: readonly PersonRow[];
  readonly people: readonly Person[];
  readonly today: IsoDate;
  readonly nextId: () => PersonId;
}

type Placed =
  | { readonly kind: "change"; readonly change: PlannedChange }
  | { readonly kind: "unchanged" }
  | { readonly kind: "problem"; readonly text: string };

/** Compares the rows of spreadsheets with the people of the scheme: who is new, who changes, who stays. */
export function planImport(question: ImportQuestion): ImportPlan {
  const changes: PlannedChange[] = [];
  const problems: { file: string; row: number; text: string }[] = [];
  const seen = new Map<PersonId, number>();
  let unchanged = 0;
  for (const rows of rowsByPerson(question.rows)) {
    const first = together(rows);
    if (first === undefined) continue;
    const placed = place(question, rows, first, seen);
    if (placed.kind === "change") changes.push(placed.change);
    else if (placed.kind === "unchanged") unchanged += 1;
    else problems.push({ file: first.source.file, row: first.source.row, text: placed.text });
  }
  return { changes, unchanged, problems };
}

/** The rows about one person together: they share a GMC number or, without one, an e-mail. */
function rowsByPerson(rows: readonly PersonRow[]): readonly (readonly PersonRow[])[] {
  return [...Map.groupBy(rows, (row) => row.gmcNumber ?? row.email ?? "").values()];
}

/** The first of the rows, with what only another one of them says of the person. */
function together(rows: readonly PersonRow[]): PersonRow | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const said = {
    name: rows.find((row) => row.name !== undefined)?.name,
    email: rows.find((row) => row.email !== undefined)?.email,
    capacity: rows.find((row) => row.capacity !== undefined)?.capacity,
  };
  return { ...first, ...definedFields(said) };
}

/** `seen`: the people whom rows were about so far, and the first of those rows. */
function place(
  question: ImportQuestion,
  rows: readonly PersonRow[],
  first: PersonRow,
  seen: Map<PersonId, number>,
): Placed {
  const { people, today } = question;
  const byNumber = people.find(
    (one) => one.gmcNumber !== undefined && one.gmcNumber === first.gmcNumber,
  );
  const byMail = people.find((one) => one.email === first.email);
  if (byNumber !== undefined && byMail !== undefined && byNumber.id !== byMail.id) {
    return {
      kind: "problem",
      text: `Row ${first.source.row}: the GMC number belongs to one person here and the e-mail to another. Correct one of the two.`,
    };
  }
  const existing = byNumber ?? byMail;
  if (existing === undefined) return add(question, rows, first);
  const other = seen.get(existing.id);
  if (other !== undefined) {
    return {
      kind: "problem",
      text: `Row ${first.source.row}: this is the person of row ${other}, by another GMC number or e-mail. Keep one of the two.`,
    };
  }
  seen.set(existing.id, first.source.row);
  return change(existing, rows, first, today);
}

function add(question: ImportQuestion, rows: readonly PersonRow[], first: PersonRow): Placed {
  const memberships = mergePosts([], rows, question.today);
  if (first.name === undefined || first.email === undefined) {
    return {
      kind: "problem",
      text: `Row ${first.source.row}: nobody here has this GMC number, and without a name and an e-mail nobody can be added. Add a people sheet.`,
    };
  }
  if (memberships.length === 0) {
    return {
      kind: "problem",
      text: `Row ${first.source.row}: without a grade nobody can be added. Add a placement sheet, or use our template.`,
    };
  }
  const details = {
    name: first.name,
    email: first.email,
    memberships,
    ...optional(first),
  };
  const source = { file: first.source.file, row: first.source.row };
  const personId = question.nextId();
  return { kind: "change", change: { kind: "add", personId, details, differences: [], source } };
}

function change(
  existing: Person,
  rows: readonly PersonRow[],
  first: PersonRow,
  today: IsoDate,
): Placed {
  const details: ImportedDetails = {
    name: first.name ?? existing.name,
    email: first.email ?? existing.email,
    memberships: mergePosts(existing.memberships, rows, today),
    ...(existing.gmcNumber === undefined ? {} : { gmcNumber: existing.gmcNumber }),
    ...optional(first),
  };
  const differences = describeDifferences(existing, details);
  if (differences.length === 0) return { kind: "unchanged" };
  const source = { file: first.source.file, row: first.source.row };
  return {
    kind: "change",
    change: { kind: "change", personId: existing.id, details, differences, source },
  };
}

function optional(row: PersonRow): { gmcNumber?: string; capacity?: number } {
  return {
    ...(row.gmcNumber === undefined ? {} : { gmcNumber: row.gmcNumber }),
    ...(row.capacity === undefined ? {} : { capacity: row.capacity }),
  };
}
