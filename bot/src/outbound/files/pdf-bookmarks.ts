/** A heading as it was drawn: on which page, the first being 0, and how far from its top in points. */
export interface Bookmark {
  readonly level: 1 | 2;
  readonly text: string;
  readonly page: number;
  readonly top: number;
}

/** Who reads so few pages finds their way without. */
const FEW_PAGES = 2;

/** Gives a file of more than two pages its headings as bookmarks, those of the second level below the one before them. */
export function addBookmarks(pdf: PDFKit.PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (pdf.bufferedPageRange().count <= FEW_PAGES) return;
  let above = pdf.outline;
  for (const { level, text, page, top } of bookmarks) {
    // Known to the library and not to its types. It counts `left` from the right.
    const options = { expanded: true, pageNumber: page, top, left: pdf.page.width };
    const item = (level === 1 ? pdf.outline : above).addItem(text, options);
    if (level === 1) above = item;
  }
}
