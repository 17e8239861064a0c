import type { Person } from "../people/person";
import { awayUntil, isUnderObjection } from "../people/standing";
import type { PairingId, PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Policy } from "../policy/policy";
import { distanceBetween } from "./pair-fit";
import { peopleOnDay, type PersonOnDay } from "./person-on-day";

/** A pair that holds: it counts as load whether or not the doctor takes part (principle 1). */
export interface LivePair {
  readonly pairingId?: PairingId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  /** When the two are told of each other; until that day the rules are asked about that day. */
  readonly announceAt?: Instant;
}

/** Pairs that ended because one of the two had asked for it: they are not put together again (NP19). */
export type Apart = ReadonlySet<string>;

/** What `Apart` holds of a pair. */
export function apartKey({ doctorId, supporterId }: LivePair): string {
  return `${doctorId} ${supporterId}`;
}

/** Why two people cannot be a pair. */
export type PairRefusal =
  | { readonly code: "not-a-foundation-doctor" }
  | { readonly code: "not-an-active-supporter" }
  | { readonly code: "objection-waits" }
  | { readonly code: "same-person" }
  | { readonly code: "paired-before" }
  | { readonly code: "no-supporter-wanted" }
  | { readonly code: "supporter-away"; readonly until: IsoDate }
  | {
      readonly code: "supporter-not-senior";
      readonly doctorGrade: string;
      readonly supporterGrade: string;
    }
  | { readonly code: "own-supervisor" }
  | { readonly code: "other-site" }
  | { readonly code: "other-trust" }
  | { readonly code: "supporter-at-capacity"; readonly capacity: number; readonly carrying: number }
  | { readonly code: "doctor-already-has-supporter" };

/** What the rules are asked about. `today` is the London day on which the pair begins. */
export interface PairQuestion {
  readonly doctor: Person;
  readonly supporter: Person;
  readonly livePairs: readonly LivePair[];
  readonly policy: Policy;
  readonly today: IsoDate;
  readonly apart: Apart;
}

/** Two people who might be a pair, on a day. */
export type TwoPeople = Omit<PairQuestion, "livePairs">;

/** What the rules of pairs are asked by, apart from who the two are. */
export type PairRules = Omit<TwoPeople, "doctor" | "supporter">;

/** How many doctors a supporter will carry: their own word, within the scheme's maximum (NP10). */
export function capacityOf(supporter: Person, policy: Policy): number {
  return Math.min(supporter.capacity, policy.maximumCapacity);
}

/**
 * Why these two could never be a pair on a day, whatever the load: the rule on seniority first (NP9, NP2).
 * That one of them does not want the other again, and that a pair ended on request, read the same (NP19).
 */
export function whyUnsuited({ doctor, supporter, ...two }: TwoPeople): PairRefusal | undefined {
  const onDay = peopleOnDay({ on: two.today, policy: two.policy });
  return whyUnsuitedOnDay(onDay(doctor), onDay(supporter), two);
}

/** The same of people who were looked up, for asking about many pairs. */
export function whyUnsuitedOnDay(
  doctor: PersonOnDay,
  supporter: PersonOnDay,
  rules: PairRules,
): PairRefusal | undefined {
  const breaks = whyBreaksOnDay(doctor, supporter, rules);
  if (breaks !== undefined) return breaks;
  if (isUnderObjection(supporter.person)) return { code: "objection-waits" };
  return wereAPair(doctor.person, supporter.person, rules.apart)
    ? { code: "paired-before" }
    : undefined;
}

/**
 * Why these two cannot stay a pair on a day, where they are one: what speaks only against making a pair, an
 * objection that waits or a wish not to meet again, does not part one that there is (NP6, NP19). Of people who were
 * looked up.
 */
export function whyBreaksOnDay(
  doctor: PersonOnDay,
  supporter: PersonOnDay,
  { policy }: Pick<PairRules, "policy">,
): PairRefusal | undefined {
  if (doctor.person.id === supporter.person.id || doctor.person.email === supporter.person.email) {
    return { code: "same-person" };
  }
  if (doctor.post?.role !== "foundation-doctor") return { code: "not-a-foundation-doctor" };
  if (supporter.post === undefined || !supporter.isActiveSupporter) {
    return { code: "not-an-active-supporter" };
  }
  if (supporter.seniority <= doctor.seniority) {
    return {
      code: "supporter-not-senior",
      doctorGrade: doctor.post.grade,
      supporterGrade: supporter.post.grade,
    };
  }
  if (doctor.isSupervisedBy(supporter)) return { code: "own-supervisor" };
  return whyTooFar(doctor, supporter, policy);
}

/** How far away a doctor's supporter may be, as `AllocationRules` and `mayBorrow` have it. */
export function withinOf(doctor: Person, { allocation }: Policy): "site" | "trust" | "anywhere" {
  if (doctor.mayBorrow === true || allocation.borrow) return "anywhere";
  return allocation.within;
}

function whyTooFar(
  doctor: PersonOnDay,
  supporter: PersonOnDay,
  policy: Policy,
): PairRefusal | undefined {
  const within = withinOf(doctor.person, policy);
  if (within === "anywhere") return undefined;
  if (doctor.trust !== supporter.trust) return { code: "other-trust" };
  return within === "trust" || distanceBetween(doctor, supporter) === "same-site"
    ? undefined
    : { code: "other-site" };
}

function wereAPair(doctor: Person, supporter: Person, apart: Apart): boolean {
  return (
    doctor.notAgain?.includes(supporter.id) === true ||
    supporter.notAgain?.includes(doctor.id) === true ||
    (apart.size > 0 && apart.has(apartKey({ doctorId: doctor.id, supporterId: supporter.id })))
  );
}

/**
 * The hard rules for one pair: strictly more senior (NP9), a volunteer in post (NP2), within
 * capacity (NP10), not oneself, one supporter a doctor; and what either chose: no supporter, away, not
 * the same person again (NP19, NP21). Undefined where all hold.
 */
export function whyNotPair({ doctor, supporter, ...rules }: PairQuestion): PairRefusal | undefined {
  const onDay = peopleOnDay({ on: rules.today, policy: rules.policy });
  return whyNotPairOnDay(onDay(doctor), onDay(supporter), rules);
}

/** The same of people who were looked up, for asking about many pairs. */
export function whyNotPairOnDay(
  doctor: PersonOnDay,
  supporter: PersonOnDay,
  rules: PairRules & Pick<PairQuestion, "livePairs">,
): PairRefusal | undefined {
  const unsuited = whyUnsuitedOnDay(doctor, supporter, rules);
  if (unsuited !== undefined) return unsuited;
  const { livePairs, policy, today } = rules;
  if (doctor.person.contact !== undefined) return { code: "no-supporter-wanted" };
  if (livePairs.some((pair) => pair.doctorId === doctor.person.id)) {
    return { code: "doctor-already-has-supporter" };
  }
  const until = awayUntil(supporter.person, today);
  if (until !== undefined) return { code: "supporter-away", until };
  return whyNoRoom(supporter.person, livePairs, policy);
}

/** Why a supporter can take nobody more beside some pairs: only that they carry as many as they can (NP10). */
export function whyNoRoom(
  supporter: Person,
  livePairs: readonly LivePair[],
  policy: Policy,
): PairRefusal | undefined {
  const carrying = livePairs.filter((pair) => pair.supporterId === supporter.id).length;
  const capacity = capacityOf(supporter, policy);
  return carrying < capacity ? undefined : { code: "supporter-at-capacity", capacity, carrying };
}
