import { z } from "zod";
import { KEPT_KINDS, type Erasure } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<Erasure> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  certificateId: z.string(),
  at: z.string(),
  state: z.enum(["going", "done"]),
  lookAgainAt: z.string(),
  kept: z.array(z.enum(KEPT_KINDS)),
  stillOpen: z.array(z.string()),
  cards: z.strictObject({ replaced: z.number(), failed: z.number() }),
  seen: z.array(z.string()),
  sealed: z.string().exactOptional(),
});

/** The erasure of a row: `erasure.<person id>`; who it was only sealed, and only while it goes on. */
export const erasureRecord = recordKind<Erasure>({
  type: "erasure",
  content,
  idOf: (erasure) => `erasure.${erasure.id}`,
  schemeOf: (erasure) => erasure.schemeId,
});
