import { CsvError, parse } from "csv-parse/sync";
import type { FileRefusal } from "../../scheme/people/sheets/file-refusal";
import type { RawSheet } from "./raw-sheet";

/** What became of a .csv file: its rows as one sheet without a name, or why not. */
export type CsvReading =
  | { readonly ok: true; readonly sheets: readonly RawSheet[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

const BINARY = /[\u0000-\u0008\u000e-\u001f]/;
/** Far more than any list has: a file of so many lines is refused before it is taken apart, which would take seconds. */
const MOST_LINES = 100_000;
const LINE_END = /\r\n|\n|\r/g;

/**
 * Reads bytes as comma-separated text (RFC 4180) in UTF-8, a byte-order mark allowed. Semicolons and
 * tabs, which Excel writes on machines with other regional settings, are understood. Other encodings
 * are refused, never guessed: a wrong guess spoils names. So is a text of more than 100,000 lines.
 */
export function readCsv(bytes: Buffer): CsvReading {
  if (isUtf16(bytes)) return { ok: false, refusal: { code: "not-utf8" } };
  if (BINARY.test(bytes.toString("latin1"))) {
    return { ok: false, refusal: { code: "not-a-spreadsheet" } };
  }
  const text = decode(bytes);
  if (text === undefined) return { ok: false, refusal: { code: "not-utf8" } };
  // Web pages and XML are often saved under the name of a spreadsheet.
  if (text.trimStart().startsWith("<")) {
    return { ok: false, refusal: { code: "not-a-spreadsheet" } };
  }
  const lines = text.match(LINE_END)?.length ?? 0;
  if (lines > MOST_LINES) {
    return { ok: false, refusal: { code: "too-many-rows", sheetName: "", rows: lines - 1 } };
  }
  return readRows(text);
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString("hex");
  return mark === "fffe" || mark === "feff";
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The decoder has no other way to say that the bytes are not UTF-8.
    return undefined;
  }
}

function readRows(text: string): CsvReading {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
    });
    const rows = records.map((record) => record.map((cell) => cell.trim()));
    return { ok: true, sheets: [{ sheetName: "", rows }] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error["records"] === "number" ? error["records"] + 1 : 1;
    const reason = error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote-not-closed" : "stray-quote";
    return { ok: false, refusal: { code: "broken-csv", row, reason } };
  }
}

function delimiterOf(text: string): string {
  const [headings = ""] = text.trimStart().split(/[\r\n]/, 1);
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: headings.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
