/** The largest file taken in (5 MB). */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** The most rows below the headings of one sheet. */
export const MAX_ROWS = 2000;

/** Why a file was not read as a spreadsheet. */
export type FileRefusal =
  | { readonly code: "empty" }
  | { readonly code: "too-large"; readonly bytes: number }
  /** The file is small, but what is packed inside it is not. */
  | { readonly code: "unpacks-too-large" }
  | { readonly code: "too-many-rows"; readonly sheetName: string; readonly rows: number }
  /** Something is written so far below or beside the list that reading it would fill the memory. */
  | { readonly code: "too-spread-out" }
  | { readonly code: "old-excel" }
  | { readonly code: "password-protected" }
  | { readonly code: "not-a-spreadsheet" }
  | { readonly code: "not-utf8" }
  | {
      readonly code: "broken-csv";
      /** The row, as Excel would count it, in which the quotation marks go wrong. */
      readonly row: number;
      readonly reason: "quote-not-closed" | "stray-quote";
    };

const SAVE_AS_XLSX =
  "Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and choose that file here.";

/** What happened to the file and what to do, for the person who chose it. Holds nothing from inside it. */
export function fileRefusalText(refusal: FileRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "There is nothing in this file. Choose one with a row of headings and a row for each doctor.";
    case "too-large":
      return `This file has ${(refusal.bytes / 1024 / 1024).toFixed(1)} MB; the most we take is 5 MB. Save only the sheet with the list, without pictures, and try again.`;
    case "unpacks-too-large":
      return "This file unpacks to far more than a list of people needs. Copy the list into a new workbook and save that.";
    case "too-many-rows":
      return tooManyRowsText(refusal);
    case "too-spread-out":
      return "This workbook reaches over far more rows and columns than a list of people does. Delete what is below and beside the list, or copy the list into a new workbook, and save that.";
    case "old-excel":
      return `This is the old Excel format (.xls), which we can't read. ${SAVE_AS_XLSX}`;
    case "password-protected":
      return "This workbook has a password. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it and try again.";
    case "not-a-spreadsheet":
      return `This isn't an Excel workbook (.xlsx) or a .csv file that we can read, whatever its name says. ${SAVE_AS_XLSX}`;
    case "not-utf8":
      return "The letters in this file are stored in a way that would spoil names with accents. In Excel choose File, Save As, CSV UTF-8 (Comma delimited), or Excel Workbook (.xlsx).";
    case "broken-csv":
      return brokenCsvText(refusal);
  }
}

function brokenCsvText({ row, reason }: Extract<FileRefusal, { code: "broken-csv" }>): string {
  const what =
    reason === "quote-not-closed"
      ? "a quotation mark is opened and never closed, so we can't tell where the rows end"
      : "there is a quotation mark in the middle of a cell";
  return `Row ${row}: ${what}. Correct it, or save the list as an Excel Workbook (.xlsx).`;
}

function tooManyRowsText(refusal: Extract<FileRefusal, { code: "too-many-rows" }>): string {
  const what = refusal.sheetName === "" ? "This file" : `The sheet '${refusal.sheetName}'`;
  return `${what} has ${refusal.rows} rows; the most we take is ${MAX_ROWS}. Split the list, or remove a sheet that isn't needed.`;
}
