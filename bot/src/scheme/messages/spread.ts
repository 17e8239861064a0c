import type { Instant } from "../shared/time";

/** FNV-1a over the letters, then the finaliser of MurmurHash3, so that ids that differ in one letter lie far apart. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The moment of an id between two others, `to` not included: always the same for the same id, and evenly spread over
 * many. `from` itself where nothing lies between them.
 */
export function spreadOver(id: string, from: Instant, to: Instant): Instant {
  const start = Date.parse(from);
  const length = Math.max(0, Date.parse(to) - start);
  return new Date(start + Math.floor((hashOf(id) / 2 ** 32) * length)).toISOString();
}
