import type { PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";

/** What the person whom an applicant turns to is to them (NP2, NP4): a doctor without an educational supervisor names an appraiser or the DME. */
export const TURNS_TO_AS = ["educational-supervisor", "appraiser", "dme"] as const;

/** What they are to the applicant. */
export type TurnsToAs = (typeof TURNS_TO_AS)[number];

/** The named person to turn to. The e-mail is in lower case. */
export interface TurnsTo {
  readonly as: TurnsToAs;
  readonly name: string;
  readonly email: string;
}

/** What the applicant states: talked over with the supervisor, or the appraiser or DME was told (NP4). */
export type ApplicationStatement = "discussed" | "told";

/** How a supervisor was told. */
export type NoticeChannel = "bot" | "email";

/**
 * How far the administrator has come with approaching the supervisor (NP6). The window runs only from
 * `told`: a notice that went, or an e-mail that somebody marked as sent.
 */
export type Approach =
  | { readonly state: "to-be-confirmed" }
  | {
      readonly state: "confirmed";
      readonly at: Instant;
      readonly by: PersonId;
      readonly supervisorId: PersonId;
      /** When the bot was asked to tell them; absent where nobody has been asked. */
      readonly noticeAt?: Instant;
    }
  | {
      readonly state: "told";
      readonly at: Instant;
      readonly supervisorId: PersonId;
      readonly channel: NoticeChannel;
      /** The last day on which to speak. */
      readonly objectBy: IsoDate;
    };

/** An objection that is before the director. Its words are a sealed record of its own. */
export interface OpenObjection {
  readonly id: string;
  readonly at: Instant;
  /** Made after the application stood: it waits, and cuts nothing (NP6). */
  readonly late: boolean;
}

/** What a director decided about an application (NP6). */
export interface ApplicationDecision {
  readonly verdict: "stands" | "not-able";
  readonly at: Instant;
  readonly by: PersonId;
}

/** Somebody's application to be a supporter (NP4). */
export interface Application {
  /** Made when the form was opened: the same form sent again is the same application. */
  readonly id: string;
  readonly appliedAt: Instant;
  readonly turnsTo: TurnsTo;
  readonly statement: ApplicationStatement;
  readonly approach: Approach;
  readonly objection?: OpenObjection;
  readonly decision?: ApplicationDecision;
  /** When it was written down, and the applicant told, that nobody had objected in time. */
  readonly settledAt?: Instant;
}

/**
 * Whether somebody may support others by their last review, as a person found it (NP6): yes or no, who
 * looked, when, and until when it holds. The outcome itself is kept nowhere (principle 4).
 */
export interface Eligibility {
  readonly eligible: boolean;
  readonly checkedBy: PersonId;
  readonly at: Instant;
  /** The last day on which it holds. */
  readonly until: IsoDate;
}

/** What happened to an application, or to somebody's eligibility. */
export type SupporterEvent =
  | { readonly type: "SupporterApplied" }
  | { readonly type: "SupervisorConfirmed" }
  | { readonly type: "SupervisorNoticePlanned" }
  | { readonly type: "SupervisorNoticeConfirmed"; readonly channel: NoticeChannel }
  | { readonly type: "ApplicationObjected"; readonly late: boolean }
  | { readonly type: "ApplicationSettled" }
  | { readonly type: "ApplicationDecided"; readonly verdict: ApplicationDecision["verdict"] }
  | { readonly type: "EligibilityChecked"; readonly eligible: boolean }
  | { readonly type: "TrainingDeclared" };

/** Where an application is. The applicant sees all of it but `objected` and its sibling, which read as waiting and as standing. */
export type Standing =
  | { readonly state: "waiting-for-administrator" }
  | { readonly state: "waiting-for-notice" }
  | { readonly state: "window-open"; readonly until: IsoDate }
  | { readonly state: "stands"; readonly lateObjection: boolean }
  | { readonly state: "objected" }
  | { readonly state: "not-able-this-year" };

/** Whether a check says "no" on a day. Not checked, or checked long ago, does not exclude (decision 0017). */
export function isExcluded(eligibility: Eligibility | undefined, today: IsoDate): boolean {
  return eligibility !== undefined && !eligibility.eligible && eligibility.until >= today;
}

/**
 * Where an application is on a day (NP6). Silence makes it stand on the day after the last one to speak,
 * without anybody's doing; a window that was never opened never closes.
 */
export function standingOf(
  { approach, objection, decision }: Application,
  eligibility: Eligibility | undefined,
  today: IsoDate,
): Standing {
  if (decision?.verdict === "not-able" || isExcluded(eligibility, today)) {
    return { state: "not-able-this-year" };
  }
  if (objection?.late === true) return { state: "stands", lateObjection: true };
  if (objection !== undefined) return { state: "objected" };
  if (decision !== undefined) return { state: "stands", lateObjection: false };
  switch (approach.state) {
    case "to-be-confirmed":
      return { state: "waiting-for-administrator" };
    case "confirmed":
      return { state: "waiting-for-notice" };
    case "told":
      return today <= approach.objectBy
        ? { state: "window-open", until: approach.objectBy }
        : { state: "stands", lateObjection: false };
  }
}
