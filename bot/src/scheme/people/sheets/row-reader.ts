import type { IsoDate } from "../../shared/time";
import { parseGrade, type Grade } from "../grade";
import { MAX_TEXT, isNoNumber, parseEmail, parseGmcNumber, plainText } from "./cell-text";
import type { ColumnId } from "./layouts";
import type { RecognisedLayout } from "./recognise-layout";
import { shownValue, type RowProblem, type RowProblemCode, type RowSource } from "./row-problem";
import { parseSheetDate } from "./sheet-date";
import type { SheetRow, SheetTable } from "./sheet-table";

/** The columns of one row that may be read, and the problems found while reading them. */
export interface RowReader {
  readonly source: RowSource;
  readonly problems: RowProblem[];
  /** What the cell says, on one line; "" where the column or the content is missing. */
  text(column: ColumnId): string;
  /** Notes a problem of a column, with what its cell says. */
  note(code: RowProblemCode, column: ColumnId): void;
}

/** Reads a row of a table through its layout: a column that the layout does not name cannot be reached. */
export function rowReader(table: SheetTable, layout: RecognisedLayout, row: SheetRow): RowReader {
  const sheet = table.sheetName === "" ? {} : { sheet: table.sheetName };
  const source = { file: table.fileName, ...sheet, row: row.rowNumber };
  const problems: RowProblem[] = [];
  const text = (column: ColumnId) => {
    const at = layout.columns.get(column);
    return at === undefined ? "" : plainText(row.cells[at.index] ?? "");
  };
  const note = (code: RowProblemCode, column: ColumnId) => {
    const heading = layout.columns.get(column)?.heading;
    problems.push({
      source,
      code,
      ...(heading === undefined ? {} : { column: heading }),
      ...(text(column) === "" ? {} : { value: shownValue(text(column)) }),
    });
  };
  return { source, problems, text, note };
}

/** The text of a column of at most 100 characters; undefined where empty, or too long (noted). */
export function readText(row: RowReader, column: ColumnId): string | undefined {
  const text = row.text(column);
  if (text.length > MAX_TEXT) row.note("too-long", column);
  return text === "" || text.length > MAX_TEXT ? undefined : text;
}

/**
 * Who supervises the doctor: each name, e-mail or number of the two columns once, as it is written; several in a
 * cell are parted by semicolons. Undefined where neither column names anybody.
 */
export function readSupervisors(row: RowReader): readonly string[] | undefined {
  const named = (["clinical-supervisor", "educational-supervisor"] as const).flatMap((column) => {
    const texts = row
      .text(column)
      .split(";")
      .map((text) => text.trim());
    if (texts.some((text) => text.length > MAX_TEXT)) row.note("too-long", column);
    return texts.filter((text) => !isNoNumber(text) && text.length <= MAX_TEXT);
  });
  return named.length === 0 ? undefined : [...new Set(named)];
}

/** The GMC number; undefined where there is none (`UNKNOWN`), or it is no such number (noted). */
export function readGmcNumber(row: RowReader): string | undefined {
  const text = row.text("gmc");
  if (isNoNumber(text)) return undefined;
  const gmcNumber = parseGmcNumber(text);
  if (gmcNumber === undefined) row.note("bad-gmc", "gmc");
  return gmcNumber;
}

/** The e-mail; what is missing or no address is noted. */
export function readEmail(row: RowReader): string | undefined {
  const text = row.text("email");
  const email = parseEmail(text);
  if (email === undefined) row.note(text === "" ? "missing-email" : "bad-email", "email");
  return email;
}

/** The grade; what is missing or unknown is noted. */
export function readGrade(row: RowReader): Grade | undefined {
  const text = row.text("grade");
  const grade = parseGrade(text);
  if (grade === undefined) row.note(text === "" ? "missing-grade" : "unknown-grade", "grade");
  return grade;
}

/** First and last day; what is no date, or the wrong way round, is noted. */
export function readPeriod(row: RowReader): { start?: IsoDate; end?: IsoDate } {
  const start = readDate(row, "start");
  const end = readDate(row, "end");
  if (start !== undefined && end !== undefined && end < start) {
    row.note("ends-before-start", "end");
  }
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function readDate(row: RowReader, column: "start" | "end"): IsoDate | undefined {
  const text = row.text(column);
  if (text === "") return undefined;
  const date = parseSheetDate(text);
  if (date === undefined) row.note("bad-date", column);
  return date;
}
