import type { FileRefusal } from "../../scheme/people/sheets/file-refusal";
import type { SheetTable } from "../../scheme/people/sheets/sheet-table";

/** A file as somebody chose it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the tables of a spreadsheet, by what the file holds and not by what it is called. */
export interface SheetReader {
  read(
    file: UploadedFile,
  ): Promise<
    | { readonly ok: true; readonly sheets: readonly SheetTable[] }
    | { readonly ok: false; readonly refusal: FileRefusal }
  >;
}
