/** Why a column was left out: it tells of a protected characteristic (NP8), or nothing here needs it. */
export type DropReason = "characteristic" | "not-needed";

/** A column that was not read. */
export interface DroppedColumn {
  /** As the file writes it, at most 60 characters. */
  readonly heading: string;
  readonly reason: DropReason;
}

/** What two spellings of a heading have in common: "GMC Number *" and "gmc  number" are `gmcnumber`. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

// Words of the characteristics in the glossary, and of what tells one at a glance: a title or a form of
// address, a passport or a visa, a country of qualification, the hours worked.
const TELLS_ANYWHERE =
  /gender|ethnic|race|racial|relig|faith|belief|disab|impairment|orientation|pronoun|pregnan|matern|patern|marital|civilpartner|nationality|citizen|visa|immigration|permittowork|eearesident|dateofbirth|placeofbirth|birthday|lessthanfulltime|ltft|widening|countryof|international|overseas|carer|caring|parent/;
const TELLS_AT_START = /^(?:sex|age$|agegroup|ageband|dob|title|wte|fte|settled|eea|img)/;

/** Why a column with this heading is left out. */
export function dropReason(heading: string): DropReason {
  const key = headingKey(heading);
  return TELLS_ANYWHERE.test(key) || TELLS_AT_START.test(key) ? "characteristic" : "not-needed";
}

const LONGEST_HEADING = 60;

/** A heading as it is shown back, on one line. */
export function shownHeading(heading: string): string {
  const line = heading.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return line === "" ? "(no heading)" : line.slice(0, LONGEST_HEADING);
}
