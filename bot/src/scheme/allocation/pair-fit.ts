import type { Person } from "../people/person";
import { ALLOCATION_COSTS } from "./costs";
import { peopleOnDay, type PeopleDay, type PersonOnDay } from "./person-on-day";

/** How far apart two people work; a site that is not known is nobody else's. */
export type Distance = "same-site" | "other-site" | "other-trust";

/** How far apart two people work on a day. */
export function distanceOf(doctor: Person, supporter: Person, day: PeopleDay): Distance {
  const onDay = peopleOnDay(day);
  return distanceBetween(onDay(doctor), onDay(supporter));
}

/** The same of people who were looked up. */
export function distanceBetween(doctor: PersonOnDay, supporter: PersonOnDay): Distance {
  const site = doctor.post?.site ?? "";
  if (site !== "" && site === supporter.post?.site) return "same-site";
  return doctor.trust === supporter.trust ? "other-site" : "other-trust";
}

/**
 * What site, specialty and grade of a pair cost on a day, load left aside: what the engine counts as its fit. Less is better.
 * 0 for somebody without a post, who cannot be in a pair.
 */
export function pairFit(doctor: Person, supporter: Person, day: PeopleDay): number {
  const onDay = peopleOnDay(day);
  return fitBetween(onDay(doctor), onDay(supporter));
}

/** The same of people who were looked up. */
export function fitBetween(doctor: PersonOnDay, supporter: PersonOnDay): number {
  const [own, other] = [doctor.post, supporter.post];
  if (own === undefined || other === undefined) return 0;
  const { fit } = ALLOCATION_COSTS;
  const above = supporter.seniority - doctor.seniority - 1;
  const shared = own.specialty !== "" && own.specialty === other.specialty;
  return (
    PLACE[distanceBetween(doctor, supporter)] +
    Math.min(fit.gapCap, above * fit.perRankGap) +
    (shared ? 0 : fit.specialtyCurrent)
  );
}

const PLACE: Readonly<Record<Distance, number>> = {
  "same-site": 0,
  "other-site": ALLOCATION_COSTS.fit.otherSite,
  "other-trust": ALLOCATION_COSTS.fit.otherLep,
};

/** What a supporter's next doctor costs who has so many already. */
export function loadCost(carrying: number): number {
  const { load } = ALLOCATION_COSTS.fit;
  return load[Math.min(carrying, load.length - 1)] ?? 0;
}
