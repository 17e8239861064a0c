import type { IsoDate } from "../shared/time";
import { isExcluded, standingOf } from "../supporter/application";
import type { Grade } from "./grade";
import { isDoctorRole, type Membership, type Person, type Role } from "./person";

/** Whether a membership holds on a day (both ends included). */
export function holdsOn(membership: Membership, day: IsoDate): boolean {
  return membership.from <= day && (membership.until === undefined || membership.until >= day);
}

/** Whether the person has a role on a day. */
export function hasRole(person: Person, role: Role, day: IsoDate): boolean {
  return person.memberships.some((one) => one.role === role && holdsOn(one, day));
}

/** The roles that the person has on a day, each once. */
export function rolesOn({ memberships }: Person, day: IsoDate): readonly Role[] {
  return [...new Set(memberships.filter((one) => holdsOn(one, day)).map(({ role }) => role))];
}

/** Whether the person is still, or is about to be, anything in the scheme. */
export function isOfScheme(person: Person, day: IsoDate): boolean {
  return person.memberships.some(({ until }) => until === undefined || until >= day);
}

/** The last day of the absence in which the person is on a day; undefined where they are there. */
export function awayUntil({ away }: Person, day: IsoDate): IsoDate | undefined {
  return away !== undefined && away.from <= day && away.until >= day ? away.until : undefined;
}

/** Whether the person may act as director or administrator of the scheme on a day. */
export function runsScheme(person: Person, day: IsoDate): boolean {
  return hasRole(person, "director", day) || hasRole(person, "administrator", day);
}

/** A post as a doctor: what others need to know of where somebody works. */
export interface Post {
  readonly role: "foundation-doctor" | "senior-doctor";
  readonly grade: Grade;
  readonly site: string;
  readonly specialty: string;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  /** Foundation doctors: who supervises them there, as the sheet names them. */
  readonly supervisors?: readonly string[];
}

function isPost({ role, grade }: Membership): boolean {
  return isDoctorRole(role) && grade !== undefined;
}

function asPost(one: Membership): Post | undefined {
  const { role, grade, from, until } = one;
  if (!isDoctorRole(role) || grade === undefined) return undefined;
  return {
    role,
    grade,
    from,
    site: one.site ?? "",
    specialty: one.specialty ?? "",
    ...(until === undefined ? {} : { until }),
    ...(one.supervisors === undefined ? {} : { supervisors: one.supervisors }),
  };
}

/**
 * The doctor's post on a day; before the first one starts, the first to come (people are imported and
 * allocated before they start). Undefined for somebody who is no doctor of the scheme, or no longer.
 */
export function postOn(person: Person, day: IsoDate): Post | undefined {
  let current: Membership | undefined;
  let toCome: Membership | undefined;
  for (const one of person.memberships) {
    if (!isPost(one)) continue;
    if (holdsOn(one, day)) current = one;
    else if (one.from > day) toCome ??= one;
  }
  const found = current ?? toCome;
  return found === undefined ? undefined : asPost(found);
}

/** The doctor's post on a day or, where all of theirs are over, the last one they had. */
export function latestPost(person: Person, day: IsoDate): Post | undefined {
  return (
    postOn(person, day) ?? person.memberships.map(asPost).findLast((post) => post !== undefined)
  );
}

/** Whether the person is (or is about to be) a foundation doctor of the scheme (NP12). */
export function isFoundationDoctor(person: Person, day: IsoDate): boolean {
  return postOn(person, day)?.role === "foundation-doctor";
}

/**
 * Whether the person may be a supporter: F2 or above, in post or about to be (NP2). An F2 may be both:
 * supported by somebody, and the supporter of an F1.
 */
export function mayVolunteer(person: Person, day: IsoDate): boolean {
  const post = postOn(person, day);
  return post !== undefined && post.grade !== "F1";
}

/**
 * Whether the person is a supporter: they may be one, volunteered, and nothing speaks against it on that
 * day (NP2, NP4, NP6). An application counts from the day on which it stands.
 */
export function isActiveSupporter(person: Person, day: IsoDate): boolean {
  const { volunteering, arcp } = person;
  if (!mayVolunteer(person, day) || isExcluded(arcp, day)) return false;
  if (volunteering.state === "volunteered") return true;
  return (
    volunteering.state === "applied" &&
    standingOf(volunteering.application, arcp, day).state === "stands"
  );
}

/** Whether a late objection to a supporter waits for the director: they keep their doctors and get no new ones (NP6). */
export function isUnderObjection({ volunteering }: Person): boolean {
  return volunteering.state === "applied" && volunteering.application.objection !== undefined;
}
