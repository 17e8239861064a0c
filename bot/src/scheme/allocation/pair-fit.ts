import { seniority } from "../people/grade";
import type { Person } from "../people/person";
import { postOn } from "../people/standing";
import { trustOf } from "../policy/allocation-rules";
import type { Policy } from "../policy/policy";
import type { IsoDate } from "../shared/time";
import { ALLOCATION_COSTS } from "./costs";

/** On which day, and by which rules, a pair's fit is asked about. */
export interface FitDay {
  readonly on: IsoDate;
  readonly policy: Policy;
}

/** How far apart two people work; a site that is not known is nobody else's. */
export function distanceOf(
  doctor: Person,
  supporter: Person,
  { on, policy }: FitDay,
): "same-site" | "other-site" | "other-trust" {
  const site = postOn(doctor, on)?.site ?? "";
  const other = postOn(supporter, on)?.site ?? "";
  if (site !== "" && site === other) return "same-site";
  const near = trustOf(site, policy.allocation) === trustOf(other, policy.allocation);
  return near ? "other-site" : "other-trust";
}

/**
 * What site, specialty and grade of a pair cost, load left aside: what the engine counts as its fit. Less is better.
 * 0 for somebody without a post, who cannot be in a pair.
 */
export function pairFit(doctor: Person, supporter: Person, day: FitDay): number {
  const [own, other] = [postOn(doctor, day.on), postOn(supporter, day.on)];
  if (own === undefined || other === undefined) return 0;
  const { fit } = ALLOCATION_COSTS;
  const place = {
    "same-site": 0,
    "other-site": fit.otherSite,
    "other-trust": fit.otherLep,
  }[distanceOf(doctor, supporter, day)];
  const order = day.policy.allocation.gradeOrder;
  const above = seniority(other.grade, order) - seniority(own.grade, order) - 1;
  const shared = own.specialty !== "" && own.specialty === other.specialty;
  return place + Math.min(fit.gapCap, above * fit.perRankGap) + (shared ? 0 : fit.specialtyCurrent);
}

/** What a supporter's next doctor costs who has so many already. */
export function loadCost(carrying: number): number {
  const { load } = ALLOCATION_COSTS.fit;
  return load[Math.min(carrying, load.length - 1)] ?? 0;
}
