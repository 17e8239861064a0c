import { addDays } from "../calendar/london";
import { accept, refuse, type Decision } from "../shared/decision";
import type { IsoDate } from "../shared/time";
import type { Person } from "./person";
import {
  endRole,
  grantRole,
  type EndRoleRefusal,
  type GrantRefusal,
  type RoleEvent,
} from "./roles";
import { holdsOn } from "./standing";

/** From which day somebody else directs the scheme, and the last day on which the one who hands over does. */
export interface HandOver {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The two of a hand-over, and everybody else of the scheme. */
export interface HandingOver {
  readonly director: Person;
  readonly successor: Person;
  readonly others: readonly Person[];
}

/** The two as they are afterwards. */
export interface HandedOver {
  readonly director: Person;
  readonly successor: Person;
}

/** Why a scheme is not handed over. */
export type HandOverRefusal =
  | GrantRefusal
  | EndRoleRefusal
  /** There would be a day on which neither of the two directs it. */
  | { readonly code: "days-between" }
  /** From then on nobody who can sign in would direct it: the successor has not linked their row yet. */
  | { readonly code: "successor-not-linked" };

/**
 * A director hands the scheme over, as each August brings it: somebody else directs it from one day on, and their own
 * directing ends on another, in one act. They may overlap and leave no day between them. Somebody who directs it already
 * takes over as they are.
 */
export function handOver(
  { director, successor, others }: HandingOver,
  { from, until }: HandOver,
  today: IsoDate,
): Decision<HandedOver, RoleEvent, HandOverRefusal> {
  const own = director.memberships.find((one) => one.role === "director" && holdsOn(one, today));
  if (own === undefined) return refuse({ code: "no-such-role" });
  if (successor.id === director.id) return refuse({ code: "role-for-oneself" });
  if (from > addDays(until, 1)) return refuse({ code: "days-between" });
  const given = directsFrom(successor, from)
    ? accept<Person, RoleEvent>(successor)
    : grantRole(successor, { role: "director", from }, { by: director.id, today });
  if (!given.accepted) return given;
  const end = { role: "director", from: own.from, until } as const;
  const ended = endRole(director, end, [given.state, ...others], { today });
  if (!ended.accepted) return refuse(whyNotEnded(ended.refusal, successor));
  return accept(
    { director: ended.state, successor: given.state },
    ...given.events,
    ...ended.events,
  );
}

/** Whether somebody else directs the scheme from that day until further notice anyway. */
function directsFrom(person: Person, from: IsoDate): boolean {
  return person.memberships.some(
    (one) => one.role === "director" && one.until === undefined && one.from <= from,
  );
}

function whyNotEnded(refusal: EndRoleRefusal, { link }: Person): HandOverRefusal {
  if (refusal.code !== "last-director" || link.state === "linked") return refusal;
  return { code: "successor-not-linked" };
}
