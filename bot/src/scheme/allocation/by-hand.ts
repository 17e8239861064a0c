import type { PersonId } from "../shared/ids";
import type { Person } from "../people/person";
import { awayUntil } from "../people/standing";
import { whyWithout, type Unallocated } from "./allocation";
import { pairsAfter, type Proposed } from "./all-pairs";
import { apartOf } from "./forbidden-pairs";
import { peopleOnDay, type PersonOnDay } from "./person-on-day";
import { pairsThatHold } from "./pairs-on-a-day";
import type { AllocationQuestion } from "./question";
import {
  capacityOf,
  whyNoRoom,
  whyNotPair,
  whyUnsuitedOnDay,
  type Apart,
  type LivePair,
  type PairRefusal,
} from "./rules";
import { loads, taskFor } from "./task";

/** A pair that was settled by hand, and the rule that is against it. */
export interface RefusedLock {
  readonly pair: LivePair;
  readonly why: PairRefusal;
}

/** Which pairs that were settled by hand can stay so. */
export interface CheckedLocks {
  readonly locked: readonly LivePair[];
  readonly gone: readonly RefusedLock[];
}

/** The rules for a pair that a director settles: those for a new one or, where the two have each other, room alone (NP9, NP10, NP19). */
class ByHand {
  private readonly byId: ReadonlyMap<PersonId, Person>;
  private readonly holding: ReadonlyMap<PersonId, PersonId>;
  private readonly apart: Apart;

  constructor(private readonly question: AllocationQuestion) {
    const { people, released } = question;
    this.byId = new Map(people.map((one) => [one.id, one]));
    this.holding = new Map(
      pairsThatHold(question)
        .filter(({ doctorId }) => !released.has(doctorId))
        .map(({ doctorId, supporterId }) => [doctorId, supporterId]),
    );
    this.apart = apartOf(question);
  }

  whyNot(pair: LivePair, livePairs: readonly LivePair[]): PairRefusal | undefined {
    const { policy, on } = this.question;
    const doctor = this.byId.get(pair.doctorId);
    const supporter = this.byId.get(pair.supporterId);
    if (doctor === undefined) return { code: "not-a-foundation-doctor" };
    if (supporter === undefined) return { code: "not-an-active-supporter" };
    if (this.holding.get(doctor.id) === supporter.id) {
      return whyNoRoom(supporter, livePairs, policy);
    }
    return whyNotPair({ doctor, supporter, livePairs, policy, today: on, apart: this.apart });
  }
}

/** Why a doctor of a proposal cannot be given somebody, everybody else staying with whom they have; undefined where they can. */
export function whyNotGive(
  question: AllocationQuestion,
  proposed: Proposed,
  pair: LivePair,
): PairRefusal | undefined {
  const others = pairsAfter(question, proposed).filter(
    ({ doctorId }) => doctorId !== pair.doctorId,
  );
  return new ByHand(question).whyNot(pair, others);
}

/** Looks through pairs that were settled by hand, in their order: whether all can stay so together, and which cannot any more. */
export function checkLocks(question: AllocationQuestion, locks: readonly LivePair[]): CheckedLocks {
  const byHand = new ByHand(question);
  const { staying } = taskFor({ ...question, locked: locks });
  // What is left are the pairs that stay whatever is worked out.
  const livePairs = staying.slice(locks.length);
  const gone: RefusedLock[] = [];
  for (const pair of locks) {
    const why = byHand.whyNot(pair, livePairs);
    if (why === undefined) livePairs.push(pair);
    else gone.push({ pair, why });
  }
  if (gone.length === 0) return { locked: locks, gone };
  // Whoever is not settled by hand may stay with whom they have, and take up a place: the others are looked at again.
  const refused = new Set(gone.map(({ pair }) => pair));
  const again = checkLocks(
    question,
    locks.filter((pair) => !refused.has(pair)),
  );
  return { locked: again.locked, gone: [...gone, ...again.gone] };
}

/**
 * Whether what was settled by hand takes the place of somebody who keeps it, since they can be given nobody else: then a
 * supporter would have more than they take. Pairs that hold are not ended for it (NP10, NP19).
 */
export function takesFromSomebody(question: AllocationQuestion, proposed: Proposed): boolean {
  const before = loads(pairsThatHold(question));
  const after = loads(pairsAfter(question, proposed));
  return question.people.some((one) => {
    const most = Math.max(capacityOf(one, question.policy), before.get(one.id) ?? 0);
    return (after.get(one.id) ?? 0) > most;
  });
}

/** Who still goes without after pairs were changed by hand, and why. */
export function leftAfter(
  question: AllocationQuestion,
  proposed: Proposed,
): readonly Unallocated[] {
  const { people, on, policy } = question;
  const rules = { today: on, apart: apartOf(question), policy };
  const onDay = peopleOnDay(question);
  const reasonOf = whyWithout(question);
  const load = loads(pairsAfter(question, proposed));
  const free = people
    .map(onDay)
    .filter(
      ({ person, isActiveSupporter }) =>
        isActiveSupporter &&
        awayUntil(person, on) === undefined &&
        (load.get(person.id) ?? 0) < capacityOf(person, policy),
    );
  const left = new Set(proposed.unallocated.map(({ doctorId }) => doctorId));
  return people
    .filter(({ id }) => left.has(id))
    .map((person) => {
      const doctor = onDay(person);
      const suits = (supporter: PersonOnDay) =>
        whyUnsuitedOnDay(doctor, supporter, rules) === undefined;
      if (free.some(suits)) return { doctorId: person.id, code: "place-free" };
      return reasonOf(person);
    });
}
