/**
 * How many messages one chat may get: half of what Teams says it takes ("Optimize your bot with rate limiting in
 * Teams"), since the same person may be written to in several schemes at once, and gets replies besides.
 */
const LIMITS = [
  { most: 3, withinMs: 1_000 },
  { most: 4, withinMs: 2_000 },
  { most: 30, withinMs: 30_000 },
  { most: 900, withinMs: 3_600_000 },
] as const;

const LONGEST_MS = 3_600_000;
/** One message in this time stays below every limit for ever. */
const HARMLESS_MS = 4_000;

/**
 * When a chat may get the next message, given when it got the others (ms on any clock that does not jump, in the
 * order of time). `now` where it may at once.
 */
export function nextInChat(posted: readonly number[], now: number): number {
  const allowed = LIMITS.map(({ most, withinMs }) => {
    const mostBack = posted.at(-most);
    return mostBack === undefined ? now : mostBack + withinMs;
  });
  return Math.max(now, ...allowed);
}

/**
 * What has to be remembered of a chat's messages. Nothing once the chat was silent for so long that it could not come near
 * a limit, whatever it gets next: otherwise a morning of thousands of chats would stay in memory for an hour.
 */
export function worthRemembering(posted: readonly number[], now: number): readonly number[] {
  const last = posted.at(-1);
  if (last === undefined || now - last > posted.length * HARMLESS_MS) return [];
  return posted.filter((at) => now - at < LONGEST_MS);
}
