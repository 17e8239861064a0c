import { z } from "zod";
import type { Objection } from "../../../scheme/supporter/objection";
import { recordKind } from "./record-kind";

const content: z.ZodType<Objection> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  applicantId: z.string(),
  at: z.string(),
  by: z.string(),
  sealedText: z.string().exactOptional(),
  decidedAt: z.string().exactOptional(),
});

/** A supervisor's objection: `objection.<id>`; its words only sealed. */
export const objectionRecord = recordKind<Objection>({
  type: "objection",
  content,
  idOf: (objection) => `objection.${objection.id}`,
  schemeOf: (objection) => objection.schemeId,
});
