import { z } from "zod";
import type { RetentionRun } from "../../../scheme/retention/retention-run";
import { RETENTION_BOUNDS, type RetentionPolicy } from "../../../scheme/retention/retention-policy";
import { RETENTION_KINDS, type RetentionCounts } from "../../../scheme/retention/retention-table";
import { recordKind } from "./record-kind";

/** For how many months a scheme keeps what. A period that came later has its usual length in what was written before. */
export const retentionPolicy: z.ZodType<RetentionPolicy> = z.strictObject({
  wishes: z.number(),
  people: z.number(),
  pairings: z.number(),
  concerns: z.number(),
  complaints: z.number(),
  agreements: z.number().default(RETENTION_BOUNDS.agreements.usual),
  feedback: z.number().default(RETENTION_BOUNDS.feedback.usual),
});

const counts: z.ZodType<RetentionCounts> = z.partialRecord(z.enum(RETENTION_KINDS), z.number());

const content: z.ZodType<RetentionRun> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  state: z.enum(["stopped", "running", "done"]),
  startedAt: z.string(),
  rules: z.string(),
  policy: retentionPolicy,
  planned: counts,
  gone: counts,
  confirmed: z.strictObject({ at: z.string(), by: z.string() }).exactOptional(),
  doneAt: z.string().exactOptional(),
});

/** What a day's deletion came to, in numbers: `retention-run.<day>`. */
export const retentionRunRecord = recordKind<RetentionRun>({
  type: "retention-run",
  content,
  idOf: (run) => `retention-run.${run.id}`,
  schemeOf: (run) => run.schemeId,
});
