import { asColleague, type Colleague } from "../../../bot/src/application/colleague";
import type { Person } from "../../../bot/src/scheme/people/person";

/** What the other half of a pair sees of somebody, on the day of the invented scheme. */
export function seenBy(person: Person): Colleague {
  return asColleague(person, "2026-08-12");
}
