import type { Person } from "../people/person";
import type { PersonId } from "../shared/ids";
import { fitBetween, loadCost } from "./pair-fit";
import { peopleOnDay, type PeopleDay } from "./person-on-day";
import { pairsThatHold, type PairsQuestion } from "./pairs-on-a-day";
import type { LivePair } from "./rules";
import { loads } from "./task";

/** What a proposal says: the pairs that are new, and who goes without. */
export interface Proposed {
  readonly pairs: readonly LivePair[];
  readonly unallocated: readonly { readonly doctorId: PersonId }[];
}

/** Every pair there would be: those that hold and stay, and the new ones. Who waits for somebody else is in one as well. */
export function pairsAfter(
  question: PairsQuestion,
  { pairs }: Pick<Proposed, "pairs">,
): readonly LivePair[] {
  const changed = new Set(pairs.map(({ doctorId }) => doctorId));
  const holding = pairsThatHold(question);
  return [...holding.filter(({ doctorId }) => !changed.has(doctorId)), ...pairs];
}

/** How well pairs fit together: place, specialty and grade of each, and the load of each supporter. Less is better. */
export function fitOf(
  pairs: readonly LivePair[],
  { people, ...day }: PeopleDay & { readonly people: readonly Person[] },
): number {
  const byId = new Map(people.map((one) => [one.id, one]));
  const onDay = peopleOnDay(day);
  let fit = 0;
  for (const { doctorId, supporterId } of pairs) {
    const doctor = byId.get(doctorId);
    const supporter = byId.get(supporterId);
    if (doctor !== undefined && supporter !== undefined) {
      fit += fitBetween(onDay(doctor), onDay(supporter));
    }
  }
  for (const load of loads(pairs).values()) {
    for (let nth = 0; nth < load; nth += 1) fit += loadCost(nth);
  }
  return fit;
}
