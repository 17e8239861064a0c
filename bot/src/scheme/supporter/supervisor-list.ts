import { MAX_TEXT, parseEmail, plainText, splitName } from "../people/sheets/cell-text";
import { headingKey } from "../people/sheets/heading";
import type { SheetTable } from "../people/sheets/sheet-table";
import type { PersonName } from "../people/person";

/** An educational supervisor of a list. */
export interface ListedSupervisor {
  readonly name: PersonName;
  /** Lower case. */
  readonly email: string;
}

/** A row that will not do, in words that say what to do; row 0 where it is about the whole file. */
export interface ListProblem {
  readonly row: number;
  readonly text: string;
}

/** What a list of supervisors says. */
export interface SupervisorList {
  readonly supervisors: readonly ListedSupervisor[];
  readonly problems: readonly ListProblem[];
}

const NAME = ["name", "fullname", "supervisor", "educationalsupervisor"];
const GIVEN = ["forenames", "forename", "firstname", "givenname"];
const FAMILY = ["surname", "lastname", "familyname"];
const EMAIL = ["email", "emailaddress", "workemail"];

/** Reads a list of educational supervisors (NP1): a name and a work e-mail a row. No other column is read. */
export function readSupervisors(tables: readonly SheetTable[]): SupervisorList {
  const supervisors: ListedSupervisor[] = [];
  const problems: ListProblem[] = [];
  const seen = new Map<string, number>();
  let read = 0;
  for (const table of tables) {
    const columns = columnsOf(table);
    if (columns === undefined) continue;
    read += 1;
    for (const { rowNumber, cells } of table.rows) {
      const cell = (index: number) => plainText(cells[index] ?? "");
      const name = nameIn(cell(columns.name), cell(columns.given), cell(columns.family));
      const email = parseEmail(cell(columns.email));
      const before = email === undefined ? undefined : seen.get(email);
      const wrong = whatIsWrong({ name, email, typed: cell(columns.email), before });
      if (wrong !== undefined)
        problems.push({ row: rowNumber, text: `Row ${rowNumber}: ${wrong}` });
      if (name === undefined || email === undefined || wrong !== undefined) continue;
      seen.set(email, rowNumber);
      supervisors.push({ name, email });
    }
  }
  if (read === 0) problems.push({ row: 0, text: NO_COLUMNS });
  else if (supervisors.length === 0 && problems.length === 0) {
    problems.push({
      row: 0,
      text: "There is nobody in this file. Give a name and an e-mail a row.",
    });
  }
  return { supervisors, problems };
}

const NO_COLUMNS =
  "We looked for a column 'name' and a column 'email' and did not find both. Add the headings and choose the file again.";

function columnsOf({ headings }: SheetTable) {
  const keys = headings.map(headingKey);
  const at = (names: readonly string[]) => keys.findIndex((key) => names.includes(key));
  const columns = { name: at(NAME), given: at(GIVEN), family: at(FAMILY), email: at(EMAIL) };
  const named = columns.name !== -1 || columns.family !== -1;
  return named && columns.email !== -1 ? columns : undefined;
}

function nameIn(whole: string, given: string, family: string): PersonName | undefined {
  if (whole !== "") return splitName(whole);
  if (given !== "") return { given, family };
  return family === "" ? undefined : { given: family, family: "" };
}

interface Row {
  readonly name: PersonName | undefined;
  readonly email: string | undefined;
  readonly typed: string;
  readonly before: number | undefined;
}

function whatIsWrong({ name, email, typed, before }: Row): string | undefined {
  if (name === undefined) return "there is no name. Add one.";
  if (name.given.length + name.family.length > MAX_TEXT) {
    return "the name is longer than 100 characters. Shorten it.";
  }
  if (typed === "") return "there is no e-mail address. Add the work address.";
  if (email === undefined) {
    return `'${typed.slice(0, 40)}' is not an e-mail address. Give one work address, such as sam.okafor@trust.example.`;
  }
  return before === undefined
    ? undefined
    : `${email} is in row ${before} already. Keep one of the two.`;
}
