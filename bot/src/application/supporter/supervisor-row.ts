import type { Membership, Person, PersonName } from "../../scheme/people/person";
import { holdsOn } from "../../scheme/people/standing";
import { splitName } from "../../scheme/people/sheets/cell-text";
import { DEFAULT_POLICY } from "../../scheme/policy/policy";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { SchemeRecord, Replacement, Versioned } from "../ports/scheme-store";

/** A supervisor's row: as it is, with the role added, or to be made. */
export interface SupervisorRow {
  readonly personId: PersonId;
  readonly create: readonly SchemeRecord[];
  readonly replace: readonly Replacement[];
}

/** Somebody who is asked about supporters. */
export interface SupervisorDetails {
  readonly name: PersonName;
  /** Lower case. */
  readonly email: string;
}

/** Whether an e-mail is that of the person's own row, or of another row tied to the same Teams person. */
export async function isSamePerson(
  { store }: Pick<Ports, "store">,
  person: Person,
  email: string,
): Promise<boolean> {
  const address = email.trim().toLowerCase();
  if (person.email === address) return true;
  if (person.link.state !== "linked") return false;
  const { userId } = person.link;
  const people = await store.people(person.schemeId);
  return people.some(
    ({ value }) =>
      value.email === address && value.link.state === "linked" && value.link.userId === userId,
  );
}

/** A name as it was typed in one line, in its parts. */
export function nameOf(text: string): PersonName {
  return splitName(text) ?? { given: text, family: "" };
}

/** Whether somebody can be asked about supporters: an educational supervisor, or the DME. */
export function isAsked(person: Person, today: IsoDate): boolean {
  return person.memberships.some(
    (one) => (one.role === "educational-supervisor" || one.role === "dme") && holdsOn(one, today),
  );
}

/**
 * The row of a supervisor by e-mail: an existing person of the scheme gets the role where it is missing,
 * and keeps everything else, their name included; somebody new gets a row of their own.
 */
export function supervisorRow(
  people: readonly Versioned<Person>[],
  { name, email }: SupervisorDetails,
  { schemeId, newId, today }: { schemeId: SchemeId; newId: PersonId; today: IsoDate },
): SupervisorRow {
  const rows = people.filter(({ value }) => value.email === email);
  const known = rows.find(({ value }) => isAsked(value, today)) ?? rows[0];
  const role: Membership = { role: "educational-supervisor", from: today };
  if (known === undefined) {
    const value: Person = {
      id: newId,
      schemeId,
      name,
      email,
      memberships: [role],
      link: { state: "not-linked" },
      volunteering: { state: "invited" },
      capacity: DEFAULT_POLICY.defaultCapacity,
      participation: { state: "opted-in" },
      reminders: { state: "on" },
    };
    return { personId: newId, create: [{ type: "person", value }], replace: [] };
  }
  const { value, version } = known;
  if (isAsked(value, today)) return { personId: value.id, create: [], replace: [] };
  const memberships = [...value.memberships, role].toSorted((a, b) =>
    a.from < b.from ? -1 : Number(a.from > b.from),
  );
  return {
    personId: value.id,
    create: [],
    replace: [{ type: "person", value: { ...value, memberships }, version }],
  };
}
