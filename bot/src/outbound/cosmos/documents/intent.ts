import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import { WAITING_FOR, type WaitingFor } from "../../../application/access/permissions";
import type { SchemeEvent } from "../../../application/events";
import type { MessageToSkip } from "../../../application/ports/scheme-store";
import type { PlannedMessage } from "../../../scheme/messages/message";
import type { PublicationId } from "../../../scheme/shared/ids";
import type { Instant } from "../../../scheme/shared/time";
import { plannedMessage } from "./planned-message";
import { asJson, readStored, storable } from "./stored";

/**
 * What an act wants to happen next: a message, all the messages of a publication, that those who run
 * the scheme, or may do what it waits for, are told that something waits (since an instant), or that a message is taken out.
 */
export type Intent =
  | { readonly message: PlannedMessage }
  | { readonly announce: PublicationId }
  | { readonly needsYouSince: Instant; readonly mayDo?: WaitingFor }
  | { readonly skip: MessageToSkip; readonly at: Instant };

const content: z.ZodType<Intent> = z.union([
  z.strictObject({ message: plannedMessage }),
  z.strictObject({ announce: z.string() }),
  z.strictObject({ needsYouSince: z.string(), mayDo: z.enum(WAITING_FOR).exactOptional() }),
  z.strictObject({
    skip: z.strictObject({ recipientId: z.string(), messageId: z.string() }),
    at: z.string(),
  }),
]);

const schema = z.object({ id: z.string(), type: z.literal("intent"), content });

/** The `nth` intent (from 0) of the act whose first event this is. */
export function intentDocument(event: SchemeEvent, nth: number, intent: Intent): JSONObject {
  return asJson({
    id: `intent.${event.id}.${nth}`,
    schemeId: event.schemeId,
    type: "intent",
    at: event.at,
    content: storable(content, "intent", intent),
  });
}

/** The id and the intent of a document. @throws Error naming id and type where it is none. */
export function intentOf(stored: unknown): { readonly id: string; readonly intent: Intent } {
  const { id, content: intent } = readStored(schema, stored);
  return { id, intent };
}
