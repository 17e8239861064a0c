const BETWEEN_LOOKS_MS = 20;

/** Looks again and again until there is something; throws with `what` where there is nothing in time. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined> | Value | undefined,
  boundMs = 10_000,
): Promise<Value> {
  const begun = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - begun > boundMs) throw new Error(`In ${boundMs} ms: not ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
