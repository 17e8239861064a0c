import { addDays } from "../calendar/london";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import type { Membership, Person } from "./person";
import { holdsOn } from "./standing";

/** The roles that a director gives by name. Doctors come from spreadsheets, supervisors from their own list. */
export const GIVEN_ROLES = [
  "director",
  "administrator",
  "deputy",
  "dme",
  "regional-viewer",
] as const;

/** A role that a director gives by name. */
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** A role from a day on, and until when (both days included; no end: until further notice). */
export interface RolePeriod {
  readonly role: GivenRole;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** Which of somebody's roles ends, and on which last day. */
export interface RoleEnd {
  readonly role: GivenRole;
  /** The day it began: one may have been deputy twice. */
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Who decides, and on which day. */
export interface Deciding {
  readonly by: PersonId;
  readonly today: IsoDate;
}

/** What happened to the roles of a person. */
export type RoleEvent =
  | { readonly type: "RoleGranted"; readonly role: GivenRole }
  | { readonly type: "RoleEnded"; readonly role: GivenRole };

/** Why a role is not given. */
export type GrantRefusal =
  | { readonly code: "role-for-oneself" }
  | { readonly code: "role-period-not-in-order" }
  | { readonly code: "role-period-over" }
  | { readonly code: "has-role-already" };

/** Why a role does not end. */
export type EndRoleRefusal =
  | { readonly code: "no-such-role" }
  | { readonly code: "role-ends-in-the-past" }
  | { readonly code: "role-ends-already" }
  | { readonly code: "last-director" };

/** Whether a membership is one that a director gave. */
export function isGiven(membership: Membership): membership is Membership & RolePeriod {
  return GIVEN_ROLES.some((role) => role === membership.role);
}

/**
 * Gives somebody a role. Nobody gives themselves one, and nobody gets a role for days on which they have
 * it. One after another is fine.
 */
export function grantRole(
  person: Person,
  { role, from, until }: RolePeriod,
  { by, today }: Deciding,
): Decision<Person, RoleEvent, GrantRefusal> {
  if (person.id === by) return refuse({ code: "role-for-oneself" });
  if (until !== undefined && until < from) return refuse({ code: "role-period-not-in-order" });
  if (until !== undefined && until < today) return refuse({ code: "role-period-over" });
  const given: Membership = { role, from, ...(until === undefined ? {} : { until }) };
  if (person.memberships.some((one) => one.role === role && overlap(one, given))) {
    return refuse({ code: "has-role-already" });
  }
  const memberships = [...person.memberships, given].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return accept({ ...person, memberships }, { type: "RoleGranted", role });
}

function overlap(one: Membership, other: Membership): boolean {
  const startsInTime = (a: Membership, b: Membership) => b.until === undefined || a.from <= b.until;
  return startsInTime(one, other) && startsInTime(other, one);
}

/**
 * Ends a role on a last day: yesterday at the earliest, which is at once. A role that never began goes
 * without a trace in the list. A director who ends leaves no day behind on which the scheme has none who
 * can sign in, so nobody, themselves included, can take the last one away.
 */
export function endRole(
  person: Person,
  end: RoleEnd,
  others: readonly Person[],
  { today }: Pick<Deciding, "today">,
): Decision<Person, RoleEvent, EndRoleRefusal> {
  const { role, from, until } = end;
  const held = person.memberships.find((one) => one.role === role && one.from === from);
  if (held === undefined) return refuse({ code: "no-such-role" });
  if (until < addDays(today, -1)) return refuse({ code: "role-ends-in-the-past" });
  if (held.until !== undefined && held.until <= until) return refuse({ code: "role-ends-already" });
  const rest = person.memberships.filter((one) => one !== held);
  const kept = until < from ? [] : [{ ...held, until }];
  const memberships = [...rest, ...kept].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const next = { ...person, memberships };
  if (role === "director" && leavesADayWithout([next, ...others], until, held.until)) {
    return refuse({ code: "last-director" });
  }
  return accept(next, { type: "RoleEnded", role });
}

/**
 * Whether a day after `until`, and not after `before` (the end that was to be), has no director who is linked
 * and so can sign in. Only days after somebody's end can be the first such day.
 */
function leavesADayWithout(people: readonly Person[], until: IsoDate, before?: IsoDate): boolean {
  const directorships = people
    .filter(({ link }) => link.state === "linked")
    .flatMap(({ memberships }) => memberships.filter(({ role }) => role === "director"));
  const ends = [until, ...directorships.flatMap((one) => one.until ?? [])];
  return ends
    .map((end) => addDays(end, 1))
    .filter((day) => day > until && (before === undefined || day <= before))
    .some((day) => !directorships.some((one) => holdsOn(one, day)));
}
