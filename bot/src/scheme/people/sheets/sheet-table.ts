/** A row of a spreadsheet below its headings. */
export interface SheetRow {
  /** The number that the person sees beside the row in Excel, from 1. */
  readonly rowNumber: number;
  /** Text of each cell, trimmed, under the heading of the same index; "" where empty. Dates: `2026-08-05`. */
  readonly cells: readonly string[];
}

/** One sheet of a file, as text. Rows without any content are left out. */
export interface SheetTable {
  /** As the person named the file. */
  readonly fileName: string;
  /** "" in a .csv file, which has no sheets. */
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}
