/** How deep the lists and objects of a body may lie in each other. */
const DEEPEST = 32;
/** How many fields all objects of a body may have together. */
const MOST_FIELDS = 2_000;

const OPENING = new Set(["{", "["]);
const CLOSING = new Set(["}", "]"]);

/**
 * Whether a JSON text keeps to 32 levels and 2,000 fields, looked at before it is parsed: a few kilobytes
 * of brackets would cost more than they say. A text that is no JSON may pass; the parser refuses it.
 */
export function isWithinJsonLimits(text: string): boolean {
  let depth = 0;
  let fields = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (OPENING.has(sign)) depth += 1;
    else if (CLOSING.has(sign)) depth -= 1;
    // Outside of strings, a colon stands after the name of each field and nowhere else.
    else if (sign === ":") fields += 1;
    if (depth > DEEPEST || fields > MOST_FIELDS) return false;
  }
  return true;
}

/** Where the string that begins at `start` ends; the end of the text where it never does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let slashes = 0;
    while (text.charAt(quote - 1 - slashes) === "\\") slashes += 1;
    if (slashes % 2 === 0) return quote;
    at = quote;
  }
  return text.length;
}
