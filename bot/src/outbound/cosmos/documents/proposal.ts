import { z } from "zod";
import type { Proposal } from "../../../application/records";
import type { Unallocated } from "../../../scheme/allocation/allocation";
import { FIXED_DAYS } from "../../../scheme/retention/retention-table";
import { proposedPair } from "./proposed-pair";
import { recordKind } from "./record-kind";

const MONTH_S = FIXED_DAYS.proposals * 86_400;

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
  z.strictObject({ doctorId: z.string(), code: z.literal("only-own-supervisors") }),
  z.strictObject({ doctorId: z.string(), code: z.literal("nobody-near-enough") }),
  z.strictObject({ doctorId: z.string(), code: z.literal("place-free") }),
]);

/** What came after the first version has a default; a proposal of that version is out of date by its engine. */
const content: z.ZodType<Proposal> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  at: z.string(),
  by: z.string(),
  on: z.string().default("2000-01-01"),
  released: z.array(z.string()).default([]),
  revision: z.number(),
  withdrawals: z.number().default(0),
  seed: z.string().default(""),
  engine: z.string().default("before"),
  hashes: z
    .strictObject({
      policy: z.string(),
      input: z.string(),
      answer: z.string().exactOptional(),
    })
    .default({ policy: "", input: "" }),
  objective: z
    .strictObject({
      unallocated: z.number(),
      moved: z.number(),
      preferences: z.number(),
      fit: z.number(),
    })
    .default({ unallocated: 0, moved: 0, preferences: 0, fit: 0 }),
  fit: z.number().exactOptional(),
  pairs: z.array(proposedPair),
  kept: z.number().default(0),
  stays: z.array(z.string()).exactOptional(),
  locksGone: z
    .array(z.strictObject({ doctorId: z.string(), supporterId: z.string(), text: z.string() }))
    .exactOptional(),
  unallocated: z.array(unallocated),
  competition: z
    .array(
      z.strictObject({
        doctors: z.array(z.string()),
        supporters: z.array(z.string()),
        places: z.number(),
      }),
    )
    .default([]),
  discarded: z.literal(true).exactOptional(),
});

/** An allocation as proposed: `proposal.<id>`, forgotten after a month. */
export const proposalRecord = recordKind<Proposal>({
  type: "proposal",
  content,
  idOf: (proposal) => `proposal.${proposal.id}`,
  schemeOf: (proposal) => proposal.schemeId,
  ttlOf: () => MONTH_S,
});
