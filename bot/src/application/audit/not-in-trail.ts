import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** Passing on takes a moment; what is older than this and not in the trail has been lost. */
const MOMENTS_S = 5 * 60;

/** The store's time in whole seconds, as it marks its documents. */
function storeSeconds({ storeClock }: Pick<Ports, "storeClock">): number {
  return Math.floor(storeClock.storeNow() / 1_000);
}

/** Up to when an event must stand in the trail: the store's time, in seconds. */
export function settledUpTo(ports: Pick<Ports, "storeClock">): number {
  return storeSeconds(ports) - MOMENTS_S;
}

/** Events of a scheme that are not among those `seen` in its trail: lost, or written in the last minutes. */
export async function notInTrail(
  ports: Pick<Ports, "eventLog" | "storeClock">,
  schemeId: SchemeId,
  seen: ReadonlySet<string>,
): Promise<{ readonly missing: readonly string[]; readonly onTheirWay: number }> {
  const settled = settledUpTo(ports);
  const all = await ports.eventLog.ids(schemeId, { from: 0, to: storeSeconds(ports) + MOMENTS_S });
  const absent = all.filter((id) => !seen.has(id));
  if (absent.length === 0) return { missing: [], onTheirWay: 0 };
  const old = new Set(await ports.eventLog.ids(schemeId, { from: 0, to: settled }));
  const missing = absent.filter((id) => old.has(id)).toSorted();
  return { missing, onTheirWay: absent.length - missing.length };
}
