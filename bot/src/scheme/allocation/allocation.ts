import type { PairingId, PersonId } from "../shared/ids";
import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import { apartOf } from "./forbidden-pairs";
import { peopleOnDay } from "./person-on-day";
import { pairsThatHold } from "./pairs-on-a-day";
import type { AllocationQuestion } from "./question";
import { whyUnsuitedOnDay, type LivePair, type PairRefusal } from "./rules";
import type { AllocationTask } from "./task";

/** Why a doctor is left without a supporter: the rule that stands in the way (NP12). */
export type Unallocated =
  | { readonly doctorId: PersonId; readonly code: "no-volunteers" }
  | { readonly doctorId: PersonId; readonly code: "nobody-more-senior"; readonly grade: string }
  | { readonly doctorId: PersonId; readonly code: "all-more-senior-full"; readonly full: number }
  | { readonly doctorId: PersonId; readonly code: "only-paired-before" }
  | { readonly doctorId: PersonId; readonly code: "only-own-supervisors" }
  | { readonly doctorId: PersonId; readonly code: "nobody-near-enough" }
  /** Somebody they could be given has a place since a pair was changed by hand. */
  | { readonly doctorId: PersonId; readonly code: "place-free" };

/** A pair that an allocation makes; `from` is the pairing that it takes the place of. */
export interface AllocatedPair extends LivePair {
  readonly from?: PairingId;
}

/** An allocation in the scheme's own words. */
export interface Allocation {
  /** The pairs that are new: those who had nobody, and those who move. */
  readonly pairs: readonly AllocatedPair[];
  /** How many pairs stay as they are. */
  readonly kept: number;
  readonly unallocated: readonly Unallocated[];
}

/** What an allocation that was found means for the scheme. `found` holds `[doctorId, supporterId]`. */
export function allocationFrom(
  question: AllocationQuestion,
  { staying }: AllocationTask,
  found: readonly (readonly [PersonId, PersonId])[],
): Allocation {
  const now = new Map(question.livePairs.map((pair) => [pair.doctorId, pair]));
  const all = [...staying, ...found.map(([doctorId, supporterId]) => ({ doctorId, supporterId }))];
  const isKept = ({ doctorId, supporterId }: LivePair) =>
    now.get(doctorId)?.supporterId === supporterId;
  const placed = new Set(all.map(({ doctorId }) => doctorId));
  return {
    kept: all.filter(isKept).length,
    pairs: all
      .filter((pair) => !isKept(pair))
      .map(({ doctorId, supporterId }) => {
        const from = now.get(doctorId)?.pairingId;
        return { doctorId, supporterId, ...(from === undefined ? {} : { from }) };
      }),
    unallocated: question.people
      .filter((one) => wantsSupporter(one, question.on) && !placed.has(one.id))
      .map(whyWithout(question)),
  };
}

/**
 * The pairs of doctors who were to have somebody else and can be given nobody: they stay until somebody is found, and their
 * places are nobody else's (NP19). Where there are any, the question is asked again with these pairs locked.
 */
export function keptForNow(
  question: AllocationQuestion,
  { unallocated }: Pick<Allocation, "unallocated">,
): readonly LivePair[] {
  const left = new Set(unallocated.map(({ doctorId }) => doctorId));
  return pairsThatHold(question).filter(
    ({ doctorId }) => question.released.has(doctorId) && left.has(doctorId),
  );
}

/** The allocation of the question that was asked again, with those named who wait for somebody else. */
export function withWaiting(
  question: AllocationQuestion,
  again: Allocation,
  kept: readonly LivePair[],
): Allocation {
  const waiting = new Set(kept.map(({ doctorId }) => doctorId));
  return {
    ...again,
    unallocated: [
      ...again.unallocated,
      ...question.people.filter(({ id }) => waiting.has(id)).map(whyWithout(question)),
    ],
  };
}

/** Rules that speak of distance, of what was before, and of supervision, in the order in which they are named. */
const NAMED: readonly (readonly [
  PairRefusal["code"],
  "nobody-near-enough" | "only-paired-before" | "only-own-supervisors",
])[] = [
  ["other-site", "nobody-near-enough"],
  ["other-trust", "nobody-near-enough"],
  ["paired-before", "only-paired-before"],
  ["own-supervisor", "only-own-supervisors"],
];

/** The rule that leaves a doctor without: the last one that stands in the way of the nearest supporters. */
export function whyWithout(question: AllocationQuestion): (doctor: Person) => Unallocated {
  const { people, on, policy } = question;
  const onDay = peopleOnDay(question);
  const supporters = people.map(onDay).filter((one) => one.isActiveSupporter);
  const rules = { today: on, apart: apartOf(question), policy };
  return (doctor) => {
    const others = supporters.filter(({ person }) => person.id !== doctor.id);
    return reasonOf(
      doctor.id,
      others.map((supporter) => whyUnsuitedOnDay(onDay(doctor), supporter, rules)),
    );
  };
}

/** The reason, given the rule against each supporter there is. */
function reasonOf(doctorId: PersonId, refusals: readonly (PairRefusal | undefined)[]): Unallocated {
  if (refusals.length === 0) return { doctorId, code: "no-volunteers" };
  const full = refusals.filter((one) => one === undefined || one.code === "objection-waits").length;
  if (full > 0) return { doctorId, code: "all-more-senior-full", full };
  const named = NAMED.find(([code]) => refusals.some((one) => one?.code === code));
  if (named !== undefined) return { doctorId, code: named[1] };
  const senior = refusals.find((one) => one?.code === "supporter-not-senior");
  const grade = senior?.code === "supporter-not-senior" ? senior.doctorGrade : "this grade";
  return { doctorId, code: "nobody-more-senior", grade };
}
