import fc from "fast-check";
import type { AllocationQuestion } from "../../bot/src/scheme/allocation/question";
import type { LivePair } from "../../bot/src/scheme/allocation/rules";
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
import { gradeOf, isSupported, RANK } from "./plain-rules";

/** The London day of the allocations that are tried. */
const ALLOCATION_DAY = "2026-08-12";

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
