import { seniority } from "../people/grade";
import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import {
  awayUntil,
  isActiveSupporter,
  isUnderObjection,
  postOn,
  type Post,
} from "../people/standing";
import type { Policy } from "../policy/policy";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { honourWishes, type Shares } from "./honour-wishes";
import { capacityOf, whyUnsuited, type Apart, type LivePair, type PairRefusal } from "./rules";

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
  readonly apart: Apart;
  /**
   * How many things that a doctor asked for a supporter offered (NP7). It chooses among the free and suitable,
   * and never decides who goes without. Absent: nobody asked for anything.
   */
  readonly shares?: Shares;
}

/** Why a doctor is left without a supporter: the rule that stands in the way (NP12). */
export type Unallocated =
  | { readonly doctorId: PersonId; readonly code: "no-volunteers" }
  | { readonly doctorId: PersonId; readonly code: "nobody-more-senior"; readonly grade: string }
  | { readonly doctorId: PersonId; readonly code: "all-more-senior-full"; readonly full: number }
  | { readonly doctorId: PersonId; readonly code: "only-paired-before" };

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
  /** The doctors of this proposal. */
  given: Waiting[];
}

/** A doctor without a supporter, and whoever may be theirs: the one who fits best first. */
interface Waiting {
  readonly doctor: Person;
  readonly post: Post;
  readonly suited: readonly Seat[];
  readonly barred: readonly PairRefusal["code"][];
}

/** The supporters, in an order that no list decides. */
function seatsOf({ people, livePairs, policy, today, digest }: AllocationInput): readonly Seat[] {
  return people
    .flatMap((supporter) => {
      const post = postOn(supporter, today);
      if (post === undefined || !isActiveSupporter(supporter, today)) return [];
      const carrying = livePairs.filter((pair) => pair.supporterId === supporter.id).length;
      // Somebody who gets no new doctors for now stays in sight, and has no place to give.
      const open = awayUntil(supporter, today) === undefined && !isUnderObjection(supporter);
      const capacity = open ? capacityOf(supporter, policy) : carrying;
      return [{ supporter, post, capacity, carrying, given: [], tie: digest(supporter.id) }];
    })
    .toSorted((a, b) => (a.tie < b.tie ? -1 : 1));
}

/** Doctors who wait for a supporter, the highest grade first: fewer supporters are senior enough for them. */
function waiting(input: AllocationInput, seats: readonly Seat[]): readonly Waiting[] {
  const paired = new Set(input.livePairs.map((pair) => pair.doctorId));
  return input.people
    .filter((person) => wantsSupporter(person, input.today) && !paired.has(person.id))
    .flatMap((doctor) => {
      const post = postOn(doctor, input.today);
      return post === undefined ? [] : [{ doctor, post, tie: input.digest(doctor.id) }];
    })
    .toSorted(
      (a, b) => seniority(b.post.grade) - seniority(a.post.grade) || (a.tie < b.tie ? -1 : 1),
    )
    .map(({ doctor, post }) => ({ doctor, post, ...suiting(doctor, seats, input) }));
}

function suiting(doctor: Person, seats: readonly Seat[], input: AllocationInput) {
  const { today, apart } = input;
  const suited: Seat[] = [];
  const barred: PairRefusal["code"][] = [];
  for (const seat of seats) {
    const refusal = whyUnsuited({ doctor, supporter: seat.supporter, today, apart });
    if (refusal === undefined || refusal.code === "objection-waits") suited.push(seat);
    else barred.push(refusal.code);
  }
  return { suited, barred };
}

/** What settles between two seats for one doctor, besides the places. */
interface Preference {
  readonly shares: (seat: Seat) => number;
  readonly tie: (seat: Seat) => string;
}

/**
 * Who shares most of what was asked for, then the least loaded of the suitable, then the same site, then the
 * nearest in grade, then the lot.
 */
function choose(seats: readonly Seat[], post: Post, { shares, tie }: Preference): Seat | undefined {
  const before = (a: Seat, b: Seat): boolean => {
    const order =
      shares(b) - shares(a) ||
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

/**
 * Finds a place by asking others to move on to somebody who would do as well for them (augmenting paths).
 * `dead` are seats from which no free place can be reached, whoever asks: a search that failed leaves
 * them so, and they are not looked at again.
 */
function makeRoom(one: Waiting, dead: Set<Seat>, tried: Set<Seat>): boolean {
  for (const seat of one.suited) {
    if (dead.has(seat) || tried.has(seat)) continue;
    tried.add(seat);
    const free = seat.carrying < seat.capacity;
    const moved = free ? undefined : seat.given.find((other) => makeRoom(other, dead, tried));
    if (!free && moved === undefined) continue;
    if (moved !== undefined) seat.given = seat.given.filter((other) => other !== moved);
    else seat.carrying += 1;
    seat.given.push(one);
    return true;
  }
  return false;
}

function whyWithout({ doctor, post, suited, barred }: Waiting): Unallocated {
  const doctorId = doctor.id;
  if (suited.length > 0) return { doctorId, code: "all-more-senior-full", full: suited.length };
  if (barred.includes("paired-before")) return { doctorId, code: "only-paired-before" };
  if (barred.length === 0) return { doctorId, code: "no-volunteers" };
  return { doctorId, code: "nobody-more-senior", grade: post.grade };
}

/** The same places, exchanged where more of what was asked for is then met (NP7). */
function honoured(
  pairs: readonly LivePair[],
  doctors: readonly Waiting[],
  { shares }: AllocationInput,
): readonly LivePair[] {
  if (shares === undefined) return pairs;
  const suited = new Map(
    doctors.map((one) => [one.doctor.id, new Set(one.suited.map((seat) => seat.supporter.id))]),
  );
  const suits = (doctorId: PersonId, supporterId: PersonId) =>
    suited.get(doctorId)?.has(supporterId) === true;
  return honourWishes(pairs, shares, suits);
}

/**
 * Proposes a supporter for every foundation doctor who wants one and has none, under the hard rules (NP2,
 * NP9, NP10). Nobody is left out who could be placed: the highest grade is served first, and whoever finds
 * no free place gets one if others can move on. The same people in any order give the same answer.
 */
export function allocate(input: AllocationInput): Allocation {
  const seats = seatsOf(input);
  const doctors = waiting(input, seats);
  const without: Waiting[] = [];
  const dead = new Set<Seat>();
  for (const one of doctors) {
    const free = one.suited.filter((seat) => seat.carrying < seat.capacity);
    const chosen = choose(free, one.post, {
      shares: (seat) => input.shares?.(one.doctor.id, seat.supporter.id) ?? 0,
      tie: (seat) => input.digest(`${one.doctor.id} ${seat.supporter.id}`),
    });
    if (chosen !== undefined) {
      chosen.carrying += 1;
      chosen.given.push(one);
      continue;
    }
    // At once, and not after all others: so who goes without is the same whatever anybody asked for.
    const tried = new Set<Seat>();
    if (makeRoom(one, dead, tried)) continue;
    for (const seat of tried) dead.add(seat);
    without.push(one);
  }
  const supporterOf = new Map(
    seats.flatMap(({ supporter, given }) => given.map((one) => [one, supporter.id] as const)),
  );
  const pairs = doctors.flatMap((one) => {
    const supporterId = supporterOf.get(one);
    return supporterId === undefined ? [] : [{ doctorId: one.doctor.id, supporterId }];
  });
  return { pairs: honoured(pairs, doctors, input), unallocated: without.map(whyWithout) };
}
