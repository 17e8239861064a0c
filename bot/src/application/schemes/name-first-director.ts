import { londonDate } from "../../scheme/calendar/london";
import type { Person, PersonName } from "../../scheme/people/person";
import { hasRole } from "../../scheme/people/standing";
import { userIdOf, type SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { noteLink } from "../linking/note-link";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

type NamePorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** Who is to be the first director of a scheme: a Teams person by object id. */
export interface FirstDirector {
  readonly schemeId: SchemeId;
  readonly objectId: string;
  readonly name: PersonName;
  /** Work e-mail; empty where it is not known: the object id is what lets them in. */
  readonly email: string;
}

/** Why nobody is named. */
export type NameRefusal =
  { readonly code: "no-such-scheme" } | { readonly code: "already-has-a-director" };

/** Names the first director of a scheme, audited; after that directors do it themselves. */
export function makeNameFirstDirector(ports: NamePorts) {
  return async (first: FirstDirector): Promise<Outcome<Person, NameRefusal>> => {
    const { schemeId } = first;
    const scheme = await ports.store.scheme(schemeId);
    if (scheme === undefined) return refused({ code: "no-such-scheme" });
    const now = ports.clock.now();
    const today = londonDate(now);
    const { tenantId, policy } = scheme.value;
    const userId = userIdOf(tenantId, first.objectId);
    const people = await ports.store.people(schemeId);
    const director = people.find(({ value }) => hasRole(value, "director", today))?.value;
    if (director !== undefined) {
      if (director.link.state !== "linked" || director.link.userId !== userId) {
        return refused({ code: "already-has-a-director" });
      }
      // Named before and cut off before the note was made.
      await noteLink(ports, userId, { schemeId, personId: director.id });
      return done(director);
    }
    const person: Person = {
      id: ports.ids.next(),
      schemeId,
      name: first.name,
      email: first.email.toLowerCase(),
      memberships: [{ role: "director", from: today }],
      link: { state: "linked", userId, at: now },
      volunteering: { state: "invited" },
      capacity: policy.defaultCapacity,
      participation: { state: "opted-in" },
      reminders: { state: "on" },
    };
    const context = { schemeId, by: "operator", personId: person.id } as const;
    if (person.email !== "") {
      await ports.users.noteEmail(tenantId, person.email, { schemeId, personId: person.id });
    }
    await ports.store.commit({
      schemeId,
      create: [{ type: "person", value: person }],
      events: [eventOf(ports, context, { type: "DirectorNamed" })],
    });
    await noteLink(ports, userId, { schemeId, personId: person.id });
    return done(person);
  };
}
