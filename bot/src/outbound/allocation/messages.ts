import { z } from "zod";
import type { AllocationProgress, SolvedAllocation } from "../../application/ports/allocator";
import type { AllocationInstance } from "../../scheme/allocation/engine/instance";

const texts = z.array(z.string());
const pairs = z.array(z.tuple([z.string(), z.string()]));
const numbers = z.record(z.string(), z.number());

const person = {
  id: z.string(),
  personId: z.string(),
  seniority: z.number(),
  lep: z.string(),
  site: z.string(),
  specialty: z.string(),
};

const doctor = z
  .object({
    ...person,
    desiredSpecialty: z.string().optional(),
    asks: texts,
    within: z.enum(["site", "lep", "anywhere"]),
    band: z.number(),
  })
  .transform((one) => ({ ...one, desiredSpecialty: one.desiredSpecialty }));

const supporter = z.object({
  ...person,
  offers: texts,
  places: z.number(),
  committed: z.number(),
});

/** What the thread is given. */
export const instanceMessage: z.ZodType<AllocationInstance> = z.object({
  policy: z.object({
    preferences: z.object({ noneHonoured: z.number(), eachUnmet: z.number() }),
    fit: z.object({
      otherSite: z.number(),
      otherLep: z.number(),
      specialtyCurrent: z.number(),
      specialtyNone: z.number(),
      perRankGap: z.number(),
      gapCap: z.number(),
      load: z.array(z.number()),
    }),
    shortage: z.enum(["lot", "best-fit"]),
  }),
  doctors: z.array(doctor),
  supporters: z.array(supporter),
  endedPairs: pairs,
  currentPairs: pairs,
  seed: z.string(),
});

/** What the thread says: now and then how far it has come, and at last what it found. */
export type ThreadMessage =
  { readonly progress: AllocationProgress } | { readonly solved: SolvedAllocation };

/** The form of what the thread says. */
export const threadMessage: z.ZodType<ThreadMessage> = z.union([
  z.object({ progress: z.object({ placed: z.number(), of: z.number() }) }),
  z.object({
    solved: z.object({
      pairs,
      leftOut: texts,
      objective: z.object({
        unallocated: z.number(),
        moved: z.number(),
        preferences: z.number(),
        fit: z.number(),
      }),
      prices: z.object({ u: numbers, q: numbers }),
      competition: z.array(z.object({ doctors: texts, supporters: texts, places: z.number() })),
    }),
  }),
]);
