/** A sheet as a reader finds it: every row from the first, so that index 0 is row 1. */
export interface RawSheet {
  readonly sheetName: string;
  readonly rows: readonly (readonly string[])[];
}
