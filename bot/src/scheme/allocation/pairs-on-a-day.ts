import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import { isFoundationDoctor } from "../people/standing";
import type { Policy } from "../policy/policy";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { whyUnsuited, type Apart, type LivePair, type PairRefusal } from "./rules";

/** What the pairs that hold now are asked about: how each stands on a day, today or one to come. */
export interface PairsQuestion {
  readonly people: readonly Person[];
  readonly livePairs: readonly LivePair[];
  readonly policy: Policy;
  readonly on: IsoDate;
  readonly apart: Apart;
}

/**
 * How a pair stands on a day. `over`: the doctor is no foundation doctor of the scheme any more, or wants nobody.
 * `breaks`: a rule is against it from that day on, and the doctor needs somebody else.
 */
export type Standing =
  | { readonly state: "holds" }
  | { readonly state: "over" }
  | { readonly state: "breaks"; readonly why: PairRefusal };

/** A pair, and how it stands. */
export interface PairOnDay {
  readonly pair: LivePair;
  readonly standing: Standing;
}

/** Rules that speak against making a pair, and not against one that there is. */
const FOR_NEW_PAIRS: readonly PairRefusal["code"][] = ["objection-waits", "paired-before"];

/** How each pair stands on a day (NP9 over time: grades, posts and sites are dated). */
export function pairsOnDay(question: PairsQuestion): readonly PairOnDay[] {
  const byId = new Map(question.people.map((one) => [one.id, one]));
  return question.livePairs.map((pair) => ({ pair, standing: standingOf(pair, byId, question) }));
}

/** The pairs that still stand on a day. Only they are load. */
export function pairsThatHold(question: PairsQuestion): readonly LivePair[] {
  return pairsOnDay(question)
    .filter(({ standing }) => standing.state === "holds")
    .map(({ pair }) => pair);
}

function standingOf(
  { doctorId, supporterId }: LivePair,
  byId: ReadonlyMap<PersonId, Person>,
  { policy, on, apart }: PairsQuestion,
): Standing {
  const doctor = byId.get(doctorId);
  const supporter = byId.get(supporterId);
  if (doctor === undefined || supporter === undefined) return { state: "over" };
  if (!isFoundationDoctor(doctor, on) || !wantsSupporter(doctor, on)) return { state: "over" };
  const why = whyUnsuited({ doctor, supporter, today: on, apart, policy });
  if (why === undefined || FOR_NEW_PAIRS.includes(why.code)) return { state: "holds" };
  return { state: "breaks", why };
}
