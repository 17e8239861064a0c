import type { PdfBlock } from "../../application/ports/pdf";
import type { Bookmark } from "./pdf-bookmarks";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** Sizes in points. */
const BODY = 11;
const HEADING = { 1: 20, 2: 14 } as const;
const BULLET = 16;
const CELL = 6;
/** The part of the width that the names of facts take. */
const NAMES = 0.36;
const DARK = "#1f1f1f";
const LINE = "#8a8a8a";

/** What the fonts have at least; a text with anything else says itself to a screen reader beside its boxes. */
const DRAWABLE = /^[\n\u0020-\u007e\u00a0-\u024f\u0370-\u04ff\u1e00-\u1fff\u2010-\u2027\u20ac]*$/u;

/** Draws each block in turn, tagged as what it is, on as many pages as it takes; answers where the headings are. */
export function drawBlocks(pdf: Pdf, blocks: readonly PdfBlock[]): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const whole = pdf.struct("Document");
  pdf.addStructure(whole);
  pdf.fillColor(DARK);
  for (const block of blocks) {
    drawBlock(pdf, whole, block);
    if (block.kind === "heading") bookmarks.push(asBookmark(pdf, block));
  }
  whole.end();
  return bookmarks;
}

/** A heading that was drawn this moment; its line begins above where the next one would. */
function asBookmark(pdf: Pdf, { level, text }: PdfBlock & { readonly kind: "heading" }): Bookmark {
  const page = pdf.bufferedPageRange().count - 1;
  return { level, text: cleaned(text), page, top: Math.max(0, pdf.y - 2 * HEADING[level]) };
}

/** "Page 1 of 2" below each page: no part of what is read out. */
export function drawPageNumbers(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { height, margins } = pdf.page;
    // What is written below the margin would begin a new page.
    margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("regular").fontSize(9);
    const text = `Page ${page + 1} of ${count}`;
    pdf.text(text, margins.left, height - 44, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

function drawBlock(pdf: Pdf, whole: Element, block: PdfBlock): void {
  pdf.x = pdf.page.margins.left;
  switch (block.kind) {
    case "heading": {
      const { level } = block;
      if (pdf.y > pdf.page.margins.top) pdf.y += level === 1 ? 14 : 10;
      // A heading is not left alone at the foot of a page.
      keepRoom(pdf, 90);
      say(pdf, whole, { tag: `H${level}`, text: block.text, size: HEADING[level], bold: true });
      pdf.y += 6;
      return;
    }
    case "paragraph":
      say(pdf, whole, { tag: "P", text: block.text });
      pdf.y += 8;
      return;
    case "list":
      drawList(pdf, whole, block.items);
      return;
    case "facts":
      drawFacts(pdf, whole, block.rows);
  }
}

/** A text as a part of the structure. */
interface Said {
  readonly tag: string;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly x?: number;
  readonly width?: number;
}

function say(pdf: Pdf, parent: Element, { tag, text, ...how }: Said): void {
  const clean = cleaned(text);
  const { size = BODY, bold = false, x = pdf.x, width = widthFrom(pdf, x) } = how;
  const header: PDFKit.Mixins.StructureElementOptions & { readonly scope?: string } = {
    ...(DRAWABLE.test(clean) ? {} : { actual: clean }),
    ...(tag === "TH" ? { scope: "Row" } : {}),
  };
  parent.add(
    pdf.struct(tag, header, () => {
      pdf.font(bold ? "bold" : "regular").fontSize(size);
      pdf.text(clean, x, pdf.y, { width, lineGap: 2 });
    }),
  );
}

function drawList(pdf: Pdf, whole: Element, items: readonly string[]): void {
  const left = pdf.page.margins.left;
  const list = pdf.struct("L");
  whole.add(list);
  for (const text of items) {
    const item = pdf.struct("LI");
    list.add(item);
    keepRoom(pdf, 2 * BODY);
    const top = pdf.y;
    say(pdf, item, { tag: "Lbl", text: "•", x: left, width: BULLET });
    pdf.y = top;
    say(pdf, item, { tag: "LBody", text, x: left + BULLET });
    item.end();
    pdf.y += 4;
  }
  list.end();
  pdf.y += 6;
}

/** A table of two columns, of which the first is the heads of the rows. A row that does not fit begins a page. */
function drawFacts(
  pdf: Pdf,
  whole: Element,
  rows: readonly { readonly name: string; readonly value: string }[],
): void {
  const left = pdf.page.margins.left;
  const full = widthFrom(pdf, left);
  const names = { x: left, width: full * NAMES - CELL };
  const values = { x: left + full * NAMES, width: full * (1 - NAMES) };
  const table = pdf.struct("Table");
  whole.add(table);
  for (const { name, value } of rows) {
    const row = pdf.struct("TR");
    table.add(row);
    const height = Math.max(
      heightOf(pdf, "bold", cleaned(name), names.width),
      heightOf(pdf, "regular", cleaned(value), values.width),
    );
    keepRoom(pdf, height + 2 * CELL);
    pdf.y += CELL;
    const top = pdf.y;
    say(pdf, row, { tag: "TH", text: name, bold: true, ...names });
    const below = pdf.y;
    pdf.y = top;
    say(pdf, row, { tag: "TD", text: value, ...values });
    row.end();
    // A value of more than a page ends on another one than its name.
    pdf.y = height > pageHeight(pdf) ? pdf.y : Math.max(pdf.y, below);
    pdf.y += CELL - 2;
    drawLine(pdf, left, full);
  }
  table.end();
  pdf.y += 10;
}

function drawLine(pdf: Pdf, from: number, length: number): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.lineWidth(0.5).strokeColor(LINE);
  pdf
    .moveTo(from, pdf.y)
    .lineTo(from + length, pdf.y)
    .stroke();
  pdf.endMarkedContent();
}

function heightOf(pdf: Pdf, font: string, text: string, width: number): number {
  return pdf.font(font).fontSize(BODY).heightOfString(text, { width, lineGap: 2 });
}

/** Begins a page where this one has not so much left; what is higher than any page begins where it is. */
function keepRoom(pdf: Pdf, height: number): void {
  const { height: whole, margins } = pdf.page;
  const left = whole - margins.bottom - pdf.y;
  if (height <= left || height > pageHeight(pdf)) return;
  pdf.addPage();
  pdf.fillColor(DARK);
}

function pageHeight({ page: { height, margins } }: Pdf): number {
  return height - margins.top - margins.bottom;
}

function widthFrom({ page: { width, margins } }: Pdf, x: number): number {
  return width - margins.right - x;
}

/** One form for each letter, and none of the characters that draw nothing. */
function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .normalize("NFC")
    .replaceAll(/[^\P{Cc}\n]/gu, "");
}
