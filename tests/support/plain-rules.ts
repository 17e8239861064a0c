import { solveHere } from "../../bot/src/outbound/allocation/solve-here";
import {
  allocationFrom,
  keptForNow,
  withWaiting,
  type Allocation,
} from "../../bot/src/scheme/allocation/allocation";
import { pairsThatHold } from "../../bot/src/scheme/allocation/pairs-on-a-day";
import type { AllocationQuestion } from "../../bot/src/scheme/allocation/question";
import { apartKey, type LivePair } from "../../bot/src/scheme/allocation/rules";
import { taskFor } from "../../bot/src/scheme/allocation/task";
import type { Grade } from "../../bot/src/scheme/people/grade";
import type { Person } from "../../bot/src/scheme/people/person";

/** How senior each grade is, written down apart from the product's own table (NP9). */
export const RANK: Readonly<Record<Grade, number>> = {
  F1: 1,
  F2: 2,
  CT1: 3,
  CT2: 3,
  ST1: 3,
  ST2: 3,
  "Clinical fellow": 3,
  CT3: 4,
  ST3: 4,
  ST4: 4,
  "Senior clinical fellow": 4,
  ST5: 5,
  ST6: 5,
  "Specialty doctor": 5,
  Specialist: 5,
  ST7: 6,
  ST8: 6,
};

/** The grade of somebody's one post. */
export function gradeOf(person: Person): Grade {
  return person.memberships[0]?.grade ?? "F1";
}

/** Whether two may be a pair, places aside: a volunteer, F2 or above, strictly more senior, nobody's own choice against it (NP2, NP9, NP19). */
export function mayBeGiven(
  supporter: Person,
  doctor: Person,
  { apart, livePairs, released }: AllocationQuestion,
): boolean {
  const rank = RANK[gradeOf(supporter)];
  const isLeft =
    released.has(doctor.id) &&
    livePairs.some((one) => one.doctorId === doctor.id && one.supporterId === supporter.id);
  const [one = [], other = []] = [supporter.notAgain, doctor.notAgain];
  return (
    supporter.id !== doctor.id &&
    supporter.volunteering.state === "volunteered" &&
    rank >= 2 &&
    rank > RANK[gradeOf(doctor)] &&
    !isLeft &&
    !apart.has(`${doctor.id} ${supporter.id}`) &&
    !one.includes(doctor.id) &&
    !other.includes(supporter.id)
  );
}

/** Whether somebody is supported (NP12): every foundation doctor who did not wish otherwise (NP21). */
export function isSupported(person: Person): boolean {
  return RANK[gradeOf(person)] <= 2 && person.contact === undefined;
}

/** How many doctors a supporter carries in some pairs. */
export function loadOf(supporter: Person, pairs: readonly LivePair[]): number {
  return pairs.filter((pair) => pair.supporterId === supporter.id).length;
}

/** How many a supporter may carry, by their own word and the scheme's (NP10). */
export function placesOf(supporter: Person, { policy }: AllocationQuestion): number {
  return Math.min(supporter.capacity, policy.maximumCapacity);
}

/** A question as the engine answers it. */
export interface Answered extends Allocation {
  /** Every pair there would be. */
  readonly all: readonly LivePair[];
  /** Pairs of doctors who were to have somebody else and can be given nobody: they stay for now. */
  readonly waiting: readonly LivePair[];
}

/** Answers a question with the engine itself: again with their pairs locked, where somebody is to leave and can be given nobody. */
export function answered(question: AllocationQuestion): Answered {
  const task = taskFor(question);
  const { pairs: found } = solveHere(task.instance);
  const made = found.map(([doctorId, supporterId]) => ({ doctorId, supporterId }));
  const allocation = allocationFrom(question, task, found);
  const kept = keptForNow(question, allocation);
  if (kept.length === 0) return { ...allocation, all: [...task.staying, ...made], waiting: [] };
  const again = answered({ ...question, locked: [...question.locked, ...kept] });
  const waiting = [...again.waiting, ...kept];
  return { ...withWaiting(question, again, kept), all: again.all, waiting };
}

/** Whom a supporter has who is given nobody new: they are away, or have more than they take. */
function staysFull(supporter: Person, question: AllocationQuestion): boolean {
  const isLocked = new Set(keys(question.locked));
  const holding = pairsThatHold(question).filter(
    (pair) => !question.released.has(pair.doctorId) || isLocked.has(apartKey(pair)),
  );
  return supporter.away !== undefined || loadOf(supporter, holding) > placesOf(supporter, question);
}

/**
 * The most doctors that could have somebody, found by trying to move everybody who is in the way (augmenting paths): slow,
 * simple and nothing like the product's way. `settled` are pairs that stay whatever else is done.
 */
export function mostThatCanBePlaced(
  question: AllocationQuestion,
  settled: readonly LivePair[],
): number {
  const isOut = new Set(settled.map(({ doctorId }) => doctorId));
  const doctors = question.people.filter((one) => isSupported(one) && !isOut.has(one.id));
  const seats = question.people.flatMap((supporter) => {
    const free = staysFull(supporter, question)
      ? 0
      : Math.max(0, placesOf(supporter, question) - loadOf(supporter, settled));
    return Array.from({ length: free }, () => ({
      supporter,
      taken: undefined as Person | undefined,
    }));
  });
  const place = (doctor: Person, tried: Set<object>): boolean => {
    for (const seat of seats) {
      if (tried.has(seat) || !mayBeGiven(seat.supporter, doctor, question)) continue;
      tried.add(seat);
      if (seat.taken === undefined || place(seat.taken, tried)) {
        seat.taken = doctor;
        return true;
      }
    }
    return false;
  };
  return settled.length + doctors.filter((doctor) => place(doctor, new Set())).length;
}

/** Pairs that hold and that nobody may be moved out of: those of somebody who is given nobody new, or not wanted again. */
export function settledPairs(question: AllocationQuestion): readonly LivePair[] {
  const byId = new Map(question.people.map((one) => [one.id, one]));
  const isLocked = new Set(question.locked.map(({ doctorId }) => doctorId));
  const holding = pairsThatHold(question).filter(
    ({ doctorId }) => !question.released.has(doctorId) && !isLocked.has(doctorId),
  );
  return [
    ...question.locked,
    ...holding.filter(({ doctorId, supporterId }) => {
      const [doctor, supporter] = [byId.get(doctorId), byId.get(supporterId)];
      if (doctor === undefined || supporter === undefined) return false;
      return staysFull(supporter, question) || !mayBeGiven(supporter, doctor, question);
    }),
  ];
}

/** Somebody of a question. Throws where nobody is them. */
export function personOf({ people }: AllocationQuestion, id: string): Person {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`Nobody is ${id}.`);
  return person;
}

/** Pairs as texts in order, to be compared. */
export function keys(pairs: readonly LivePair[]): readonly string[] {
  return pairs.map(apartKey).toSorted();
}

/** The doctors of some pairs, in order. */
export function idsOf(all: readonly { readonly doctorId: string }[]): readonly string[] {
  return all.map(({ doctorId }) => doctorId).toSorted();
}
