import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { isActiveSupporter, postOn } from "../people/standing";
import type { PairingId, PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import type { Policy } from "../policy/policy";

/** A pair that holds: it counts as load whether or not the doctor takes part (principle 1). */
export interface LivePair {
  readonly pairingId?: PairingId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
}

/** Why two people cannot be a pair. */
export type PairRefusal =
  | { readonly code: "not-a-foundation-doctor" }
  | { readonly code: "not-an-active-supporter" }
  | { readonly code: "same-person" }
  | {
      readonly code: "supporter-not-senior";
      readonly doctorGrade: string;
      readonly supporterGrade: string;
    }
  | { readonly code: "supporter-at-capacity"; readonly capacity: number; readonly carrying: number }
  | { readonly code: "doctor-already-has-supporter" };

/** What the rules are asked about. `today` is the London day on which the pair begins. */
export interface PairQuestion {
  readonly doctor: Person;
  readonly supporter: Person;
  readonly livePairs: readonly LivePair[];
  readonly policy: Policy;
  readonly today: IsoDate;
}

/** How many doctors a supporter will carry: their own word, within the scheme's maximum (NP10). */
export function capacityOf(supporter: Person, policy: Policy): number {
  return Math.min(supporter.capacity, policy.maximumCapacity);
}

/** Why these two could never be a pair on a day, whatever the load: the rule on seniority first (NP9, NP2). */
export function whyUnsuited(
  doctor: Person,
  supporter: Person,
  today: IsoDate,
): PairRefusal | undefined {
  if (doctor.id === supporter.id || doctor.email === supporter.email) {
    return { code: "same-person" };
  }
  const doctorPost = postOn(doctor, today);
  const supporterPost = postOn(supporter, today);
  if (doctorPost?.role !== "foundation-doctor") return { code: "not-a-foundation-doctor" };
  if (supporterPost === undefined || !isActiveSupporter(supporter, today)) {
    return { code: "not-an-active-supporter" };
  }
  if (seniority(supporterPost.grade) > seniority(doctorPost.grade)) return undefined;
  return {
    code: "supporter-not-senior",
    doctorGrade: doctorPost.grade,
    supporterGrade: supporterPost.grade,
  };
}

/**
 * The hard rules for one pair: strictly more senior (NP9), a volunteer in post (NP2), within
 * capacity (NP10), not oneself, one supporter a doctor. Undefined where all hold.
 */
export function whyNotPair(question: PairQuestion): PairRefusal | undefined {
  const { doctor, supporter, livePairs, policy, today } = question;
  const unsuited = whyUnsuited(doctor, supporter, today);
  if (unsuited !== undefined) return unsuited;
  if (livePairs.some((pair) => pair.doctorId === doctor.id)) {
    return { code: "doctor-already-has-supporter" };
  }
  const carrying = livePairs.filter((pair) => pair.supporterId === supporter.id).length;
  const capacity = capacityOf(supporter, policy);
  if (carrying >= capacity) return { code: "supporter-at-capacity", capacity, carrying };
  return undefined;
}
