import { z } from "zod";
import type { AccountClaim } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<AccountClaim> = z.strictObject({
  schemeId: z.string(),
  userId: z.string(),
  personId: z.string(),
});

/** Which row of a scheme a Teams person was tied to last: `account.<user id>`. */
export const accountClaimRecord = recordKind<AccountClaim>({
  type: "account",
  content,
  idOf: (claim) => `account.${claim.userId}`,
  schemeOf: (claim) => claim.schemeId,
});
