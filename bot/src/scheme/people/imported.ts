import { DEFAULT_POLICY } from "../policy/policy";
import type { PersonId, SchemeId } from "../shared/ids";
import { isDoctorRole, type Membership, type Person, type PersonName } from "./person";

/** What a spreadsheet says of a person. Never a characteristic (NP8). */
export interface ImportedDetails {
  readonly name: PersonName;
  readonly email: string;
  readonly gmcNumber?: string;
  /** As doctors; together they replace the ones that were known. */
  readonly memberships: readonly Membership[];
  readonly capacity?: number;
}

/** Somebody whom a spreadsheet names. */
export interface ImportedPerson {
  readonly personId: PersonId;
  readonly details: ImportedDetails;
}

/**
 * A person as a spreadsheet has them. It is the last word on name, e-mail and posts, and on capacity
 * and GMC number where it gives them. What the person or a director decided stays as it was: the link
 * to Teams, participation, reminders, volunteering, and memberships that are no posts as a doctor
 * (NP13, principles 10 and 11). Somebody new is not linked, opted in (NP12) and only invited, and
 * carries `defaultCapacity` doctors (NP10). Applied again, it changes nothing more.
 */
export function personFromImport(
  { personId, details }: ImportedPerson,
  existing: Person | undefined,
  schemeId: SchemeId,
  defaultCapacity: number = DEFAULT_POLICY.defaultCapacity,
): Person {
  // An import that was under way brings nobody back who was erased meanwhile.
  if (existing?.erasedAt !== undefined) return existing;
  const before = existing ?? newcomer(personId, schemeId, defaultCapacity);
  const { name, gmcNumber = before.gmcNumber, capacity = before.capacity } = details;
  return {
    ...before,
    name,
    email: details.email.toLowerCase(),
    ...(gmcNumber === undefined ? {} : { gmcNumber }),
    memberships: [
      ...before.memberships.filter(({ role }) => !isDoctorRole(role)),
      // A spreadsheet makes nobody a director: that is done by name, and audited.
      ...details.memberships.filter(({ role }) => isDoctorRole(role)),
    ].toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))),
    capacity,
  };
}

function newcomer(id: PersonId, schemeId: SchemeId, capacity: number): Person {
  return {
    id,
    schemeId,
    name: { given: "", family: "" },
    email: "",
    memberships: [],
    link: { state: "not-linked" },
    volunteering: { state: "invited" },
    capacity,
    participation: { state: "opted-in" },
    reminders: { state: "on" },
  };
}
