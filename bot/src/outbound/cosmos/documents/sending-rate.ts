import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { Versioned } from "../../../application/ports/scheme-store";
import { LANES, type Pace } from "../../../scheme/pace/pace";
import { asJson, readStored, storable } from "./stored";

/** The id of the one document by which all instances share their rate. */
export const SENDING_RATE_ID = "sending-rate";

const content: z.ZodType<Pace> = z.strictObject({
  lanes: z.array(z.number()).length(LANES),
  senders: z.array(z.strictObject({ id: z.string(), at: z.number() })),
  share: z.number().positive().max(1),
  steppedAt: z.number(),
  throttledAt: z.number(),
  quietUntil: z.number(),
  quiets: z.int().min(0),
  counted: z.strictObject({ from: z.number(), taken: z.int().min(0), throttled: z.int().min(0) }),
  halt: z
    .strictObject({
      reason: z.string(),
      until: z.number(),
      times: z.int().min(1),
      trialUntil: z.number().exactOptional(),
    })
    .exactOptional(),
});

const schema = z.object({
  id: z.string(),
  type: z.literal("sending-rate"),
  content,
  _etag: z.string(),
});

/** The shared pace as a document. Moments are the store's time, in ms since 1970. */
export function sendingRateDocument(pace: Pace): JSONObject {
  return asJson({
    id: SENDING_RATE_ID,
    type: "sending-rate",
    content: storable(content, "sending-rate", pace),
  });
}

/** The pace of the document. @throws Error naming the fields that are wrong. */
export function sendingRateOf(stored: unknown): Versioned<Pace> {
  const { content: value, _etag } = readStored(schema, stored);
  return { value, version: _etag };
}
