import { londonDate } from "../../scheme/calendar/london";
import type { Person, SupporterProfile } from "../../scheme/people/person";
import { isActiveSupporter, mayVolunteer } from "../../scheme/people/standing";
import type { Scheme } from "../../scheme/policy/policy";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import { whyNotNow } from "../../scheme/supporter/apply";
import { standingOf } from "../../scheme/supporter/application";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { isAnnounced } from "../support/active-pairing";

/**
 * Where somebody stands as a supporter, in what they may know: an objection reads as waiting, and a late one
 * as standing, until a director has decided (NP6). Nothing says why somebody is not able to take part.
 */
export type MyStanding =
  | { readonly state: "may-apply" }
  | { readonly state: "waiting-for-administrator" }
  | { readonly state: "waiting-for-notice" }
  | { readonly state: "window-open"; readonly until: IsoDate }
  | { readonly state: "being-decided" }
  | { readonly state: "stands" }
  | { readonly state: "not-able-this-year" }
  | { readonly state: "not-for-you" };

/** Somebody's own volunteering in one scheme. */
export interface MyApplication {
  readonly scheme: Scheme;
  readonly person: Person;
  readonly standing: MyStanding;
  readonly profile: SupporterProfile;
  /** Whether doctors of theirs read it, or will: also while somebody who stepped down still has doctors. */
  readonly isRead: boolean;
}

const NO_WORDS: SupporterProfile = { biography: "", contact: "" };

/** Where somebody stands as a supporter on a day, in what they may know. */
export function myStandingOf(person: Person, now: string): MyStanding {
  const today = londonDate(now);
  const { volunteering, arcp } = person;
  if (!mayVolunteer(person, today)) return { state: "not-for-you" };
  if (isActiveSupporter(person, today)) return { state: "stands" };
  const refusal = whyNotNow(person, now);
  if (refusal === undefined) return { state: "may-apply" };
  if (refusal.code === "not-able-this-year" || volunteering.state !== "applied") {
    return { state: "not-able-this-year" };
  }
  const standing = standingOf(volunteering.application, arcp, today);
  return standing.state === "objected" ? { state: "being-decided" } : standing;
}

/** Reads it. Throws where the scheme does not exist: the caller belongs to it. */
export function makeMyApplication({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async ({
    schemeId,
    person: { value: caller },
  }: Pick<Actor, "schemeId" | "person">): Promise<MyApplication> => {
    const [scheme, found] = await Promise.all([
      store.scheme(schemeId),
      store.person(schemeId, caller.id),
    ]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const person = found?.value ?? caller;
    const now = clock.now();
    const standing = myStandingOf(person, now);
    return {
      scheme: scheme.value,
      person,
      standing,
      profile: person.profile ?? NO_WORDS,
      isRead: isOrMayBecome(standing) || (await hasDoctors({ store }, person, now)),
    };
  };
}

/** A supporter, or somebody whose application is on its way. */
function isOrMayBecome({ state }: MyStanding): boolean {
  return state !== "may-apply" && state !== "not-able-this-year" && state !== "not-for-you";
}

/** Whether somebody who volunteered once still has doctors who were told of them. */
async function hasDoctors(
  { store }: Pick<Ports, "store">,
  { schemeId, id, volunteering }: Person,
  now: Instant,
): Promise<boolean> {
  if (volunteering.state === "invited") return false;
  const pairings = await store.pairingsOf(schemeId, id);
  return pairings.some(
    ({ value }) =>
      value.supporterId === id && value.period.state === "active" && isAnnounced(value, now),
  );
}
