import { createHash, randomUUID } from "node:crypto";
import type { Clock } from "../../application/ports/clock";
import type { Digest } from "../../application/ports/digest";
import type { Ids } from "../../application/ports/ids";

/** The machine's own time, for the product and for leases alike. */
export const machineClock: Clock = {
  now: () => new Date().toISOString(),
  machineNow: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
};

/** Random ids of 122 bits (UUID version 4). */
export const randomIds: Ids = { next: () => randomUUID() };

/** SHA-256, hexadecimal. */
export const sha256: Digest = (text) => createHash("sha256").update(text, "utf8").digest("hex");
