import type { Person } from "./person";

/** A supporter in one scheme, with how many foundation doctors they have there. */
export interface SchemeLoad {
  readonly supporter: Person;
  readonly schemeName: string;
  readonly doctors: number;
  /** How many they would carry there: their own word, within the scheme's maximum. */
  readonly capacity: number;
}

/** Somebody who has more foundation doctors, over all schemes together, than they said anywhere that they would carry. */
export interface Overload {
  /** Their row in one of the schemes. */
  readonly supporter: Person;
  /** Each scheme in which they have any, in the order in which the schemes were given. */
  readonly loads: readonly SchemeLoad[];
  readonly doctors: number;
  /** The most that they said anywhere. */
  readonly capacity: number;
}

/** Who wants no more at present and keeps the one doctor they have is not overburdened. */
const NEVER_TOO_MANY = 1;

/**
 * Those who carry too much over several schemes (NP10). Two rows are one person where they are tied to one Teams account or
 * have one work e-mail: a row that is not linked yet counts as well.
 */
export function carryingTooMuch(loads: readonly SchemeLoad[]): readonly Overload[] {
  const carrying = loads.filter(({ doctors }) => doctors > 0);
  return bySomebody(carrying).flatMap((theirs) => {
    const [first] = theirs;
    const doctors = theirs.reduce((sum, one) => sum + one.doctors, 0);
    const capacity = Math.max(...theirs.map((one) => one.capacity));
    if (first === undefined || doctors <= Math.max(capacity, NEVER_TOO_MANY)) return [];
    return [{ supporter: first.supporter, loads: theirs, doctors, capacity }];
  });
}

/** The loads of each person together. */
function bySomebody(loads: readonly SchemeLoad[]): readonly (readonly SchemeLoad[])[] {
  const byKey = new Map<string, readonly SchemeLoad[]>();
  for (const load of loads) {
    const known = keysOf(load.supporter).flatMap((key) => byKey.get(key) ?? []);
    const theirs = [...new Set([...known, load])];
    for (const key of theirs.flatMap(({ supporter }) => keysOf(supporter))) byKey.set(key, theirs);
  }
  return [...new Set(byKey.values())];
}

/** What says that two rows are one person; the row itself where nothing does. */
function keysOf({ id, schemeId, link, email }: Person): readonly string[] {
  const keys = [
    ...(link.state === "linked" ? [`account ${link.userId}`] : []),
    ...(email === "" ? [] : [`mail ${email}`]),
  ];
  return keys.length === 0 ? [`row ${schemeId} ${id}`] : keys;
}
