import { z } from "zod";
import type { Proposal } from "../../../application/records";
import type { Unallocated } from "../../../scheme/allocation/allocate";
import { proposedPair } from "./proposed-pair";
import { recordKind } from "./record-kind";

const WEEK_S = 7 * 86_400;

const unallocated: z.ZodType<Unallocated> = z.discriminatedUnion("code", [
  z.strictObject({ doctorId: z.string(), code: z.literal("no-volunteers") }),
  z.strictObject({
    doctorId: z.string(),
    code: z.literal("nobody-more-senior"),
    grade: z.string(),
  }),
  z.strictObject({
    doctorId: z.string(),
    code: z.literal("all-more-senior-full"),
    full: z.number(),
  }),
  z.strictObject({ doctorId: z.string(), code: z.literal("only-paired-before") }),
]);

const content: z.ZodType<Proposal> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  at: z.string(),
  by: z.string(),
  revision: z.number(),
  withdrawals: z.number().default(0),
  pairs: z.array(proposedPair),
  unallocated: z.array(unallocated),
});

/** An allocation as proposed: `proposal.<id>`, forgotten after a week. */
export const proposalRecord = recordKind<Proposal>({
  type: "proposal",
  content,
  idOf: (proposal) => `proposal.${proposal.id}`,
  schemeOf: (proposal) => proposal.schemeId,
  ttlOf: () => WEEK_S,
});
