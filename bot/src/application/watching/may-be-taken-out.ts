import type { KnownKind } from "./may-be-known";

/**
 * Which kinds a director may take out. What somebody said or asked us to tell is not theirs to stop (an introduction, an
 * opt-out that is to be told), nor what tells a person of what was written down or done in their name or decided on what they
 * asked: otherwise a choice could be recorded for a doctor, and the doctor never hear of it (NP13, NP15, NP19, PF-14).
 */
const MAY_BE_TAKEN_OUT: Readonly<Record<KnownKind, boolean>> = {
  "supporter-announced": true,
  "doctor-announced": true,
  introduction: false,
  "opt-out-told": false,
  "rejoin-told": false,
  "pairing-ended": true,
  reminder: true,
  "opt-out-asked": false,
  "rejoin-asked": false,
  "supporter-away": true,
  "introduction-due": true,
  "feedback-invitation": true,
  "agreement-invitation": true,
  "agreement-to-sign": true,
  "choice-recorded": false,
  "request-closed": false,
  "supervisor-launch-notice": true,
  "volunteer-invitation": true,
  "wishes-invitation": true,
  "pulse-invitation": true,
  "supporter-approached": true,
  "application-decided": false,
  "statement-issued": true,
  "copy-made": false,
  "not-allocated": true,
};

/** Whether a message of this kind may be taken out by hand. */
export function mayBeTakenOut(kind: KnownKind): boolean {
  return MAY_BE_TAKEN_OUT[kind];
}
