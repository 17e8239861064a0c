import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId } from "../shared/ids";
import type { Instant } from "../shared/time";

/**
 * The foundation doctor's own standing choice (NP13, NP15). It says nothing about the pairing, which
 * continues. `toldSupporter` is the supporter who was told, at the doctor's word, that they opted out
 * and has not been told otherwise since; nobody else knows.
 */
export type Participation =
  | { readonly state: "opted-in"; readonly toldSupporter?: PersonId }
  | { readonly state: "opted-out"; readonly at: Instant; readonly toldSupporter?: PersonId };

/** Whether the no-response-required reminder still goes to the doctor (NP14). */
export type ReminderChoice =
  { readonly state: "on" } | { readonly state: "silenced"; readonly at: Instant };

/** What happened to a doctor's participation. */
export type ParticipationEvent =
  | { readonly type: "FoundationDoctorOptedOut" }
  | { readonly type: "SupporterToldOfOptOut" }
  | { readonly type: "FoundationDoctorRejoined" }
  | { readonly type: "SupporterToldOfRejoin" }
  | { readonly type: "RemindersSilenced" }
  | { readonly type: "RemindersResumed" };

/** Why a choice changes nothing: it is already so. Answered as success, never as a mistake. */
export type ParticipationRefusal =
  | { readonly code: "already-opted-out" }
  | { readonly code: "already-opted-in" }
  | { readonly code: "not-opted-out" }
  | { readonly code: "not-opted-in" }
  | { readonly code: "supporter-already-told" }
  | { readonly code: "supporter-never-told" }
  | { readonly code: "reminders-already-silenced" }
  | { readonly code: "reminders-already-on" };

type Choice<State> = Decision<State, ParticipationEvent, ParticipationRefusal>;

/** Whether a supporter believes that the doctor is out, because they were told (NP13). */
export function believesOut(participation: Participation, supporterId: PersonId): boolean {
  return participation.toldSupporter === supporterId;
}

function toldAsBefore({ toldSupporter }: Participation): { toldSupporter?: PersonId } {
  return toldSupporter === undefined ? {} : { toldSupporter };
}

/** One step, no reason asked, at once and untold (NP13). */
export function optOut(current: Participation, now: Instant): Choice<Participation> {
  if (current.state === "opted-out") return refuse({ code: "already-opted-out" });
  return accept(
    { state: "opted-out", at: now, ...toldAsBefore(current) },
    { type: "FoundationDoctorOptedOut" },
  );
}

/** The doctor says that this supporter may know (NP13: told only if the doctor says so). */
export function tellSupporter(
  current: Participation,
  supporterId: PersonId,
): Choice<Participation> {
  if (current.state === "opted-in") return refuse({ code: "not-opted-out" });
  if (believesOut(current, supporterId)) return refuse({ code: "supporter-already-told" });
  return accept({ ...current, toldSupporter: supporterId }, { type: "SupporterToldOfOptOut" });
}

/** Opting back in, at any time, in one step (NP15). Whoever was told of the opt-out is not told of this. */
export function rejoin(current: Participation): Choice<Participation> {
  if (current.state === "opted-in") return refuse({ code: "already-opted-in" });
  return accept(
    { state: "opted-in", ...toldAsBefore(current) },
    { type: "FoundationDoctorRejoined" },
  );
}

/** The doctor who is back says that this supporter, who had been told, may know that too (NP15). */
export function tellOfRejoin(current: Participation, supporterId: PersonId): Choice<Participation> {
  if (current.state === "opted-out") return refuse({ code: "not-opted-in" });
  if (!believesOut(current, supporterId)) return refuse({ code: "supporter-never-told" });
  return accept({ state: "opted-in" }, { type: "SupporterToldOfRejoin" });
}

/** "No more of these": ends the reminders, nothing else (NP14). */
export function silenceReminders(current: ReminderChoice, now: Instant): Choice<ReminderChoice> {
  if (current.state === "silenced") return refuse({ code: "reminders-already-silenced" });
  return accept({ state: "silenced", at: now }, { type: "RemindersSilenced" });
}

/** Reminders on again, by the doctor's own wish. */
export function resumeReminders(current: ReminderChoice): Choice<ReminderChoice> {
  if (current.state === "on") return refuse({ code: "reminders-already-on" });
  return accept({ state: "on" }, { type: "RemindersResumed" });
}
