import { undoLink, whyNotTheirs, type LinkRuleRefusal } from "../../scheme/people/link";
import type { Person } from "../../scheme/people/person";
import type { PersonId, UserId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemePerson } from "../ports/users";
import { dropLink, noteLink } from "./note-link";

type UndoPorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** Why a link stays. */
export type UndoLinkRefusal =
  LinkRuleRefusal | { readonly code: "person-unknown" } | { readonly code: "version-out-of-date" };

/**
 * A director takes a link back, audited (principle 11). The Teams person sees and gets nothing more of the
 * row; messages to it wait again, and whoever has its mail in Teams is asked again when they write.
 */
export function makeUndoLink(ports: UndoPorts) {
  return (
    { schemeId, userId: acting, person: director, roles }: Actor,
    personId: PersonId,
    version: string,
  ): Promise<Outcome<Person, UndoLinkRefusal>> =>
    retryOnConflict<Outcome<Person, UndoLinkRefusal>>(async () => {
      const person = await ports.store.person(schemeId, personId);
      if (person === undefined) return refused({ code: "person-unknown" });
      const notTheirs = whyNotTheirs(person.value, roles);
      if (notTheirs !== undefined) return refused(notTheirs);
      const { link } = person.value;
      const own = link.state === "linked" && link.userId === acting;
      const decision = undoLink(link, { own });
      if (!decision.accepted) return refused(decision.refusal);
      if (person.version !== version) return refused({ code: "version-out-of-date" });
      const value: Person = { ...person.value, link: decision.state };
      const context = { schemeId, by: director.value.id, personId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value, version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      if (outcome === "conflict") return "conflict";
      if (link.state === "linked") await forget(ports, link.userId, { schemeId, personId });
      return done(value);
    });
}

/** Takes the row off the Teams person; puts it back where it was tied to them anew in the same moment. */
async function forget(ports: UndoPorts, userId: UserId, row: SchemePerson): Promise<void> {
  await dropLink(ports, userId, row);
  const link = (await ports.store.person(row.schemeId, row.personId))?.value.link;
  if (link?.state === "linked" && link.userId === userId) await noteLink(ports, userId, row);
}
