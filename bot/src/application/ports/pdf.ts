import type { Instant } from "../../scheme/shared/time";

/** A part of a document, in the order in which it is read. */
export type PdfBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Names and what they stand for, a row each: "Start date", "5 August 2026". */
  | {
      readonly kind: "facts";
      readonly rows: readonly { readonly name: string; readonly value: string }[];
    };

/** A document to keep, print or hand in. */
export interface PdfDocument {
  /** Shown by readers in place of the file's name; its first heading may say the same. */
  readonly title: string;
  /** When what it says was so; the same document of the same moment is the same to the byte. */
  readonly at: Instant;
  readonly blocks: readonly PdfBlock[];
}

/** Writes PDF files that a screen reader can read: tagged, with a title and in British English. */
export interface PdfWriter {
  /** The bytes of the file. Characters that no font of ours has are shown as a box, and stay themselves for a screen reader. */
  write(document: PdfDocument): Promise<Uint8Array>;
}
