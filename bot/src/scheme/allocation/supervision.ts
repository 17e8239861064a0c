import type { Person, PersonName } from "../people/person";
import { postOn } from "../people/standing";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";

/** A doctor, and somebody who supervises them. */
export interface Supervision {
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
}

const TITLES = ["dr", "dr.", "prof", "prof.", "professor", "mr", "mrs", "ms", "miss", "mx"];
const BETWEEN_WORDS = /[\s()[\]<>]+/;

/**
 * Whether somebody supervises a doctor on a day, by what the doctor's sheet says of the post they are in then:
 * their GMC number or e-mail or, where it gives neither, their name. Namesakes count as one: one pair too few is soon
 * put right, and nobody is the supporter of a doctor whom they assess.
 */
export function supervises(supporter: Person, doctor: Person, day: IsoDate): boolean {
  const named = postOn(doctor, day)?.supervisors ?? [];
  return named.some((text) => mayBeNamed(supporter, text) && isNamed(supporter, wordsOf(text)));
}

/** Words of which every cell that names somebody, as `supervises` reads it, has one; for looking at many people. */
export function namesOf({ email, gmcNumber = email, name }: Person): readonly string[] {
  const { given, knownAs = given } = name;
  const first = [...new Set([given, knownAs])].map((one) => wordsOf(one)[0] ?? "");
  return [...new Set([email, gmcNumber, ...first])];
}

/** The words by which cells may name somebody: numbers, addresses and first names are among them. */
export function wordsNaming(cells: readonly string[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap((text) => {
      const words = wordsOf(text);
      return [...words.map(bare), nameIn(words)[0] ?? ""];
    }),
  );
}

/** Each doctor with each supervisor of theirs who is of the scheme too: pairs that are never made (NP9). */
export function supervisedPairs(people: readonly Person[], day: IsoDate): readonly Supervision[] {
  const byKey = Map.groupBy(
    people.flatMap((one) => keysOfPerson(one).map((key) => ({ key, one }))),
    ({ key }) => key,
  );
  return people.flatMap((doctor) =>
    (postOn(doctor, day)?.supervisors ?? []).flatMap((text) => {
      const words = wordsOf(text);
      const maybe = keysOfText(words).flatMap((key) => byKey.get(key) ?? []);
      return [...new Set(maybe.map(({ one }) => one))]
        .filter((one) => one.id !== doctor.id && isNamed(one, words))
        .map((one) => ({ doctorId: doctor.id, supporterId: one.id }));
    }),
  );
}

/** The words of a cell in lower case. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(BETWEEN_WORDS);
  return words.filter((word) => word !== "" && !TITLES.includes(word));
}

/** A word without the comma or the stop after it. */
function bare(word: string): string {
  return word.replace(/[,.]+$/, "");
}

/** A cell that names somebody has one key of theirs at least: with them, not everybody is asked about every cell. */
function keysOfPerson({ email, gmcNumber, name }: Person): readonly string[] {
  const { given, family, knownAs = given } = name;
  const spelt = [...new Set([given, knownAs])].map((one) => endsOf(wordsOf(`${one} ${family}`)));
  return [...new Set([email, gmcNumber, ...spelt])].filter((key) => key !== undefined);
}

function keysOfText(words: readonly string[]): readonly string[] {
  return [...words.map(bare), endsOf(nameIn(words))];
}

/** First and last word. */
function endsOf(words: readonly string[]): string {
  return `${words[0] ?? ""} ${words.at(-1) ?? ""}`;
}

/** Whether a cell could name somebody, at a glance. */
function mayBeNamed({ email, gmcNumber = email, name }: Person, text: string): boolean {
  const cell = text.toLowerCase();
  const last = name.family === "" ? name.given : name.family;
  return [email, gmcNumber, last].some((one) => cell.includes(one.toLowerCase()));
}

function isNamed({ name, email, gmcNumber }: Person, words: readonly string[]): boolean {
  const number = words.map(bare).find((word) => /^\d{7}$/.test(word));
  if (number !== undefined && gmcNumber !== undefined) return number === gmcNumber;
  const address = words.map(bare).find((word) => word.includes("@"));
  if (address !== undefined) return address === email;
  return isSpelt(name, nameIn(words).join(" "));
}

/** The words of a name without numbers beside it, "Okafor, Sam" in the order of "Sam Okafor". */
function nameIn(words: readonly string[]): readonly string[] {
  const name = words.filter((word) => /\p{L}/u.test(word));
  const comma = name.findIndex((word) => word.endsWith(","));
  return [...name.slice(comma + 1), ...name.slice(0, comma + 1)].map(bare);
}

/** Whether a name begins with somebody's first name, or the one they go by, and ends with their family name. */
function isSpelt({ given, family, knownAs = given }: PersonName, text: string): boolean {
  const last = wordsOf(family).join(" ");
  return [given, knownAs].some((one) => {
    const first = wordsOf(one)[0] ?? "";
    if (last === "") return text === first;
    return (
      text === `${first} ${last}` || (text.startsWith(`${first} `) && text.endsWith(` ${last}`))
    );
  });
}
