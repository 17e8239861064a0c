import { z } from "zod";
import type { ProposedPair } from "../../../application/records";

/** A pair of a proposal or a publication, as stored. */
export const proposedPair: z.ZodType<ProposedPair> = z.strictObject({
  pairingId: z.string(),
  doctorId: z.string(),
  supporterId: z.string(),
  from: z.string().exactOptional(),
  locked: z.literal(true).exactOptional(),
});
