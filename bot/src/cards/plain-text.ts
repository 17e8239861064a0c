import { z } from "zod";

const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/gu;
/**
 * Characters that a reader does not see but that change what they see: controls, marks that turn
 * the direction of the words after them, zero-width marks, and those Unicode sets aside for
 * private use. Joiners inside scripts and emoji stay.
 */
const UNSEEN =
  /[\p{Cc}--[\n\t]]|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Co}]/gv;

/** The text with one kind of line end and without characters nobody sees. */
export function visible(text: string): string {
  return text.toWellFormed().replaceAll(LINE_ENDS, "\n").replaceAll(UNSEEN, "");
}

function clipped(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/**
 * A name, a grade, a place: one line of at most `most` letters. What is longer is cut with an
 * ellipsis and not refused, so that one odd row never keeps a card from its reader.
 */
export function line(most = 120): z.ZodString {
  return z
    .string()
    .overwrite((text) => clipped(visible(text).replaceAll(/\s+/gu, " ").trim(), most));
}

/** Words a person wrote, with their line breaks; cut like `line`. */
export function paragraphs(most = 4000): z.ZodString {
  return z.string().overwrite((text) => clipped(visible(text).trim(), most));
}

/** The id of a pairing or a person; never shown. */
export const idText = z.string().min(1).max(200);
