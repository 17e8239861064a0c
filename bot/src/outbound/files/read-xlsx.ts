import readWorkbook from "read-excel-file/node";
import type { FileRefusal } from "../../scheme/people/sheets/file-refusal";
import type { RawSheet } from "./raw-sheet";
import { fitsInMemory, sheetExtent } from "./sheet-extent";
import { storedZip } from "./stored-zip";
import { unpackZip } from "./zip-entries";

const MOST_UNPACKED_BYTES = 50 * 1024 * 1024;
const WORKBOOK = "xl/workbook.xml";

/** What became of an .xlsx file: the text of its sheets, hidden ones included, or why not. */
export type XlsxReading =
  | { readonly ok: true; readonly sheets: readonly RawSheet[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

/**
 * Reads a zip archive as an Excel workbook: unpacked within 50 MB, its sheets checked for how far they
 * reach, and only then given to the reader of the format. Formulas come out as the value that was last
 * shown, dates as `2026-08-05`, everything else as the text it is.
 */
export async function readXlsx(archive: Buffer): Promise<XlsxReading> {
  const unpacked = await unpackZip(archive, isWorkbookPart, MOST_UNPACKED_BYTES);
  if (!unpacked.ok) {
    return refused(unpacked.reason === "too-large" ? "unpacks-too-large" : "not-a-spreadsheet");
  }
  if (!unpacked.entries.has(WORKBOOK)) return refused("not-a-spreadsheet");
  const bounded = withinExtent(unpacked.entries);
  if (!bounded.ok) return bounded;
  try {
    const sheets = await readWorkbook(storedZip(bounded.parts));
    return {
      ok: true,
      sheets: sheets.map(({ sheet, data }) => ({
        sheetName: sheet,
        rows: data.map((row) => row.map((cell) => cellText(cell))),
      })),
    };
  } catch {
    // A workbook that contradicts itself ends in whatever error the reader stumbles over; it has no
    // common class, and each of them means to the person that the file has to be saved again.
    return refused("not-a-spreadsheet");
  }
}

type Refused = Extract<XlsxReading, { ok: false }>;

function refused(code: "unpacks-too-large" | "not-a-spreadsheet" | "too-spread-out"): Refused {
  return { ok: false, refusal: { code } };
}

function isWorkbookPart(path: string): boolean {
  return path.startsWith("xl/") && (path.endsWith(".xml") || path.endsWith(".rels"));
}

function withinExtent(
  entries: ReadonlyMap<string, Buffer>,
): Refused | { ok: true; parts: Map<string, Buffer> } {
  const parts = new Map<string, Buffer>();
  let cells = 0;
  for (const [path, content] of entries) {
    if (!content.includes("<sheetData")) {
      parts.set(path, content);
      continue;
    }
    const extent = sheetExtent(content.toString("utf8"));
    if (!extent.ok) {
      return refused(extent.reason === "damaged" ? "not-a-spreadsheet" : "too-spread-out");
    }
    cells += extent.cells;
    parts.set(path, Buffer.from(extent.xml, "utf8"));
  }
  return fitsInMemory(cells) ? { ok: true, parts } : refused("too-spread-out");
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) {
    // A number too large for a date, shown as a date: Excel itself shows ####.
    return Number.isNaN(cell.getTime())
      ? "####"
      : cell.toISOString().slice(0, -"T00:00:00.000Z".length);
  }
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
