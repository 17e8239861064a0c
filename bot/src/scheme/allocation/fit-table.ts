import type { Person } from "../people/person";
import { postOn } from "../people/standing";
import { pairFit, type FitDay } from "./pair-fit";

/** What a doctor's and a supporter's place, specialty and grade cost together, as `pairFit` has it. */
export type FitTable = (doctor: Person, supporter: Person) => number;

/**
 * `pairFit`, worked out once for all who are alike: people of one grade, site and specialty fit the same. For looking at
 * every two people of a scheme.
 */
export function fitTable(day: FitDay): FitTable {
  const kinds = new Map<string, number>();
  const kindOf = new Map<Person, number>();
  const known: (number | undefined)[][] = [];
  const kind = (person: Person): number => {
    const before = kindOf.get(person);
    if (before !== undefined) return before;
    const post = postOn(person, day.on);
    const key = JSON.stringify([post?.grade, post?.site, post?.specialty]);
    const found = kinds.get(key) ?? kinds.size;
    kinds.set(key, found);
    kindOf.set(person, found);
    return found;
  };
  return (doctor, supporter) => {
    const row = (known[kind(doctor)] ??= []);
    return (row[kind(supporter)] ??= pairFit(doctor, supporter, day));
  };
}
