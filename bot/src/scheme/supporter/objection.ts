import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import {
  standingOf,
  type Application,
  type ApplicationDecision,
  type Eligibility,
  type SupporterEvent,
} from "./application";

/** The longest objection, in characters: one short form. */
const OBJECTION_LIMIT = 1_000;

/** A supervisor's objection, private to the directors. The words are sealed, and gone once it is decided. */
export interface Objection {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly applicantId: PersonId;
  readonly at: Instant;
  /** The supervisor, or who wrote down what came by e-mail. */
  readonly by: PersonId;
  readonly sealedText?: string;
  readonly decidedAt?: Instant;
}

/** Why an objection is not taken, or an application not decided. */
export type ObjectionRefusal =
  | { readonly code: "supervisor-not-confirmed" }
  | { readonly code: "already-objected" }
  | { readonly code: "not-able-already" }
  | { readonly code: "objection-too-long"; readonly limit: number; readonly length: number };

/** What an application is judged by on a day. */
export interface Judged {
  readonly eligibility: Eligibility | undefined;
  readonly today: IsoDate;
}

/**
 * An objection puts the application before the director (NP6). One that comes when it stands already
 * waits for the director and changes nothing by itself.
 */
export function object(
  application: Application,
  { id, at, text }: { readonly id: string; readonly at: Instant; readonly text: string },
  { eligibility, today }: Judged,
): Decision<Application, SupporterEvent, ObjectionRefusal> {
  const { length } = text.trim();
  if (length > OBJECTION_LIMIT) {
    return refuse({ code: "objection-too-long", limit: OBJECTION_LIMIT, length });
  }
  const { state } = standingOf(application, eligibility, today);
  if (state === "not-able-this-year") return refuse({ code: "not-able-already" });
  if (application.objection !== undefined) return refuse({ code: "already-objected" });
  if (state === "waiting-for-administrator") return refuse({ code: "supervisor-not-confirmed" });
  const late = state === "stands";
  return accept(
    { ...application, objection: { id, at, late } },
    { type: "ApplicationObjected", late },
  );
}

/** Why there is nothing to decide. */
export type DecisionRefusal = { readonly code: "nothing-to-decide" };

/**
 * The director decides: it stands, or they are not able to take part this year (NP6). Asked for where an
 * objection waits; "not able" also for one that stands, and "stands" also to take that back.
 */
export function decide(
  application: Application,
  decision: ApplicationDecision,
  { eligibility, today }: Judged,
): Decision<Application, SupporterEvent, DecisionRefusal> {
  const { state } = standingOf(application, eligibility, today);
  const { objection, ...rest } = application;
  const mayStand = objection !== undefined || application.decision?.verdict === "not-able";
  const mayEnd = state === "objected" || state === "stands" || state === "window-open";
  if (decision.verdict === "stands" ? !mayStand : !mayEnd) {
    return refuse({ code: "nothing-to-decide" });
  }
  return accept({ ...rest, decision }, { type: "ApplicationDecided", verdict: decision.verdict });
}

/** Writes down that nobody objected in time, once: undefined where that is not so, or written down already. */
export function settle(
  application: Application,
  now: Instant,
  { eligibility, today }: Judged,
): Application | undefined {
  const { settledAt, decision, objection } = application;
  if (settledAt !== undefined || decision !== undefined || objection !== undefined) {
    return undefined;
  }
  const { state } = standingOf(application, eligibility, today);
  return state === "stands" ? { ...application, settledAt: now } : undefined;
}
