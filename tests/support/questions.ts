import fc from "fast-check";
import { solveHere } from "../../bot/src/outbound/allocation/solve-here";
import { allocationFrom, type Allocation } from "../../bot/src/scheme/allocation/allocation";
import { pairsThatHold } from "../../bot/src/scheme/allocation/pairs-on-a-day";
import type { AllocationQuestion } from "../../bot/src/scheme/allocation/question";
import type { LivePair } from "../../bot/src/scheme/allocation/rules";
import { taskFor } from "../../bot/src/scheme/allocation/task";
import { GRADES, type Grade } from "../../bot/src/scheme/people/grade";
import type { Person } from "../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../bot/src/scheme/policy/policy";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aPost,
  aSupporter,
  inGrade,
  optedOut,
} from "./builders";

/** The London day of the allocations that are tried. */
const ALLOCATION_DAY = "2026-08-12";

/** How senior each grade is, written down apart from the product's own table (NP9). */
const RANK: Readonly<Record<Grade, number>> = {
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
}

/** Answers a question with the engine itself. */
export function answered(question: AllocationQuestion): Answered {
  const task = taskFor(question);
  const { pairs: found } = solveHere(task.instance);
  const made = found.map(([doctorId, supporterId]) => ({ doctorId, supporterId }));
  return { ...allocationFrom(question, task, found), all: [...task.staying, ...made] };
}

/** Whom a supporter has who is given nobody new: they are away, or have more than they take. */
function staysFull(supporter: Person, question: AllocationQuestion): boolean {
  const holding = pairsThatHold(question).filter(
    ({ doctorId }) => !question.released.has(doctorId),
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

const doctors = fc.record({
  grade: fc.constantFrom<Grade>("F1", "F1", "F2"),
  site: fc.constantFrom("Northgate General", "Eastmoor"),
  volunteered: fc.boolean(),
  takesPart: fc.boolean(),
  capacity: fc.integer({ min: 1, max: 3 }),
});
const seniors = fc.record({
  grade: fc.constantFrom(...GRADES.filter((grade) => RANK[grade] > 2)),
  site: fc.constantFrom("Northgate General", "Eastmoor"),
  volunteered: fc.boolean(),
  capacity: fc.integer({ min: 0, max: 4 }),
});
/** Names people by their place in the list, over and over. */
const anybody = fc.integer({ min: 0, max: 999 });
const someTwo = (most: number, least = 0) =>
  fc.array(fc.tuple(anybody, anybody), { minLength: least, maxLength: most, size: "max" });
const some = fc.array(anybody, { maxLength: 4 });
const TOKENS = ["faith sikh", "img yes", "parent yes"] as const;

/** How many people a question has at most, on each side. */
export interface HowMany {
  readonly doctors: number;
  readonly seniors: number;
  /** How many there are at least, of doctors and of pairs; none by default. */
  readonly atLeast?: number;
}

/**
 * Questions of every kind: tight ones and wide ones, some people paired, away, not wanting somebody again or anybody
 * at all, some doctors to have somebody else, and things asked for and offered.
 */
export function questions({
  doctors: most,
  seniors: many,
  atLeast = 0,
}: HowMany): fc.Arbitrary<AllocationQuestion> {
  return fc
    .record({
      doctors: fc.array(doctors, { minLength: atLeast, maxLength: most, size: "max" }),
      // Few seniors make it tight: then it shows who was placed before whom.
      seniors: fc.oneof(
        fc.array(seniors, { maxLength: Math.ceil(many / 4) }),
        fc.array(seniors, { maxLength: many, size: "max" }),
      ),
      paired: someTwo(most, atLeast),
      apart: someTwo(most),
      notAgain: someTwo(8),
      away: some,
      none: some,
      released: some,
      asks: fc.array(fc.subarray([...TOKENS]), { minLength: 1, maxLength: 9 }),
      offers: fc.array(fc.subarray([...TOKENS]), { minLength: 1, maxLength: 7 }),
      maximumCapacity: fc.integer({ min: 1, max: 3 }),
      shortage: fc.constantFrom("lot" as const, "best-fit" as const),
      seed: fc.string(),
    })
    .map(questionOf);
}

interface Drawn {
  readonly doctors: readonly Career[];
  readonly seniors: readonly Career[];
  readonly paired: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
  readonly notAgain: readonly (readonly [number, number])[];
  readonly away: readonly number[];
  readonly none: readonly number[];
  readonly released: readonly number[];
  readonly asks: readonly (readonly string[])[];
  readonly offers: readonly (readonly string[])[];
  readonly maximumCapacity: number;
  readonly shortage: "lot" | "best-fit";
  readonly seed: string;
}

function questionOf(drawn: Drawn): AllocationQuestion {
  const plain = [...drawn.doctors.map(madeDoctor), ...drawn.seniors.map(madeSenior)];
  const at = (index: number) => plain[index % Math.max(1, plain.length)];
  const pairs = new Map<string, LivePair>();
  for (const [one, other] of drawn.paired) {
    const doctor = at(one);
    if (doctor === undefined || !isSupported(doctor)) continue;
    const above = plain.filter(
      (person) =>
        person.volunteering.state === "volunteered" &&
        RANK[gradeOf(person)] > RANK[gradeOf(doctor)],
    );
    const supporter = above[other % Math.max(1, above.length)];
    if (supporter === undefined) continue;
    const pair = { doctorId: doctor.id, supporterId: supporter.id };
    pairs.set(doctor.id, { pairingId: `pair-of-${doctor.id}`, ...pair });
  }
  const gone = new Set(drawn.away.map(at));
  const alone = new Set(drawn.none.map(at).filter((one) => one && !pairs.has(one.id)));
  const people = plain.map((person) => ({
    ...person,
    ...(gone.has(person) ? { away: { from: ALLOCATION_DAY, until: "2026-09-01" } } : {}),
    ...(alone.has(person)
      ? { contact: { state: "none-by-own-wish", at: "2026-08-10T09:00:00.000Z" } as const }
      : {}),
    notAgain: drawn.notAgain.flatMap(([one, other]) => {
      const unwanted = at(other);
      return at(one) === person && unwanted !== undefined ? [unwanted.id] : [];
    }),
  }));
  const policy = { ...DEFAULT_POLICY, maximumCapacity: drawn.maximumCapacity };
  return {
    people,
    livePairs: [...pairs.values()],
    policy: { ...policy, allocation: { ...policy.allocation, shortage: drawn.shortage } },
    on: ALLOCATION_DAY,
    apart: new Set(drawn.apart.map(([one, other]) => `${at(one)?.id} ${at(other)?.id}`)),
    seed: drawn.seed,
    stated: new Map(
      people.map(({ id }, nth) => [
        id,
        {
          asks: drawn.asks[nth % drawn.asks.length] ?? [],
          offers: drawn.offers[nth % drawn.offers.length] ?? [],
        },
      ]),
    ),
    released: new Set(
      drawn.released.map(at).flatMap((one) => (one && isSupported(one) ? [one.id] : [])),
    ),
    locked: [],
    leftOutLastTime: new Set(),
  };
}

interface Career {
  readonly grade: Grade;
  readonly site: string;
  readonly volunteered: boolean;
  readonly capacity: number;
  readonly takesPart?: boolean;
}

function madeDoctor({ grade, site, volunteered, capacity, takesPart }: Career, at: number): Person {
  const id = `doctor-${at}`;
  const changes = {
    id,
    email: `${id}@northgate.example`,
    memberships: [aPost({ site })],
    capacity,
  };
  const doctor = volunteered ? aSupporter(changes) : aFoundationDoctor(changes);
  return inGrade(takesPart === true ? doctor : optedOut(doctor), grade);
}

function madeSenior({ grade, site, volunteered, capacity }: Career, at: number): Person {
  const id = `senior-${at}`;
  const changes = {
    id,
    email: `${id}@northgate.example`,
    memberships: [aPost({ site })],
    capacity,
  };
  return inGrade(volunteered ? aSupporter(changes) : anInvitedSenior(changes), grade);
}
