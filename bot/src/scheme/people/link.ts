import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, UserId } from "../shared/ids";
import type { Instant } from "../shared/time";
import type { Link, Person, Role } from "./person";
import { isGiven } from "./roles";

/** What happened to a link: confirmed by the person, made by hand, or taken back. */
export type LinkEvent =
  | { readonly type: "PersonLinked" }
  | { readonly type: "PersonLinkedByHand" }
  | { readonly type: "LinkUndone" };

/** Why a link stays as it is. */
export type LinkRuleRefusal =
  | { readonly code: "already-linked" }
  | { readonly code: "not-linked" }
  | { readonly code: "your-own-link" }
  | { readonly code: "for-directors-only" };

type LinkDecision = Decision<Link, LinkEvent, LinkRuleRefusal>;

/** Who acts on a link by hand. */
export interface LinkedBy {
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Whether somebody with these roles may tie this row to an account, or take that back. Whoever does so with
 * the row of a director, a deputy or the DME says who runs the scheme and who reads concerns, and that is
 * for directors alone (NP22). Undefined where they may.
 */
export function whyNotTheirs(
  { memberships }: Pick<Person, "memberships">,
  roles: readonly Role[],
): LinkRuleRefusal | undefined {
  if (roles.includes("director") || !memberships.some(isGiven)) return undefined;
  return { code: "for-directors-only" };
}

/** A director ties a row to a Teams person whom they chose (principle 11). A row that is tied stays tied. */
export function linkByHand(current: Link, userId: UserId, { by, at }: LinkedBy): LinkDecision {
  if (current.state === "linked") return refuse({ code: "already-linked" });
  return accept({ state: "linked", userId, at, by }, { type: "PersonLinkedByHand" });
}

/**
 * A director takes a link back that was a mistake (principle 11). Nobody takes back their own: they would
 * shut themselves out, and a scheme may have no other director.
 */
export function undoLink(current: Link, acting: { readonly own: boolean }): LinkDecision {
  if (current.state === "not-linked") return refuse({ code: "not-linked" });
  if (acting.own) return refuse({ code: "your-own-link" });
  return accept({ state: "not-linked" }, { type: "LinkUndone" });
}
