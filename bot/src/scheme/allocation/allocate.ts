import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { isActiveSupporter, isFoundationDoctor, postOn, type Post } from "../people/standing";
import type { Policy } from "../policy/policy";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { capacityOf, whyUnsuited, type LivePair } from "./rules";

/**
 * What an allocation is made of. `digest` is a fixed hash of a text; it settles ties, so that names
 * and the order of a spreadsheet never do.
 */
export interface AllocationInput {
  readonly people: readonly Person[];
  readonly livePairs: readonly LivePair[];
  readonly policy: Policy;
  readonly today: IsoDate;
  readonly digest: (text: string) => string;
}

/** Why a doctor is left without a supporter: the rule that stands in the way (NP12). */
export type Unallocated =
  | { readonly doctorId: PersonId; readonly code: "no-volunteers" }
  | { readonly doctorId: PersonId; readonly code: "nobody-more-senior"; readonly grade: string }
  | { readonly doctorId: PersonId; readonly code: "all-more-senior-full"; readonly full: number };

/** A proposal: who would be with whom, and who would be without. */
export interface Allocation {
  readonly pairs: readonly LivePair[];
  readonly unallocated: readonly Unallocated[];
}

interface Seat {
  readonly supporter: Person;
  readonly post: Post;
  readonly capacity: number;
  /** Doctors they carry, those of this proposal included. */
  carrying: number;
}

function seatsOf({ people, livePairs, policy, today }: AllocationInput): readonly Seat[] {
  return people.flatMap((supporter) => {
    const post = postOn(supporter, today);
    if (post === undefined || !isActiveSupporter(supporter, today)) return [];
    const carrying = livePairs.filter((pair) => pair.supporterId === supporter.id).length;
    return [{ supporter, post, capacity: capacityOf(supporter, policy), carrying }];
  });
}

/** Doctors without a supporter, the highest grade first: fewer supporters are senior enough for them. */
function waiting(input: AllocationInput): readonly { doctor: Person; post: Post }[] {
  const paired = new Set(input.livePairs.map((pair) => pair.doctorId));
  return input.people
    .filter((person) => isFoundationDoctor(person, input.today) && !paired.has(person.id))
    .flatMap((doctor) => {
      const post = postOn(doctor, input.today);
      return post === undefined ? [] : [{ doctor, post, tie: input.digest(doctor.id) }];
    })
    .toSorted(
      (a, b) => seniority(b.post.grade) - seniority(a.post.grade) || (a.tie < b.tie ? -1 : 1),
    );
}

/** The least loaded of the suitable, then the same site, then the nearest in grade, then the lot. */
function choose(seats: readonly Seat[], post: Post, tie: (seat: Seat) => string): Seat | undefined {
  const before = (a: Seat, b: Seat): boolean => {
    const order =
      a.carrying - b.carrying ||
      Number(a.post.site !== post.site) - Number(b.post.site !== post.site) ||
      seniority(a.post.grade) - seniority(b.post.grade);
    return order === 0 ? tie(a) < tie(b) : order < 0;
  };
  return seats.reduce<Seat | undefined>(
    (best, seat) => (best === undefined || before(seat, best) ? seat : best),
    undefined,
  );
}

function whyWithout(
  doctor: Person,
  grade: string,
  seats: readonly Seat[],
  senior: number,
): Unallocated {
  if (seats.length === 0) return { doctorId: doctor.id, code: "no-volunteers" };
  if (senior === 0) return { doctorId: doctor.id, code: "nobody-more-senior", grade };
  return { doctorId: doctor.id, code: "all-more-senior-full", full: senior };
}

/**
 * Proposes a supporter for every foundation doctor who has none, under the hard rules (NP2, NP9,
 * NP10). Nobody is left out who could be placed: being senior enough is the only bar, so serving the
 * highest grade first is enough for that. The same people in any order give the same answer.
 */
export function allocate(input: AllocationInput): Allocation {
  const seats = seatsOf(input);
  const pairs: LivePair[] = [];
  const unallocated: Unallocated[] = [];
  for (const { doctor, post } of waiting(input)) {
    const senior = seats.filter(
      (seat) => whyUnsuited(doctor, seat.supporter, input.today) === undefined,
    );
    const free = senior.filter((seat) => seat.carrying < seat.capacity);
    const chosen = choose(free, post, (seat) => input.digest(`${doctor.id} ${seat.supporter.id}`));
    if (chosen === undefined) {
      unallocated.push(whyWithout(doctor, post.grade, seats, senior.length));
    } else {
      chosen.carrying += 1;
      pairs.push({ doctorId: doctor.id, supporterId: chosen.supporter.id });
    }
  }
  return { pairs, unallocated };
}
