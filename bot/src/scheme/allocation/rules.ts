import { trustOf } from "../policy/allocation-rules";
import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { awayUntil, isActiveSupporter, isUnderObjection, postOn } from "../people/standing";
import type { PairingId, PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Policy } from "../policy/policy";
import { supervises } from "./supervision";

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

/** How many doctors a supporter will carry: their own word, within the scheme's maximum (NP10). */
export function capacityOf(supporter: Person, policy: Policy): number {
  return Math.min(supporter.capacity, policy.maximumCapacity);
}

/**
 * Why these two could never be a pair on a day, whatever the load: the rule on seniority first (NP9, NP2).
 * That one of them does not want the other again, and that a pair ended on request, read the same (NP19).
 */
export function whyUnsuited(two: TwoPeople): PairRefusal | undefined {
  const breaks = whyBreaks(two);
  if (breaks !== undefined) return breaks;
  if (isUnderObjection(two.supporter)) return { code: "objection-waits" };
  return wereAPair(two) ? { code: "paired-before" } : undefined;
}

/**
 * Why these two cannot stay a pair on a day, where they are one: what speaks only against making a pair, an
 * objection that waits or a wish not to meet again, does not part one that there is (NP6, NP19).
 */
export function whyBreaks(two: Omit<TwoPeople, "apart">): PairRefusal | undefined {
  const { doctor, supporter, today } = two;
  if (doctor.id === supporter.id || doctor.email === supporter.email) {
    return { code: "same-person" };
  }
  const doctorPost = postOn(doctor, today);
  const supporterPost = postOn(supporter, today);
  if (doctorPost?.role !== "foundation-doctor") return { code: "not-a-foundation-doctor" };
  if (supporterPost === undefined || !isActiveSupporter(supporter, today)) {
    return { code: "not-an-active-supporter" };
  }
  const { gradeOrder } = two.policy.allocation;
  if (seniority(supporterPost.grade, gradeOrder) <= seniority(doctorPost.grade, gradeOrder)) {
    return {
      code: "supporter-not-senior",
      doctorGrade: doctorPost.grade,
      supporterGrade: supporterPost.grade,
    };
  }
  if (supervises(supporter, doctor, today)) return { code: "own-supervisor" };
  return isTooFar(two, doctorPost.site, supporterPost.site);
}

/** How far away a doctor's supporter may be, as `AllocationRules` and `mayBorrow` have it. */
export function withinOf(doctor: Person, { allocation }: Policy): "site" | "trust" | "anywhere" {
  if (doctor.mayBorrow === true || allocation.borrow) return "anywhere";
  return allocation.within;
}

function isTooFar(
  { doctor, policy }: Pick<TwoPeople, "doctor" | "policy">,
  ...[site, other]: [string, string]
): PairRefusal | undefined {
  const within = withinOf(doctor, policy);
  if (within === "anywhere") return undefined;
  if (trustOf(site, policy.allocation) !== trustOf(other, policy.allocation)) {
    return { code: "other-trust" };
  }
  return within === "trust" || (site !== "" && site === other) ? undefined : { code: "other-site" };
}

function wereAPair({ doctor, supporter, apart }: TwoPeople): boolean {
  return (
    apart.has(apartKey({ doctorId: doctor.id, supporterId: supporter.id })) ||
    doctor.notAgain?.includes(supporter.id) === true ||
    supporter.notAgain?.includes(doctor.id) === true
  );
}

/**
 * The hard rules for one pair: strictly more senior (NP9), a volunteer in post (NP2), within
 * capacity (NP10), not oneself, one supporter a doctor; and what either chose: no supporter, away, not
 * the same person again (NP19, NP21). Undefined where all hold.
 */
export function whyNotPair(question: PairQuestion): PairRefusal | undefined {
  const { doctor, supporter, livePairs, policy, today } = question;
  const unsuited = whyUnsuited(question);
  if (unsuited !== undefined) return unsuited;
  if (doctor.contact !== undefined) return { code: "no-supporter-wanted" };
  if (livePairs.some((pair) => pair.doctorId === doctor.id)) {
    return { code: "doctor-already-has-supporter" };
  }
  const until = awayUntil(supporter, today);
  if (until !== undefined) return { code: "supporter-away", until };
  const carrying = livePairs.filter((pair) => pair.supporterId === supporter.id).length;
  const capacity = capacityOf(supporter, policy);
  if (carrying >= capacity) return { code: "supporter-at-capacity", capacity, carrying };
  return undefined;
}
