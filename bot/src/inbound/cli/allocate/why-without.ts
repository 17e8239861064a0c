import type { AllocationInstance } from "../../../scheme/allocation/engine/instance";
import type { InstanceFile } from "./instance-file";
import { placesOf } from "./read-instance";

type Doctor = AllocationInstance["doctors"][number];
type Candidate = InstanceFile["supporters"][number] & { readonly seniority: number };

/** Why a doctor goes without (docs/allocation-format.md): the first rule that leaves nobody, else how it was settled. */
export type Reason =
  | "nobody-more-senior"
  | "nobody-eligible"
  | "nobody-active"
  | "nobody-with-a-place"
  | "nobody-of-the-provider"
  | "pairs-ended"
  | "drawn-by-lot"
  | "too-few-places";

type Rule = readonly [reason: Reason, keeps: (doctor: Doctor, supporter: Candidate) => boolean];

/** Why each of several doctors goes without, by the rules of the file they come from. */
export function whyWithout(
  { policy, supporters, endedPairs }: InstanceFile,
  instance: AllocationInstance,
): (doctor: Doctor) => Reason {
  const ended = Map.groupBy(endedPairs, ([doctorId]) => doctorId);
  const everybody = supporters.map((supporter, at) => ({
    ...supporter,
    seniority: instance.supporters[at]?.seniority ?? 0,
  }));
  const rules: readonly Rule[] = [
    [
      "nobody-more-senior",
      (doctor, { seniority, personId }) =>
        seniority > doctor.seniority && personId !== doctor.personId,
    ],
    ["nobody-eligible", (_, { eligible }) => eligible],
    ["nobody-active", (_, { status }) => status === "active"],
    ["nobody-with-a-place", (_, supporter) => placesOf(supporter, policy) > 0],
    [
      "nobody-of-the-provider",
      ({ within, lep }, other) => within === "anywhere" || other.lep === lep,
    ],
    ["pairs-ended", ({ id }, other) => !ended.get(id)?.some(([, with_]) => with_ === other.id)],
  ];
  return (doctor) => {
    let left: readonly Candidate[] = everybody;
    for (const [reason, keeps] of rules) {
      left = left.filter((supporter) => keeps(doctor, supporter));
      if (left.length === 0) return reason;
    }
    return policy.shortage === "lot" ? "drawn-by-lot" : "too-few-places";
  };
}
