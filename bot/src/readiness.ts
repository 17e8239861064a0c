import { clockTrusted } from "./application/delivery/clock-trusted";
import type { Ports } from "./application/ports/ports";
import type { Log } from "./application/ports/log";
import { PlainFault } from "./application/ports/plain-fault";

/**
 * Whether this instance may be sent requests: the store answers, and this machine's clock is near the store's. A clock
 * that is not is logged once, as `clock.untrusted`.
 */
export function readiness(
  { schemes, storeClock }: Pick<Ports, "schemes" | "storeClock">,
  log: Log,
): () => Promise<boolean> {
  let trusted = true;
  return async () => {
    try {
      await schemes.all();
    } catch {
      // Not ready is the answer, whatever the reason; the worker's own log line says why.
      return false;
    }
    const before = trusted;
    trusted = clockTrusted(storeClock);
    if (before && !trusted) {
      const fault = new PlainFault("This machine's clock is not the store's: set it right.");
      log.fault("clock.untrusted", fault, { skewMs: storeClock.skewMs() });
    }
    return trusted;
  };
}
