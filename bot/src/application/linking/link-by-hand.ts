import { linkByHand, whyNotTheirs, type LinkRuleRefusal } from "../../scheme/people/link";
import { isErased } from "../../scheme/people/erased";
import type { Person } from "../../scheme/people/person";
import { userIdOf, type PersonId, type UserId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { DirectoryRefusal, OnBehalfOf } from "../ports/directory";
import type { Ports } from "../ports/ports";
import { claimAccount } from "./account-claim";
import { noteLink } from "./note-link";

type LinkPorts = Pick<Ports, "store" | "users" | "clock" | "ids" | "outbox" | "directory">;

/** Which row is to be tied to which account, as the director saw it. */
export interface HandLink {
  readonly personId: PersonId;
  readonly version: string;
  readonly objectId: string;
}

/** Why the two are not tied. */
export type HandLinkRefusal =
  | DirectoryRefusal
  | LinkRuleRefusal
  | { readonly code: "person-unknown" }
  | { readonly code: "version-out-of-date" }
  | { readonly code: "account-unknown" }
  | { readonly code: "account-of-another-tenant" }
  | { readonly code: "account-already-linked" };

/**
 * A director ties a row to an account that they found in the directory (principle 11), audited. The
 * directory is asked for the account once more, so that an id which was never found there ties nothing.
 * Messages that waited for the person become due at once.
 */
export function makeLinkByHand(ports: LinkPorts) {
  return async (
    actor: Actor,
    who: OnBehalfOf,
    wanted: HandLink,
  ): Promise<Outcome<Person, HandLinkRefusal>> => {
    const { schemeId } = actor;
    const scheme = await ports.store.scheme(schemeId);
    if (scheme?.value.tenantId !== who.tenantId) {
      return refused({ code: "account-of-another-tenant" });
    }
    const account = await ports.directory.account(who, wanted.objectId);
    if (!account.ok) return account;
    if (account.value === undefined) return refused({ code: "account-unknown" });
    const userId = userIdOf(who.tenantId, account.value.objectId);
    const outcome = await retryOnConflict(() => tie(ports, actor, { ...wanted, userId }));
    if (!outcome.ok) return outcome;
    await noteLink(ports, userId, { schemeId, personId: wanted.personId });
    await ports.outbox.wake(schemeId, wanted.personId, ports.clock.now());
    return outcome;
  };
}

async function tie(
  ports: LinkPorts,
  { schemeId, person: director, roles }: Actor,
  { personId, version, userId }: HandLink & { readonly userId: UserId },
): Promise<Outcome<Person, HandLinkRefusal> | "conflict"> {
  const person = await ports.store.person(schemeId, personId);
  if (person === undefined || isErased(person.value)) return refused({ code: "person-unknown" });
  const notTheirs = whyNotTheirs(person.value, roles);
  if (notTheirs !== undefined) return refused(notTheirs);
  const by = director.value.id;
  const decision = linkByHand(person.value.link, userId, { by, at: ports.clock.now() });
  if (!decision.accepted) return refused(decision.refusal);
  if (person.version !== version) return refused({ code: "version-out-of-date" });
  const claim = await claimAccount(ports, { schemeId, personId }, userId);
  if (claim === undefined) return refused({ code: "account-already-linked" });
  const linked: Person = { ...person.value, link: decision.state };
  const outcome = await ports.store.commit({
    schemeId,
    ...claim,
    replace: [...(claim.replace ?? []), { type: "person", value: linked, version }],
    events: decision.events.map((event) => eventOf(ports, { schemeId, by, personId }, event)),
  });
  return outcome === "conflict" ? "conflict" : done(linked);
}
