import { londonDate } from "../calendar/london";
import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import type { Policy } from "../policy/policy";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { peopleOnDay } from "./person-on-day";
import { whyBreaksOnDay, type Apart, type LivePair, type PairRefusal } from "./rules";

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

/**
 * How each pair stands on a day (NP9 over time: grades, posts and sites are dated). One that was published ahead
 * is asked about from the day on which it begins.
 */
export function pairsOnDay(question: PairsQuestion): readonly PairOnDay[] {
  const byId = new Map(question.people.map((one) => [one.id, one]));
  const standingOf = standings(byId, question);
  return question.livePairs.map((pair) => ({ pair, standing: standingOf(pair) }));
}

/** The pairs that still stand on a day. Only they are load. */
export function pairsThatHold(question: PairsQuestion): readonly LivePair[] {
  return pairsOnDay(question)
    .filter(({ standing }) => standing.state === "holds")
    .map(({ pair }) => pair);
}

function standings(
  byId: ReadonlyMap<PersonId, Person>,
  { policy, on }: PairsQuestion,
): (pair: LivePair) => Standing {
  const days = new Map<IsoDate, ReturnType<typeof peopleOnDay>>();
  return (pair) => {
    const doctor = byId.get(pair.doctorId);
    const supporter = byId.get(pair.supporterId);
    if (doctor === undefined || supporter === undefined) return { state: "over" };
    const today = firstDayOf(pair, on);
    if (!wantsSupporter(doctor, today)) return { state: "over" };
    const onDay = days.get(today) ?? peopleOnDay({ on: today, policy });
    days.set(today, onDay);
    const why = whyBreaksOnDay(onDay(doctor), onDay(supporter), { policy });
    return why === undefined ? { state: "holds" } : { state: "breaks", why };
  };
}

/** The day a pair is asked about: the given one, or the later one on which the two are told of each other. */
function firstDayOf({ announceAt }: LivePair, on: IsoDate): IsoDate {
  // London is never a day behind UTC, so that most need no clock.
  if (announceAt === undefined || announceAt.slice(0, 10) < on) return on;
  const begins = londonDate(announceAt);
  return begins > on ? begins : on;
}
