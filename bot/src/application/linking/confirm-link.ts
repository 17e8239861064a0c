import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemePerson } from "../ports/users";
import { claimAccount } from "./account-claim";
import { makeFindLink, type RosterMember } from "./find-link";
import { noteLink } from "./note-link";

/** Why a link is not made: what was offered is not this person's to take (any more). */
export interface LinkRefusal {
  readonly code: "not-offered";
}

type LinkPorts = Pick<Ports, "users" | "store" | "clock" | "ids" | "outbox">;

/**
 * "Yes, that's me": ties the row to the Teams person, once and for ever, by object id. What was offered
 * is worked out again from the roster, so a row that is not theirs cannot be taken. Messages that waited
 * for this person become due at once.
 */
export function makeConfirmLink(ports: LinkPorts) {
  const findLink = makeFindLink(ports);
  return async (
    member: RosterMember,
    personId: PersonId,
  ): Promise<Outcome<SchemePerson, LinkRefusal>> => {
    const outcome = await retryOnConflict<Outcome<SchemePerson, LinkRefusal>>(async () => {
      const found = await findLink(member);
      if (found.state === "linked") {
        const mine = found.actors.find((actor) => actor.person.value.id === personId);
        if (mine !== undefined) return done({ schemeId: mine.schemeId, personId });
      }
      if (found.state !== "offer" || found.offer.personId !== personId) {
        return refused({ code: "not-offered" });
      }
      return take(ports, member, { schemeId: found.offer.schemeId, personId });
    });
    if (!outcome.ok) return outcome;
    await noteLink(ports, member.userId, outcome.value);
    await ports.outbox.wake(outcome.value.schemeId, personId, ports.clock.now());
    return outcome;
  };
}

async function take(
  ports: LinkPorts,
  member: RosterMember,
  row: SchemePerson,
): Promise<Outcome<SchemePerson, LinkRefusal> | "conflict"> {
  const person = await ports.store.person(row.schemeId, row.personId);
  if (person?.value.link.state !== "not-linked") return "conflict";
  const claim = await claimAccount(ports, row, member.userId);
  if (claim === undefined) return refused({ code: "not-offered" });
  const at = ports.clock.now();
  const linked = { ...person.value, link: { state: "linked", userId: member.userId, at } } as const;
  const context = { schemeId: row.schemeId, by: row.personId, personId: row.personId };
  const outcome = await ports.store.commit({
    schemeId: row.schemeId,
    ...claim,
    replace: [...(claim.replace ?? []), { type: "person", value: linked, version: person.version }],
    events: [eventOf(ports, context, { type: "PersonLinked" })],
  });
  return outcome === "conflict" ? "conflict" : done(row);
}
