import type { Person, PersonName } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

type RowPorts = Pick<Ports, "store" | "users" | "ids">;

/** Somebody by name and work e-mail. */
export interface NamedByEmail {
  readonly name: PersonName;
  readonly email: string;
}

/** A row as it is stored, or one that is to be created: that has no version. */
export interface RowForRole {
  readonly person: Person;
  readonly version?: string;
}

/** The scheme, and everybody in it as they were just read. */
interface InScheme {
  readonly schemeId: SchemeId;
  readonly people: readonly Versioned<Person>[];
}

/** Two rows carry the e-mail, and nobody can say which of them is meant. */
export interface TwoPeople {
  readonly code: "two-people-with-this-email";
}

/** The row with a work e-mail, whatever name was typed; else a new one, not yet linked. */
export async function rowForRole(
  ports: RowPorts,
  { schemeId, people }: InScheme,
  { name, email }: NamedByEmail,
): Promise<Outcome<RowForRole, TwoPeople>> {
  const wanted = email.trim().toLowerCase();
  const [row, second] = people.filter(({ value }) => value.email === wanted);
  if (second !== undefined) return refused({ code: "two-people-with-this-email" });
  if (row !== undefined) return done({ person: row.value, version: row.version });
  const scheme = await ports.store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  return done({
    person: {
      id: ports.ids.next(),
      schemeId,
      name,
      email: wanted,
      memberships: [],
      link: { state: "not-linked" },
      volunteering: { state: "invited" },
      capacity: scheme.value.policy.defaultCapacity,
      participation: { state: "opted-in" },
      reminders: { state: "on" },
    },
  });
}

/** Notes a new row's e-mail before the row itself: a note that leads nowhere does no harm, a missing one would. */
export async function noteEmailOfRow(
  { store, users }: Pick<Ports, "store" | "users">,
  { schemeId, id: personId, email }: Person,
): Promise<void> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  await users.noteEmail(scheme.value.tenantId, email, { schemeId, personId });
}
