import {
  MAX_FILE_BYTES,
  MAX_ROWS,
  type FileRefusal,
} from "../../scheme/people/sheets/file-refusal";
import type { SheetTable } from "../../scheme/people/sheets/sheet-table";
import type { RawSheet } from "./raw-sheet";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";

/** A file as a person chose it. Its name is shown back to them and decides nothing. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The sheets of a file that hold anything, or why it was not read. */
export type SheetReading =
  | { readonly ok: true; readonly sheets: readonly SheetTable[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

const ZIP = "504b0304";
const OLE = "d0cf11e0";
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
const CONTROL = /\p{Cc}/gu;
const LONGEST_NAME = 100;

/**
 * Reads a spreadsheet by what it contains, not by its name: an Excel workbook (.xlsx) or .csv text.
 * The first row with two or more filled cells holds the headings (a title above them is passed over);
 * rows without content are left out, the others keep the number that Excel shows. Refuses what is
 * over 5 MB, over 2,000 rows a sheet, or nothing we can read; never throws for what is in the file.
 */
export async function readSheet(file: SheetFile): Promise<SheetReading> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (bytes.length > MAX_FILE_BYTES) {
    return { ok: false, refusal: { code: "too-large", bytes: bytes.length } };
  }
  const reading = await readByContent(bytes);
  if (!reading.ok) return reading;
  const fileName = file.name.replaceAll(CONTROL, "").slice(0, LONGEST_NAME);
  const sheets = reading.sheets
    .map((sheet) => asTable(fileName, sheet))
    .filter((table) => table.headings.length > 0);
  if (sheets.length === 0) return { ok: false, refusal: { code: "empty" } };
  const long = sheets.find((table) => table.rows.length > MAX_ROWS);
  if (long === undefined) return { ok: true, sheets };
  const { sheetName, rows } = long;
  return { ok: false, refusal: { code: "too-many-rows", sheetName, rows: rows.length } };
}

async function readByContent(
  bytes: Buffer,
): Promise<{ ok: true; sheets: readonly RawSheet[] } | { ok: false; refusal: FileRefusal }> {
  if (bytes.length === 0) return { ok: false, refusal: { code: "empty" } };
  const magic = bytes.subarray(0, 4).toString("hex");
  if (magic === ZIP) return readXlsx(bytes);
  if (magic !== OLE) return readCsv(bytes);
  // A workbook with a password is an encrypted package inside the old container.
  const code = bytes.includes(ENCRYPTED_PACKAGE) ? "password-protected" : "old-excel";
  return { ok: false, refusal: { code } };
}

function asTable(fileName: string, sheet: RawSheet): SheetTable {
  const filled = sheet.rows
    .map((cells, index) => ({ rowNumber: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const wide = filled.findIndex(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const at = Math.max(0, wide);
  return {
    fileName,
    sheetName: sheet.sheetName,
    headings: filled[at]?.cells ?? [],
    rows: filled.slice(at + 1),
  };
}
