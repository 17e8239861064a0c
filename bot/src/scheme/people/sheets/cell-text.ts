import type { PersonName } from "../person";

const CONTROL = /\p{Cc}|\p{Cf}/gu;
const SPACES = /\s+/g;
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const LONGEST_EMAIL = 254;
const GMC = /^\d{7}$/;
const NO_NUMBER = ["", "unknown", "n/a", "na", "none", "-"];
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx)\.? +/i;

/** The longest name, site or specialty taken in. */
export const MAX_TEXT = 100;

/** A cell as one line: composed letters (NFC), no invisible characters, single spaces, trimmed. */
export function plainText(cell: string): string {
  // Line breaks are control characters too: they are made spaces before the others go.
  const visible = cell.normalize("NFC").replaceAll(SPACES, " ").replaceAll(CONTROL, "");
  return visible.replaceAll(SPACES, " ").trim();
}

/** An e-mail address in lower case without the `;` that some lists end it with; undefined where it is none. */
export function parseEmail(text: string): string | undefined {
  const email = text.toLowerCase().replace(/[;,\s]+$/, "");
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : undefined;
}

/** Whether a cell says that there is no registration number: empty, `UNKNOWN`, `N/A`. */
export function isNoNumber(text: string): boolean {
  return NO_NUMBER.includes(text.toLowerCase());
}

/** A GMC number of seven digits; undefined where it is none. */
export function parseGmcNumber(text: string): string | undefined {
  const digits = text.replaceAll(" ", "");
  return GMC.test(digits) ? digits : undefined;
}

/** How many doctors somebody would support: 1, 2 or 3 (NP10); undefined where it is none of them. */
export function parseCapacity(text: string): number | undefined {
  return /^[123]$/.test(text) ? Number(text) : undefined;
}

/**
 * A name written in one cell: "Dr Sam Okafor" or "Okafor, Sam". The first word is the given name, all
 * others the family name; who has one name only has no family name. Undefined where there is none.
 */
export function splitName(text: string): PersonName | undefined {
  const [before = "", after] = text
    .replace(TITLE, "")
    .split(",", 2)
    .map((part) => part.trim());
  if (after !== undefined && after !== "") {
    return before === "" ? splitName(after) : { given: after.replace(TITLE, ""), family: before };
  }
  if (before === "") return undefined;
  const [given = "", ...rest] = before.split(" ");
  return { given, family: rest.join(" ") };
}
