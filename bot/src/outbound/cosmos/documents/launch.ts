import { z } from "zod";
import type { Launch, PlannedStep } from "../../../scheme/launch/launch";
import { recordKind } from "./record-kind";

const planned: z.ZodType<PlannedStep> = z.strictObject({
  on: z.string(),
  from: z.string(),
  by: z.string(),
  at: z.string(),
});

const content: z.ZodType<Launch> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  start: z.string(),
  steps: z.strictObject({
    "supervisors-told": planned.exactOptional(),
    invitation: planned.exactOptional(),
    wishes: planned.exactOptional(),
    allocation: planned.exactOptional(),
    introductions: planned.exactOptional(),
  }),
});

/** The launch of a programme year: `launch.2026`. */
export const launchRecord = recordKind<Launch>({
  type: "launch",
  content,
  idOf: (launch) => `launch.${launch.id}`,
  schemeOf: (launch) => launch.schemeId,
});
