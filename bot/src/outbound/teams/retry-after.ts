/** A connector that asks for longer is not believed: everybody's messages would wait on one answer. */
const LONGEST_MS = 15 * 60_000;

/**
 * How long a `Retry-After` header asks us to wait, in milliseconds, at most 15 minutes. It holds seconds or
 * an HTTP date (RFC 9110, 10.2.3). Undefined where there is none, or it is nonsense or past.
 * `now` is machine time in milliseconds.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d+$/u.test(text)) return Math.min(Number(text) * 1_000, LONGEST_MS);
  // Date.parse takes almost anything for a date; an HTTP date begins with the day of the week.
  if (!/^[A-Z][a-z]{2,8},? /u.test(text)) return undefined;
  const until = Date.parse(text) - now;
  return until >= 0 ? Math.min(until, LONGEST_MS) : undefined;
}
