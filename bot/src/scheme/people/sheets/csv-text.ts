/** Without this mark Excel takes a CSV file for one of Windows' own encodings, and spoils accents. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What a spreadsheet program works out when it opens a file, or may: what begins with `=`, `+`, `-` or `@`, in full
 * width too, also behind spaces and quotation marks that a program passes over (OWASP, "CSV injection").
 */
const FORMULA =
  /^[\s'"`\u2018\u2019\u201c\u201d\u200b-\u200f\u2060\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const BEGINS_WITH_CONTROL = /^[\t\r\n\ufffd]/u;
/** Line ends and tabs are text; no other control character is. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/**
 * Rows as CSV text (RFC 4180, UTF-8 with a byte-order mark): the one writer of everything that leaves the product as a
 * spreadsheet. A cell that a program could take for a formula gets `'` before it, so that it stays what it is, text;
 * a control character becomes `\uFFFD`. Refuses nothing.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join("")}`;
}

function cellText(value: string): string {
  const plain = value.replaceAll(CONTROL, "\ufffd");
  const isRisky = FORMULA.test(plain) || BEGINS_WITH_CONTROL.test(plain);
  const safe = isRisky ? `'${plain}` : plain;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
