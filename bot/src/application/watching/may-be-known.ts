import type { MessageKind } from "../../scheme/messages/message";
import type { UnreadableMessage } from "../ports/outbox";

/**
 * Which kinds those who run a scheme may know of. That a concern went to somebody is not theirs to know: it may be
 * about them (NP22); nor whose a tip without a name is (NP27). The note that something waits says no more than this list.
 */
const MAY_BE_KNOWN = {
  "supporter-announced": true,
  "doctor-announced": true,
  introduction: true,
  "opt-out-told": true,
  "rejoin-told": true,
  "pairing-ended": true,
  reminder: true,
  "opt-out-asked": true,
  "rejoin-asked": true,
  "supporter-away": true,
  "introduction-due": true,
  "feedback-invitation": true,
  "agreement-invitation": true,
  "agreement-to-sign": true,
  "choice-recorded": true,
  "request-closed": true,
  "supervisor-launch-notice": true,
  "volunteer-invitation": true,
  "wishes-invitation": true,
  "pulse-invitation": true,
  "supporter-approached": true,
  "application-decided": true,
  "statement-issued": true,
  "copy-made": true,
  "not-allocated": true,
  "needs-you": false,
  "complaint-to-read": false,
  "complaint-answered": false,
  "tip-decided": false,
  "concern-raised": false,
  "concern-unread": false,
  "concern-read": false,
  "concern-stranded": false,
} as const satisfies Readonly<Record<MessageKind, boolean>>;

/** A kind that those who run a scheme may know of. */
export type KnownKind = {
  [Kind in MessageKind]: (typeof MAY_BE_KNOWN)[Kind] extends true ? Kind : never;
}[MessageKind];

/** Whether those who run a scheme may know of messages of this kind: see them, count them, add them up. */
export function mayBeKnown(kind: MessageKind): kind is KnownKind {
  return MAY_BE_KNOWN[kind];
}

/** Whether they are told that there is a message which cannot be read: not where it says that it is none of theirs to know. */
export function mayBeCounted({ kind }: UnreadableMessage): boolean {
  return kind === undefined || mayBeKnown(kind);
}
