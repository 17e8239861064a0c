import { z } from "zod";
import type { SchemeRegister } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<SchemeRegister> = z.strictObject({
  schemeId: z.string(),
  revision: z.number(),
  openPublicationId: z.string().exactOptional(),
  withdrawals: z.number().exactOptional(),
  unsettled: z.array(z.string()).exactOptional(),
  round: z.strictObject({ seed: z.string(), begunAt: z.string() }).exactOptional(),
});

/** The one document that allocation and import both replace: `register`. */
export const registerRecord = recordKind<SchemeRegister>({
  type: "register",
  content,
  idOf: () => "register",
  schemeOf: (register) => register.schemeId,
});
