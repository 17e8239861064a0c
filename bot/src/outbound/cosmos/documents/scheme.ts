import { z } from "zod";
import type { Policy, Scheme, Signpost } from "../../../scheme/policy/policy";
import { recordKind } from "./record-kind";

const signpost: z.ZodType<Signpost> = z.strictObject({
  title: z.string(),
  how: z.string(),
  url: z.string().exactOptional(),
});

const policy: z.ZodType<Policy> = z.strictObject({
  nation: z.enum(["england", "wales", "scotland", "northern-ireland"]),
  defaultCapacity: z.number(),
  maximumCapacity: z.number(),
  reminderEveryMonths: z.number(),
  workingHours: z.strictObject({ from: z.string(), to: z.string() }),
  announceAt: z.string(),
  reallocationDays: z.number(),
  signposts: z.array(signpost),
});

const content: z.ZodType<Scheme> = z.strictObject({
  id: z.string(),
  tenantId: z.string(),
  name: z.string(),
  provider: z.string(),
  directorName: z.string(),
  createdAt: z.string(),
  policy,
});

/** The scheme itself: one document, `scheme`. */
export const schemeRecord = recordKind<Scheme>({
  type: "scheme",
  content,
  idOf: () => "scheme",
  schemeOf: (scheme) => scheme.id,
});
