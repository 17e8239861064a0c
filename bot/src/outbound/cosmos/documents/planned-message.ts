import { z } from "zod";
import {
  MESSAGE_KINDS,
  type MessageKind,
  type PlannedMessage,
} from "../../../scheme/messages/message";

const kind = z.custom<MessageKind>(
  (value) => typeof value === "string" && Object.hasOwn(MESSAGE_KINDS, value),
  "not a kind of message",
);

/** A planned message, as stored in an intent and in the outbox. */
export const plannedMessage: z.ZodType<PlannedMessage> = z.strictObject({
  schemeId: z.string(),
  kind,
  recipientId: z.string(),
  pairingId: z.string(),
  occurrence: z.string(),
  dueAt: z.string(),
  expiresAt: z.string(),
  sealedText: z.string().exactOptional(),
});
