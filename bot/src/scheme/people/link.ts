import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, UserId } from "../shared/ids";
import type { Instant } from "../shared/time";
import type { Link } from "./person";

/** What happened to a link: confirmed by the person, made by hand, or taken back. */
export type LinkEvent =
  | { readonly type: "PersonLinked" }
  | { readonly type: "PersonLinkedByHand" }
  | { readonly type: "LinkUndone" };

/** Why a link stays as it is. */
export type LinkRuleRefusal =
  | { readonly code: "already-linked" }
  | { readonly code: "not-linked" }
  | { readonly code: "your-own-link" };

type LinkDecision = Decision<Link, LinkEvent, LinkRuleRefusal>;

/** Who acts on a link by hand. */
export interface LinkedBy {
  readonly by: PersonId;
  readonly at: Instant;
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
