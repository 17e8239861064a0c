import { PlainFault } from "./ports/plain-fault";

/** What a use case answers: a value, or a refusal that its caller expects and can explain. */
export type Outcome<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** It was done; this is the result. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** It was not done, for a reason with a code. */
export function refused<Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

const TRIES = 8;

/**
 * Runs a use case that reads, decides and commits, again from the start whenever somebody else
 * committed first. Throws after 8 lost races in a row: that is no longer bad luck.
 */
export async function retryOnConflict<Value>(
  attempt: () => Promise<Value | "conflict">,
): Promise<Value> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt();
    if (result !== "conflict") return result;
  }
  throw new PlainFault("Somebody else kept writing the same records; gave up.");
}
