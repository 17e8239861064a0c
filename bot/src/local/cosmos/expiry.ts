import { isObject, parseJson, type JsonObject } from "./json-value";
import type { Store } from "./store";

/**
 * When an item stops being visible, in milliseconds since 1970; null for never. Its own `ttl` counts
 * only where the container has a default, from the time of the write. Source: Microsoft, "Time to
 * Live (TTL) in Azure Cosmos DB".
 */
export function expiryOf(
  item: JsonObject,
  defaultTtl: number | undefined,
  at: number,
): number | null {
  if (defaultTtl === undefined) return null;
  const own = item["ttl"];
  const seconds = typeof own === "number" ? own : defaultTtl;
  return seconds === -1 ? null : at + seconds * 1000;
}

/** Sets the expiry of each item of a container again, after its default TTL has changed. */
export function recomputeExpiry(store: Store, container: number, defaultTtl?: number): void {
  const items = store.prepare("SELECT rid, ts, body FROM items WHERE container = ?");
  const update = store.prepare("UPDATE items SET expires = ? WHERE rid = ?");
  for (const { rid = null, ts = null, body = null } of items.all(container)) {
    const item = parseJson(String(body), "stored item");
    if (isObject(item)) update.run(expiryOf(item, defaultTtl, Number(ts) * 1000), rid);
  }
}

const SWEEP_EVERY_MS = 60_000;

/**
 * Deletes what has expired, once a minute, without keeping the process alive. Nothing depends on it:
 * an expired item is invisible at once. Call what is returned to stop.
 */
export function startSweep(store: Store): () => void {
  const sweep = store.prepare("DELETE FROM items WHERE expires <= ?");
  const timer = setInterval(() => sweep.run(store.now()), SWEEP_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
