import { z } from "zod";
import type { TrailProof } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<TrailProof> = z.strictObject({
  schemeId: z.string(),
  day: z.string(),
  at: z.string(),
  upTo: z.number(),
  events: z.number(),
  missing: z.array(z.string()),
  head: z.strictObject({ seq: z.number(), hash: z.string() }).exactOptional(),
  endGone: z.boolean(),
  eventId: z.string(),
});

/** The last proof of a scheme's audit trail: `trail-proof.last`. */
export const trailProofRecord = recordKind<TrailProof>({
  type: "trail-proof",
  content,
  idOf: () => "trail-proof.last",
  schemeOf: ({ schemeId }) => schemeId,
});
