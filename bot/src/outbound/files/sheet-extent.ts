/** The last row and column that the .xlsx format knows. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Cells of all sheets together, the empty ones between the others included. */
const MOST_CELLS = 500_000;
const MOST_ROW_TAGS = 100_000;

// Cells and rows that carry a format but no content; Excel and LibreOffice write them by the thousand.
const BARE_CELL = /<c(?:\s[^<>]*)?\/>/g;
const BARE_ROW = /<row(?:\s[^<>]*)?(?:\/>|>\s*<\/row>)/g;
const ADDRESS = /[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS_SHAPE = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/** A sheet without its empty cells and rows, and how far it reaches, or why it is not read. */
export type SheetExtent =
  | { readonly ok: true; readonly xml: string; readonly cells: number }
  | { readonly ok: false; readonly reason: "damaged" | "too-spread-out" };

/**
 * How many cells a reader will lay out in memory for a sheet (its last row times its last column), from
 * the addresses in its XML. A reader fills every gap, so one cell at XFD1048576 would cost gigabytes.
 * An address that Excel could not have written is `damaged`.
 */
export function sheetExtent(sheetXml: string): SheetExtent {
  const xml = sheetXml.replace(BARE_CELL, "").replace(BARE_ROW, "");
  if (countOf(xml, "<row") > MOST_ROW_TAGS) return { ok: false, reason: "too-spread-out" };
  let rows = 0;
  let columns = 1;
  for (const [, double, single] of xml.matchAll(ADDRESS)) {
    const [, letters = "", digits] = ADDRESS_SHAPE.exec(double ?? single ?? "") ?? [];
    if (digits === undefined) return { ok: false, reason: "damaged" };
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows > LAST_ROW || columns > LAST_COLUMN) return { ok: false, reason: "damaged" };
  const cells = rows * columns;
  return cells > MOST_CELLS ? { ok: false, reason: "too-spread-out" } : { ok: true, xml, cells };
}

/** Whether sheets of so many cells in all can be read together. */
export function fitsInMemory(cells: number): boolean {
  return cells <= MOST_CELLS;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
