import type { Pairing } from "../../bot/src/scheme/pairing/pairing";
import { isFoundationGrade, type Grade } from "../../bot/src/scheme/people/grade";
import type { Membership, Person } from "../../bot/src/scheme/people/person";
import { DEFAULT_POLICY, type Scheme } from "../../bot/src/scheme/policy/policy";

/** The tenant that the invented people are in. */
export const TENANT = "00000000-0000-4000-8000-0000000000aa";
/** The day on which the invented scheme has begun: a Wednesday in August, at noon in London. */
export const TODAY = "2026-08-12T11:00:00.000Z";
/** When the invented pairs were told of each other. */
export const ANNOUNCED = "2026-08-06T08:30:00.000Z";

let counter = 0;

/** An id that nothing else has. */
export function freshId(what: string): string {
  counter += 1;
  return `${what}-${counter}`;
}

/** An Entra object id that nobody else has. */
export function freshOid(): string {
  counter += 1;
  return `00000000-0000-4000-8000-${String(counter).padStart(12, "0")}`;
}

/** A scheme with the guide's defaults. */
export function aScheme(changes: Partial<Scheme> = {}): Scheme {
  return {
    id: freshId("scheme"),
    tenantId: TENANT,
    name: "Northgate Foundation Programme",
    provider: "Northgate Hospitals",
    directorName: "Dr Amara Whitfield",
    createdAt: "2026-07-01T09:00:00.000Z",
    policy: DEFAULT_POLICY,
    ...changes,
  };
}

/** A year as F1 in general surgery. */
export function aPost(changes: Partial<Membership> = {}): Membership {
  return {
    role: "foundation-doctor",
    from: "2026-08-05",
    until: "2027-08-03",
    grade: "F1",
    site: "Northgate General",
    specialty: "General surgery",
    ...changes,
  };
}

function aPerson(changes: Partial<Person>): Person {
  const id = freshId("person");
  return {
    id,
    schemeId: "scheme",
    name: { given: "Tomos", family: "Ellery" },
    email: `${id}@northgate.example`,
    memberships: [aPost({})],
    link: { state: "not-linked" },
    volunteering: { state: "invited" },
    capacity: 2,
    participation: { state: "opted-in" },
    reminders: { state: "on" },
    ...changes,
  };
}

/** Tomos Ellery, F1. */
export function aFoundationDoctor(changes: Partial<Person> = {}): Person {
  return aPerson(changes);
}

/** Priya Ashdown, ST3, who is only invited. */
export function anInvitedSenior(changes: Partial<Person> = {}): Person {
  return aPerson({
    name: { given: "Priya", family: "Ashdown" },
    memberships: [aPost({ role: "senior-doctor", grade: "ST3", specialty: "Acute medicine" })],
    ...changes,
  });
}

/** Priya Ashdown, ST3, who volunteered. */
export function aSupporter(changes: Partial<Person> = {}): Person {
  return anInvitedSenior({
    volunteering: {
      state: "volunteered",
      at: "2026-07-02T09:00:00.000Z",
      by: { directorStatement: "person-0", supervisorToldOn: "2026-07-01" },
    },
    ...changes,
  });
}

/** Amara Whitfield, who runs the scheme and is no doctor of it. */
export function aDirector(changes: Partial<Person> = {}): Person {
  return aPerson({
    name: { given: "Amara", family: "Whitfield" },
    memberships: [{ role: "director", from: "2026-07-01" }],
    ...changes,
  });
}

/** An announced pairing, before the introduction. */
export function aPairing(
  doctor: Person,
  supporter: Person,
  changes: Partial<Pairing> = {},
): Pairing {
  return {
    id: freshId("pairing"),
    schemeId: doctor.schemeId,
    doctorId: doctor.id,
    supporterId: supporter.id,
    allocatedAt: ANNOUNCED,
    announceAt: ANNOUNCED,
    period: { state: "active" },
    introduction: { state: "awaited" },
    ...changes,
  };
}

/** The same person in another grade, which says whether they are supported or a senior doctor. */
export function inGrade(person: Person, grade: Grade): Person {
  const role = isFoundationGrade(grade) ? "foundation-doctor" : "senior-doctor";
  return { ...person, memberships: person.memberships.map((post) => ({ ...post, role, grade })) };
}

/** The same person after they chose not to take part; `told` is the supporter whom they let know. */
export function optedOut(person: Person, told?: Person): Person {
  const toldSupporter = told === undefined ? {} : { toldSupporter: told.id };
  return { ...person, participation: { state: "opted-out", at: TODAY, ...toldSupporter } };
}

/** The same person after "no more of these". */
export function silenced(person: Person): Person {
  return { ...person, reminders: { state: "silenced", at: TODAY } };
}

/** The same pairing, ended by a director. */
export function ended(pairing: Pairing): Pairing {
  return { ...pairing, period: { state: "ended", at: TODAY, by: "person-0" } };
}
