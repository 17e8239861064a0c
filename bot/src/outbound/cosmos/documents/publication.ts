import { z } from "zod";
import type { Publication } from "../../../application/records";
import { proposedPair } from "./proposed-pair";
import { recordKind } from "./record-kind";

const content: z.ZodType<Publication> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  state: z.enum(["staging", "published", "undone"]),
  at: z.string(),
  by: z.string(),
  announceAt: z.string(),
  pairs: z.array(proposedPair),
  leftOut: z.array(z.string()).default([]),
  interim: z.strictObject({ contactId: z.string(), doctors: z.array(z.string()) }).exactOptional(),
  proposalId: z.string().exactOptional(),
});

/** A publication of an allocation: `publication.<id>`. */
export const publicationRecord = recordKind<Publication>({
  type: "publication",
  content,
  idOf: (publication) => `publication.${publication.id}`,
  schemeOf: (publication) => publication.schemeId,
});
