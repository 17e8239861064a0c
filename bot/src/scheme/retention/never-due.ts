import { isDoctorRole, type Person } from "../people/person";

/**
 * Doctors of whom no last day is on record: their time is never counted, so nothing of theirs is ever due (PF-16). A role that was
 * given by name has no end until a director sets one, and supervisors have a day of their own.
 */
export function neverDue(people: readonly Person[]): readonly Person[] {
  return people.filter(({ memberships }) =>
    memberships.some(({ role, until }) => until === undefined && isDoctorRole(role)),
  );
}
