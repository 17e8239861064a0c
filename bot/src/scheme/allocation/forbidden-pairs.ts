import type { PersonId } from "../shared/ids";
import { apartKey, type Apart } from "./rules";
import type { AllocationQuestion } from "./question";
import { supervisedPairs } from "./supervision";

/**
 * Pairs that are not made whatever else is true, as `apartKey` spells them: ended on request, not wanted
 * again by either (NP19), somebody with a supervisor of theirs, or the one that a doctor is to leave.
 */
export function forbiddenPairs({
  people,
  livePairs,
  apart,
  released,
  on,
}: Omit<
  AllocationQuestion,
  "seed" | "stated" | "locked" | "leftOutLastTime"
>): ReadonlySet<string> {
  const notAgain = people.flatMap(({ id, notAgain = [] }) =>
    notAgain.flatMap((other) => [
      apartKey({ doctorId: id, supporterId: other }),
      apartKey({ doctorId: other, supporterId: id }),
    ]),
  );
  const left = livePairs.filter(({ doctorId }) => released.has(doctorId)).map(apartKey);
  const supervised = supervisedPairs(people, on).map(apartKey);
  return new Set([...apart, ...notAgain, ...left, ...supervised]);
}

/** Those of some pairs that are about one doctor, for asking about a doctor with everybody. */
export function ofEachDoctor(pairs: Apart): (doctorId: PersonId) => Apart {
  const byDoctor = Map.groupBy(pairs, (key) => key.split(" ")[0]);
  return (doctorId) => new Set(byDoctor.get(doctorId));
}

/** Who is not put together though no rule is against it: those who parted on request, and a doctor with the supporter they are to leave (NP19). */
export function apartOf({
  apart,
  livePairs,
  released,
}: Pick<AllocationQuestion, "apart" | "livePairs" | "released">): Apart {
  const left = livePairs.filter(({ doctorId }) => released.has(doctorId)).map(apartKey);
  return new Set([...apart, ...left]);
}
