import { byFamilyName, type Changeover } from "../allocation/changeover";
import { seniority, type GradeOrder } from "../people/grade";
import type { Person, Role } from "../people/person";
import { hasRole, postOn } from "../people/standing";
import { addDays } from "../calendar/london";
import type { IsoDate } from "../shared/time";

/** The weeks before a changeover in which a director prepares it, and as many after it: eight. */
export const PREPARED_IN_DAYS = 56;

/** Roles of which a scheme is to have somebody on the day too, where it has somebody today. */
export const LASTING_ROLES = ["director", "dme", "deputy"] as const satisfies readonly Role[];

/** Such a role. */
export type LastingRole = (typeof LASTING_ROLES)[number];

/** Two days that are compared. */
export interface TwoDays {
  readonly today: IsoDate;
  readonly on: IsoDate;
}

/** Doctors who have a post and none on the day, by family name. Whoever is an F1 of whom nothing is known is none of them. */
export function whoLeaves(
  people: readonly Person[],
  { on, notKnown }: Pick<Changeover, "on" | "notKnown">,
  today: IsoDate,
): readonly Person[] {
  const unknown = new Set(notKnown.map(({ id }) => id));
  return people
    .filter(
      (one) =>
        !unknown.has(one.id) && postOn(one, today) !== undefined && postOn(one, on) === undefined,
    )
    .toSorted(byFamilyName);
}

/** Doctors who are in a more senior grade on the day, by the scheme's own order of grades; by family name. */
export function whoMovesUp(
  people: readonly Person[],
  order: GradeOrder,
  { today, on }: TwoDays,
): readonly Person[] {
  const goesUp = (one: Person) => {
    const [now, then] = [postOn(one, today), postOn(one, on)];
    if (now === undefined || then === undefined) return false;
    return seniority(then.grade, order) > seniority(now.grade, order);
  };
  return people.filter(goesUp).toSorted(byFamilyName);
}

/** Roles that somebody has today and nobody on the day. */
export function rolesUnfilled(
  people: readonly Person[],
  { today, on }: TwoDays,
): readonly LastingRole[] {
  const has = (role: LastingRole, day: IsoDate) => people.some((one) => hasRole(one, role, day));
  return LASTING_ROLES.filter((role) => has(role, today) && !has(role, on));
}

/** Whether somebody's directing ends around a day: it was handed over, since a scheme is never left without anybody. */
export function isHandedOver(people: readonly Person[], on: IsoDate): boolean {
  const [first, last] = [addDays(on, -PREPARED_IN_DAYS), addDays(on, PREPARED_IN_DAYS)];
  return people.some(({ memberships }) =>
    memberships.some(
      ({ role, until }) =>
        role === "director" && until !== undefined && until >= first && until <= last,
    ),
  );
}
