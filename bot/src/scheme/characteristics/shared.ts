import type { Characteristic } from "./characteristic";
import { liveEntries, type Statement } from "./statement";

/**
 * The characteristics that a doctor asked for and a supporter offered with the same choice, both with a
 * consent that holds (NP7). Nobody is like anybody unless both said so.
 */
export function shared(
  wish: Statement,
  offer: Statement,
  offered: readonly Characteristic[],
): readonly string[] {
  const live = liveEntries(offer, offered);
  return liveEntries(wish, offered)
    .filter((asked) => live.some((one) => one.key === asked.key && one.choice === asked.choice))
    .map(({ key }) => key);
}
