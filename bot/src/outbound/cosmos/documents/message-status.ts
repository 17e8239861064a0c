import { z } from "zod";
import type { MessageState } from "../../../application/ports/outbox";

const lease = { claimId: z.string(), leaseUntil: z.string() };
const at = z.string();

/** Where a message stands, as stored. */
export const messageStatus: z.ZodType<MessageState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("planned") }),
  z.strictObject({
    state: z.literal("waiting"),
    reason: z.enum([
      "not-linked",
      "not-installed",
      "blocked",
      "gone",
      "away",
      "out-of-hours",
      "throttled",
      "service-unavailable",
      "in-doubt",
      "our-fault",
    ]),
    retryAt: z.string(),
  }),
  z.strictObject({ state: z.literal("claimed"), ...lease }),
  z.strictObject({ state: z.literal("sending"), ...lease }),
  z.strictObject({ state: z.literal("sent"), at, activityId: z.string().exactOptional() }),
  z.strictObject({ state: z.literal("undeliverable"), at, reason: z.string() }),
  z.strictObject({
    state: z.literal("cancelled"),
    at,
    reason: z.enum([
      "pairing-ended",
      "allocation-undone",
      "recipient-left",
      "reminders-silenced",
      "opted-out",
      "skipped",
      "too-soon",
      "no-longer-so",
    ]),
  }),
  z.strictObject({ state: z.literal("expired"), at }),
  z.strictObject({ state: z.literal("quarantined"), at, reason: z.string() }),
  z.strictObject({ state: z.literal("unknown"), at }),
]);
