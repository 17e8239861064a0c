import type { LivePair } from "../../bot/src/scheme/allocation/rules";
import type { Membership, Person } from "../../bot/src/scheme/people/person";
import { aFoundationDoctor, anInvitedSenior, aPost, aSupporter } from "./builders";
import { chanceOf, type Chance } from "./seeded-chance";

/** The changeover that the careers are about, and the day before it. */
export const CHANGEOVER = "2027-08-04";
const EVE = "2027-08-03";

/** People whose posts change at a changeover, and the pairs they are in before it. */
export interface CareerScheme {
  readonly people: readonly Person[];
  readonly livePairs: readonly LivePair[];
}

const SITES = ["Northgate General", "Eastmoor", ""] as const;
const SPECIALTIES = ["Medicine", "Surgery", ""] as const;

/** A post somewhere, of which some things are not known. */
export function somePost(chance: Chance, changes: Partial<Membership>): Membership {
  return aPost({ site: chance.oneOf(SITES), specialty: chance.oneOf(SPECIALTIES), ...changes });
}

/** An F1 who becomes F2, or of whom nothing is known; an F2 who leaves or stays longer; somebody who starts. */
function aDoctor(chance: Chance): Person {
  const next = { from: CHANGEOVER, until: "2028-08-01" };
  return aFoundationDoctor({
    memberships: chance.oneOf([
      [somePost(chance, { grade: "F1", until: EVE }), somePost(chance, { grade: "F2", ...next })],
      [somePost(chance, { grade: "F1", until: EVE })],
      [somePost(chance, { grade: "F2", until: EVE })],
      [somePost(chance, { grade: "F2" }), somePost(chance, { grade: "F2", ...next })],
      [somePost(chance, { grade: "F1", ...next })],
    ]),
  });
}

/** Somebody who supports others and stays, goes up or moves; an F2 who does; one who leaves; one who never volunteered. */
function aSenior(chance: Chance): Person {
  const capacity = 1 + chance.below(3);
  const senior = (grade: "ST1" | "ST3" | "ST5", changes: Partial<Membership> = {}) =>
    somePost(chance, { role: "senior-doctor", grade, ...changes });
  const supporting = (memberships: readonly Membership[]) => aSupporter({ capacity, memberships });
  return chance.weighted<Person>([
    [supporting([senior("ST3", { until: "2028-08-01" })]), 4],
    [supporting([senior("ST1", { until: EVE }), senior("ST3", { from: CHANGEOVER })]), 3],
    [supporting([senior("ST5", { until: EVE })]), 1],
    [supporting([somePost(chance, { grade: "F2", until: "2028-08-01" })]), 2],
    [anInvitedSenior({ memberships: [senior("ST3")] }), 1],
  ]);
}

/** A small scheme of chance; `mayPair` says who may be given whom before the changeover. */
export function careersOf(
  seed: number,
  mayPair: (doctor: Person, supporter: Person) => boolean,
): CareerScheme {
  const chance = chanceOf(seed);
  const some = (most: number, make: (chance: Chance) => Person) =>
    Array.from({ length: 1 + chance.below(most) }, () => make(chance));
  const people = [...some(10, aDoctor), ...some(8, aSenior)];
  const livePairs: LivePair[] = [];
  for (const doctor of people) {
    const free = people.filter(
      (one) =>
        mayPair(doctor, one) &&
        livePairs.filter(({ supporterId }) => supporterId === one.id).length < one.capacity,
    );
    if (free.length === 0 || chance.happens(0.2)) continue;
    const supporter = chance.oneOf(free);
    livePairs.push({
      pairingId: `pairing-of-${doctor.id}`,
      doctorId: doctor.id,
      supporterId: supporter.id,
    });
  }
  return { people, livePairs };
}
