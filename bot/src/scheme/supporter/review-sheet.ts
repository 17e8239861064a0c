import { parseEmail, parseGmcNumber, plainText } from "../people/sheets/cell-text";
import { headingKey } from "../people/sheets/heading";
import type { SheetTable } from "../people/sheets/sheet-table";
import type { Person } from "../people/person";
import type { PersonId } from "../shared/ids";

/** What a review means for supporting others (NP6); `ask`: a person has to look. */
export type ReviewVerdict = "yes" | "no" | "ask";

/** What a sheet of reviews says of the applicants in it, and of nobody else. No outcome leaves this file. */
export interface ReviewReading {
  readonly verdicts: ReadonlyMap<PersonId, ReviewVerdict>;
  /** Rows about somebody who did not apply; nothing of them was looked at but who they are about. */
  readonly others: number;
}

/** Why a sheet of reviews is not read. */
export interface ReviewSheetRefusal {
  readonly code: "not-a-review-sheet";
}

const OUTCOME = ["outcome"];
const GMC = ["gmcnumber", "gmc"];
const EMAIL = ["emailaddress", "email"];
const APPEAL = ["underappeal"];

const YES = ["1", "2", "6"];
const NO = ["3", "4", "5"];

/**
 * Looks the applicants up in sheets of review outcomes, by GMC number or e-mail (principle 4). Who stands in
 * several rows, is under appeal, or has an outcome that is neither clearly good nor excluding, is for a
 * person to look at. Undefined where a sheet has no column of outcomes, or none that says whose.
 */
export function readReviews(
  tables: readonly SheetTable[],
  applicants: readonly Person[],
): ReviewReading | ReviewSheetRefusal {
  const found = new Map<PersonId, ReviewVerdict[]>();
  let others = 0;
  let read = 0;
  for (const table of tables) {
    const columns = columnsOf(table);
    if (columns === undefined) continue;
    read += 1;
    for (const { cells } of table.rows) {
      const cell = (index: number) => plainText(cells[index] ?? "");
      const applicant = whose(applicants, cell(columns.gmc), cell(columns.email));
      if (applicant === undefined) {
        others += 1;
        continue;
      }
      const verdict = verdictOf(cell(columns.outcome), cell(columns.appeal));
      found.set(applicant.id, [...(found.get(applicant.id) ?? []), verdict]);
    }
  }
  if (read === 0) return { code: "not-a-review-sheet" };
  return { verdicts: new Map([...found].map(([id, all]) => [id, onlyOne(all)])), others };
}

function columnsOf({ headings }: SheetTable) {
  const keys = headings.map(headingKey);
  const at = (names: readonly string[]) => keys.findIndex((key) => names.includes(key));
  const columns = { outcome: at(OUTCOME), gmc: at(GMC), email: at(EMAIL), appeal: at(APPEAL) };
  const known = columns.outcome !== -1 && (columns.gmc !== -1 || columns.email !== -1);
  return known ? columns : undefined;
}

function whose(applicants: readonly Person[], gmc: string, email: string): Person | undefined {
  const number = parseGmcNumber(gmc);
  const address = parseEmail(email);
  return applicants.find(
    (person) =>
      (number !== undefined && person.gmcNumber === number) ||
      (address !== undefined && person.email === address),
  );
}

function verdictOf(outcome: string, appeal: string): ReviewVerdict {
  if (appeal.toLowerCase().startsWith("y")) return "ask";
  if (YES.includes(outcome)) return "yes";
  return NO.includes(outcome) ? "no" : "ask";
}

function onlyOne(verdicts: readonly ReviewVerdict[]): ReviewVerdict {
  const [first = "ask", ...more] = verdicts;
  return more.length === 0 ? first : "ask";
}
