import { z } from "zod";
import type { Agreement, Signature } from "../../../scheme/agreement/agreement";
import { recordKind } from "./record-kind";

const signature: z.ZodType<Signature> = z.strictObject({ version: z.number(), at: z.string() });

const content: z.ZodType<Agreement> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  doctorId: z.string(),
  supporterId: z.string(),
  version: z.number(),
  changedAt: z.string(),
  changedBy: z.enum(["foundation-doctor", "supporter"]),
  signatures: z.strictObject({
    "foundation-doctor": signature.exactOptional(),
    supporter: signature.exactOptional(),
  }),
  sealedText: z.string().exactOptional(),
});

/** What a pair agreed on, its text sealed: `agreement.<pairing id>`. */
export const agreementRecord = recordKind<Agreement>({
  type: "agreement",
  content,
  idOf: (agreement) => `agreement.${agreement.id}`,
  schemeOf: (agreement) => agreement.schemeId,
});
