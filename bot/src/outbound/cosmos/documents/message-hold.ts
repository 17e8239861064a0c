import { z } from "zod";
import type { MessageHold } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<MessageHold> = z.strictObject({
  schemeId: z.string(),
  held: z.boolean(),
  by: z.string(),
  at: z.string(),
});

/** Whether a scheme's messages are held: `message-hold.all`. */
export const messageHoldRecord = recordKind<MessageHold>({
  type: "message-hold",
  content,
  idOf: () => "message-hold.all",
  schemeOf: ({ schemeId }) => schemeId,
});
