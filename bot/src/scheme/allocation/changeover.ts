import { addDays } from "../calendar/london";
import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import { isFoundationDoctor, latestPost, postOn } from "../people/standing";
import type { IsoDate } from "../shared/time";
import { pairsOnDay, type PairsQuestion } from "./pairs-on-a-day";
import type { LivePair, PairRefusal } from "./rules";

/** A pair that a rule is against from a day on. */
export interface BreakingPair {
  readonly pair: LivePair;
  readonly doctor: Person;
  readonly supporter: Person;
  readonly why: PairRefusal;
}

/** How the pairs that there are stand on a day to come (NP9 over time). */
export interface Changeover {
  readonly on: IsoDate;
  /** By the doctor's family name. */
  readonly breaking: readonly BreakingPair[];
  /** Pairs of doctors who are no foundation doctors then, or want nobody. Who is in `notKnown` is none of them. */
  readonly ending: number;
  /** Doctors who want a supporter by then and have nobody. */
  readonly starting: number;
  readonly holding: number;
  /** F1s of today of whom nothing says what they are then. By family name. */
  readonly notKnown: readonly Person[];
  /** Supporters with a breaking pair who have no post then, as far as anything says. */
  readonly supportersWithoutPost: number;
}

/** So long a year as an F1 is, a fortnight less: whoever has been one for that long should be something else. */
const F1_YEAR_DAYS = 350;

/** What a changeover on a day means for the pairs of a scheme; `question.on` is that day. */
export function changeoverOn(question: PairsQuestion, today: IsoDate): Changeover {
  const { people, livePairs, on } = question;
  const byId = new Map(people.map((one) => [one.id, one]));
  const notKnown = people.filter((one) => isNotKnown(one, on, today)).toSorted(byFamilyName);
  const unknown = new Set(notKnown.map(({ id }) => id));
  const paired = new Set(livePairs.map(({ doctorId }) => doctorId));
  const standings = pairsOnDay(question);
  const breaking = standings.flatMap(({ pair, standing }) => {
    const [doctor, supporter] = [byId.get(pair.doctorId), byId.get(pair.supporterId)];
    if (standing.state !== "breaks" || doctor === undefined || supporter === undefined) return [];
    return [{ pair, doctor, supporter, why: standing.why }];
  });
  const withoutPost = breaking.filter(({ supporter }) => postOn(supporter, on) === undefined);
  return {
    on,
    breaking: breaking.toSorted((a, b) => byFamilyName(a.doctor, b.doctor)),
    ending: standings.filter(
      ({ pair, standing }) => standing.state === "over" && !unknown.has(pair.doctorId),
    ).length,
    starting: people.filter((one) => wantsSupporter(one, on) && !paired.has(one.id)).length,
    holding: standings.filter(({ standing }) => standing.state === "holds").length,
    notKnown,
    supportersWithoutPost: new Set(withoutPost.map(({ supporter }) => supporter.id)).size,
  };
}

/** Whether somebody is an F1 today, and either has no post on the day or is still in one that nobody ended. */
function isNotKnown(person: Person, on: IsoDate, today: IsoDate): boolean {
  if (!isFoundationDoctor(person, today) || postOn(person, today)?.grade !== "F1") return false;
  const then = postOn(person, on);
  if (then === undefined) return latestPost(person, on)?.grade === "F1";
  const first = person.memberships.find(({ grade }) => grade === "F1")?.from ?? then.from;
  return then.grade === "F1" && then.until === undefined && first <= addDays(on, -F1_YEAR_DAYS);
}

/** Orders people as lists name them: by family name, then by the given one. */
export function byFamilyName({ name: a }: Person, { name: b }: Person): number {
  return a.family.localeCompare(b.family) || a.given.localeCompare(b.given);
}
