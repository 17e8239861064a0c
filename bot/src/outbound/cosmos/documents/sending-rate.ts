import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { Pace } from "../../../scheme/pace/pace";
import { asJson, readStored } from "./stored";

/** The id of the one document by which all instances share their rate. */
export const SENDING_RATE_ID = "sending-rate";

const label = z.object({ id: z.string(), type: z.literal("sending-rate") });

const content: z.ZodType<Pace> = z.object({
  nextAt: z.number(),
  share: z.number().positive().max(1),
  steppedAt: z.number(),
  throttledAt: z.number(),
  quietUntil: z.number(),
  quiets: z.int().min(0),
  counted: z.object({ from: z.number(), taken: z.int().min(0), throttled: z.int().min(0) }),
  halt: z
    .object({
      reason: z.string(),
      until: z.number(),
      times: z.int().min(1),
      trialUntil: z.number().exactOptional(),
    })
    .exactOptional(),
});

/** The shared pace as a document. Moments are the store's time, in ms since 1970. */
export function sendingRateDocument(pace: Pace): JSONObject {
  return asJson({ id: SENDING_RATE_ID, type: "sending-rate", ...pace });
}

/** The pace of the document. @throws Error naming the fields that are wrong. */
export function paceOf(stored: unknown): Pace {
  readStored(label, stored);
  return readStored(content, stored);
}
