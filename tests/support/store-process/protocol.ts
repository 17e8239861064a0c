import { z } from "zod";

/** How a process of the store is started. */
export const storeOptions = z.object({
  /** The file that keeps the data, over restarts too; ":memory:" keeps nothing. */
  file: z.string(),
  /** A free one when absent; the same again after a restart. */
  port: z.number().optional(),
  /** Where the chance of faults that befall a share of the requests begins. */
  seed: z.number().default(1),
});

/** The same, as it is given. */
export type StoreOptions = z.input<typeof storeOptions>;

/** What is done with documents. */
export const OPERATIONS = [
  "read",
  "create",
  "replace",
  "patch",
  "delete",
  "batch",
  "query",
  "other",
] as const;

/** A kind of request to the store. */
export type Operation = (typeof OPERATIONS)[number];

/** What goes wrong with a request. */
const storeFault = z.union([
  /** Answered in place of being carried out; `retryAfterMs` is the hint of a 429. */
  z.strictObject({ status: z.number(), retryAfterMs: z.number().optional() }),
  /** The connection is cut, before or after it is carried out. */
  z.strictObject({ reset: z.enum(["before", "after"]) }),
  /** It is carried out so much later. */
  z.strictObject({ delayMs: z.number() }),
]);

/** A rule: what befalls which requests. Of those that fit the first is followed. */
export const storeRule = z.object({
  /** All of them when absent. */
  operations: z.array(z.enum(OPERATIONS)).optional(),
  /** Containers by name; all of them when absent. */
  containers: z.array(z.string()).optional(),
  /** From 0 to 1, by the seed. */
  share: z.number().default(1),
  times: z.number().optional(),
  fault: storeFault,
});

/** The same, as it is given. */
export type StoreRule = z.input<typeof storeRule>;

/** What the store has been asked, by `CONTAINER OPERATION`, faults included. */
export const storeCounts = z.object({ requests: z.record(z.string(), z.number()) });

/** The same. */
export type StoreCounts = z.output<typeof storeCounts>;
