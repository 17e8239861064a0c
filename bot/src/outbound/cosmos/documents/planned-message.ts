import { z } from "zod";
import {
  MESSAGE_KINDS,
  type MessageKind,
  type PairingMessage,
  type PairingMessageKind,
  type PlannedMessage,
  type SubjectMessage,
  type SubjectMessageKind,
} from "../../../scheme/messages/message";

function isKind(value: unknown): value is MessageKind {
  return typeof value === "string" && Object.hasOwn(MESSAGE_KINDS, value);
}

/** A kind of message, as stored. */
export const storedKind = z.custom<MessageKind>(isKind, "not a kind of message");

const pairingKind = z.custom<PairingMessageKind>(
  (value) => isKind(value) && MESSAGE_KINDS[value].of === "pairing",
  "not a kind of message about a pairing",
);
const subjectKind = z.custom<SubjectMessageKind>(
  (value) => isKind(value) && MESSAGE_KINDS[value].of === "subject",
  "not a kind of message about a subject",
);

const base = {
  schemeId: z.string(),
  recipientId: z.string(),
  occurrence: z.string(),
  dueAt: z.string(),
  expiresAt: z.string(),
  sealedText: z.string().exactOptional(),
};

const pairingMessage: z.ZodType<PairingMessage> = z.strictObject({
  ...base,
  kind: pairingKind,
  pairingId: z.string(),
});

const subjectMessage: z.ZodType<SubjectMessage> = z.strictObject({
  ...base,
  kind: subjectKind,
  subjectId: z.string(),
});

/** A planned message, as stored in an intent and in the outbox. */
export const plannedMessage: z.ZodType<PlannedMessage> = z.union([pairingMessage, subjectMessage]);
