import fc from "fast-check";
import type { AllocationInput } from "../../bot/src/scheme/allocation/allocate";
import type { LivePair } from "../../bot/src/scheme/allocation/rules";
import { sha256 } from "../../bot/src/outbound/machine/machine";
import { GRADES, type Grade } from "../../bot/src/scheme/people/grade";
import type { Person } from "../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../bot/src/scheme/policy/policy";
import {
  aPost,
  aFoundationDoctor,
  anInvitedSenior,
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

/** Whether a supporter may have a doctor, places aside: a volunteer, F2 or above, strictly more senior (NP2, NP9). */
export function maySupport(supporter: Person, doctor: Person): boolean {
  const rank = RANK[gradeOf(supporter)];
  return (
    supporter.volunteering.state === "volunteered" && rank >= 2 && rank > RANK[gradeOf(doctor)]
  );
}

/** The same, with what either chose: no pair that ended on request, nobody whom one of them does not want again (NP19). */
export function mayBeGiven(supporter: Person, doctor: Person, { apart }: AllocationInput): boolean {
  if (!maySupport(supporter, doctor) || apart.has(`${doctor.id} ${supporter.id}`)) return false;
  const [one = [], other = []] = [supporter.notAgain, doctor.notAgain];
  return !one.includes(doctor.id) && !other.includes(supporter.id);
}

/** Whether somebody is supported (NP12): every foundation doctor who did not wish otherwise (NP21). */
export function isSupported(person: Person): boolean {
  return RANK[gradeOf(person)] <= 2 && person.contact === undefined;
}

/** How many doctors a supporter carries in some pairs. */
export function loadOf(supporter: Person, pairs: readonly LivePair[]): number {
  return pairs.filter((pair) => pair.supporterId === supporter.id).length;
}

/** How many a supporter may carry (NP10); while they are away, nobody new. */
export function placesOf(supporter: Person, { policy, livePairs }: AllocationInput): number {
  if (supporter.away !== undefined) return loadOf(supporter, livePairs);
  return Math.min(supporter.capacity, policy.maximumCapacity);
}

/**
 * The most doctors that could be placed, found by trying to move everybody who is in the way
 * (augmenting paths): slow, simple and nothing like the product's way.
 */
export function mostThatCanBePlaced(input: AllocationInput): number {
  const paired = new Set(input.livePairs.map(({ doctorId }) => doctorId));
  const doctors = input.people.filter((one) => isSupported(one) && !paired.has(one.id));
  const seats = input.people.flatMap((supporter) => {
    const free = Math.max(0, placesOf(supporter, input) - loadOf(supporter, input.livePairs));
    return Array.from({ length: free }, () => ({
      supporter,
      taken: undefined as Person | undefined,
    }));
  });
  const place = (doctor: Person, tried: Set<object>): boolean => {
    for (const seat of seats) {
      if (tried.has(seat) || !mayBeGiven(seat.supporter, doctor, input)) continue;
      tried.add(seat);
      if (seat.taken === undefined || place(seat.taken, tried)) {
        seat.taken = doctor;
        return true;
      }
    }
    return false;
  };
  return doctors.filter((doctor) => place(doctor, new Set())).length;
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

/** Up to 40 foundation doctors and 40 seniors of any career, some of them paired already. */
export const allocations: fc.Arbitrary<AllocationInput> = fc
  .record({
    doctors: fc.array(doctors, { maxLength: 40, size: "max" }),
    // Few seniors make it tight: then it shows who was placed before whom.
    seniors: fc.oneof(
      fc.array(seniors, { maxLength: 4 }),
      fc.array(seniors, { maxLength: 12, size: "max" }),
      fc.array(seniors, { maxLength: 40, size: "max" }),
    ),
    paired: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40, size: "max" }),
    maximumCapacity: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ doctors, seniors, paired, maximumCapacity }) => {
    const people = [...doctors.map(madeDoctor), ...seniors.map(madeSenior)];
    const livePairs = new Map<string, LivePair>();
    for (const [at, by] of paired) {
      const doctor = people[at % people.length];
      const supporter = people[by % people.length];
      if (doctor === undefined || supporter === undefined) continue;
      if (!isSupported(doctor) || !maySupport(supporter, doctor)) continue;
      livePairs.set(doctor.id, { doctorId: doctor.id, supporterId: supporter.id });
    }
    return {
      people,
      livePairs: [...livePairs.values()],
      policy: { ...DEFAULT_POLICY, maximumCapacity },
      today: ALLOCATION_DAY,
      digest: sha256,
      apart: new Set<string>(),
    };
  });

const someTwo = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60, size: "max" });
const some = fc.array(fc.nat(), { maxLength: 6 });

/** The same, after many changed their mind: pairs that ended on request, "not again", absences, and no supporter by own wish. */
export const changedMinds: fc.Arbitrary<AllocationInput> = fc
  .record({ input: allocations, apart: someTwo, notAgain: someTwo, away: some, none: some })
  .map(({ input, apart, notAgain, away, none }) => {
    const at = (index: number) => input.people[index % Math.max(1, input.people.length)];
    const keys = apart.map(([one, other]) => `${at(one)?.id} ${at(other)?.id}`);
    const paired = new Set(input.livePairs.map(({ doctorId }) => doctorId));
    const gone = new Set(away.map(at));
    const alone = new Set(none.map(at).filter((one) => one && !paired.has(one.id)));
    const people = input.people.map((person) => ({
      ...person,
      ...(gone.has(person) ? { away: { from: ALLOCATION_DAY, until: "2026-09-01" } } : {}),
      ...(alone.has(person)
        ? { contact: { state: "none-by-own-wish", at: "2026-08-10T09:00:00.000Z" } as const }
        : {}),
      notAgain: notAgain.flatMap(([one, other]) => {
        const unwanted = at(other);
        return at(one) === person && unwanted !== undefined ? [unwanted.id] : [];
      }),
    }));
    return { ...input, people, apart: new Set(keys) };
  });

interface Career {
  readonly grade: Grade;
  readonly site: string;
  readonly volunteered: boolean;
  readonly capacity: number;
}

function madeDoctor(career: Career & { readonly takesPart: boolean }, at: number): Person {
  const { grade, site, volunteered, capacity, takesPart } = career;
  const id = `doctor-${at}`;
  const changes = {
    id,
    email: `${id}@northgate.example`,
    memberships: [aPost({ site })],
    capacity,
  };
  const doctor = volunteered ? aSupporter(changes) : aFoundationDoctor(changes);
  return inGrade(takesPart ? doctor : optedOut(doctor), grade);
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
