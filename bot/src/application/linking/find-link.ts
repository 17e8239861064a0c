import { londonDate } from "../../scheme/calendar/london";
import { fullName, type Person } from "../../scheme/people/person";
import { postOn } from "../../scheme/people/standing";
import type { PersonId, SchemeId, UserId } from "../../scheme/shared/ids";
import { actorsOf, type Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { noteLink } from "./note-link";

/** A row that may be this person's own, for them to confirm. */
export interface LinkOffer {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly fullName: string;
  readonly grade: string;
  readonly site: string;
  readonly schemeName: string;
}

/** Whether we know who writes. */
export type LinkState =
  | { readonly state: "linked"; readonly actors: readonly Actor[] }
  | { readonly state: "offer"; readonly offer: LinkOffer }
  | { readonly state: "unknown" };

/** A Teams person, with the addresses that Teams' own roster gives for them: never a token's or a card's. */
export interface RosterMember {
  readonly userId: UserId;
  readonly tenantId: string;
  /** Mail and user principal name, as the roster has them. */
  readonly addresses: readonly string[];
}

type LinkPorts = Pick<Ports, "users" | "store" | "clock">;

/** Rows whose work e-mail is exactly one of the addresses; their own are not read again. */
async function rowsOf(
  ports: LinkPorts,
  member: RosterMember,
  actors: readonly Actor[],
): Promise<readonly { schemeId: SchemeId; person: Person }[]> {
  const addresses = [...new Set(member.addresses.map((one) => one.trim().toLowerCase()))];
  const rows = await Promise.all(
    addresses.map((address) => ports.users.rowsWithEmail(member.tenantId, address)),
  );
  const people = await Promise.all(
    rows.flat().map(async ({ schemeId, personId }) => {
      const own = actors.find(
        (actor) => actor.schemeId === schemeId && actor.person.value.id === personId,
      );
      const person = own?.person ?? (await ports.store.person(schemeId, personId));
      const exact = person !== undefined && addresses.includes(person.value.email);
      return exact ? [{ schemeId, person: person.value }] : [];
    }),
  );
  return people.flat();
}

/**
 * Who somebody is who writes to the bot: linked already; or the one unlinked row of a scheme with their
 * exact mail, for them to confirm; or nobody we know. Two rows of one scheme with one mail offer nothing.
 * `known`: the rows that they are linked to, where somebody has looked a moment ago.
 */
export function makeFindLink(ports: LinkPorts) {
  return async (member: RosterMember, known?: readonly Actor[]): Promise<LinkState> => {
    const actors = known ?? (await actorsOf(ports, member.userId));
    const rows = await rowsOf(ports, member, actors);
    // A link that was written to the row but, cut off, not to the person: finished here.
    const forgotten = rows.filter(
      ({ schemeId, person }) =>
        person.link.state === "linked" &&
        person.link.userId === member.userId &&
        !actors.some((actor) => actor.schemeId === schemeId),
    );
    for (const { schemeId, person } of forgotten) {
      await noteLink(ports, member.userId, { schemeId, personId: person.id });
    }
    const linked = forgotten.length === 0 ? actors : await actorsOf(ports, member.userId);
    const free = rows.filter(
      ({ schemeId, person }) =>
        person.link.state === "not-linked" && !linked.some((actor) => actor.schemeId === schemeId),
    );
    const single = free.find(
      (row) => free.filter((other) => other.schemeId === row.schemeId).length === 1,
    );
    if (single !== undefined) return { state: "offer", offer: await offerOf(ports, single) };
    return linked.length > 0 ? { state: "linked", actors: linked } : { state: "unknown" };
  };
}

async function offerOf(
  ports: LinkPorts,
  { schemeId, person }: { schemeId: SchemeId; person: Person },
): Promise<LinkOffer> {
  const scheme = await ports.store.scheme(schemeId);
  const post = postOn(person, londonDate(ports.clock.now()));
  return {
    schemeId,
    personId: person.id,
    fullName: fullName(person.name),
    grade: post?.grade ?? "",
    site: post?.site ?? "",
    schemeName: scheme?.value.name ?? "",
  };
}
