import { laterBy } from "../../scheme/calendar/london";
import type { Instant } from "../../scheme/shared/time";
import { standingOf, type LookedAt, type Standable } from "./standing";

/** How far a long send is. */
export interface LongSend {
  readonly done: number;
  readonly of: number;
  readonly since: Instant;
  /** How many came to an end in each minute, oldest first, this minute last; at most 30. */
  readonly perMinute: readonly number[];
  /** When it is over at this rate; absent while nothing goes, and once it is over. */
  readonly over?: Instant;
}

const MINUTE_MS = 60_000;
/** Fewer than these need no bar. */
const FEWEST = 10;
/** A send that stood still for longer than this was another one. */
const GAP_MS = 5 * MINUTE_MS;
const LONGEST_MS = 120 * MINUTE_MS;
/** A send that is over is shown a little longer, so that somebody sees that it is. */
const JUST_OVER_MS = 2 * MINUTE_MS;
/** The rate is that of the last minutes; over less than ten seconds it would be chance. */
const RATE_OVER_MS = 3 * MINUTE_MS;
const RATE_LEAST_MS = 10_000;
const MOST_MINUTES = 30;

/** How far the send that goes on is, or the one that was just over; undefined where there is none worth a bar. */
export function longSendOf(messages: readonly Standable[], at: LookedAt): LongSend | undefined {
  const now = Date.parse(at.now);
  const left = messages.filter((one) => isOnItsWay(one, at)).length;
  const ends = lastRun(endsOf(messages, now), now, left > 0);
  const of = ends.length + left;
  if (of < FEWEST) return undefined;
  const since = ends[0] ?? now;
  const rate = rateOf(ends, now);
  const msLeft = left === 0 || rate === 0 || at.held ? undefined : left / rate;
  return {
    done: ends.length,
    of,
    since: new Date(since).toISOString(),
    perMinute: perMinute(ends, now),
    ...(msLeft === undefined ? {} : { over: laterBy(at.now, Math.ceil(msLeft)) }),
  };
}

/** Going, or due and held up by us or by Teams alone. */
function isOnItsWay(message: Standable, at: LookedAt): boolean {
  const { status } = message;
  if (standingOf(message, { ...at, held: false }) === "going") return true;
  return (
    status.state === "waiting" &&
    (status.reason === "throttled" ||
      status.reason === "service-unavailable" ||
      status.reason === "in-doubt" ||
      status.reason === "our-fault")
  );
}

/** When those that were attempted came to their end, in the last two hours, oldest first. */
function endsOf(messages: readonly Standable[], now: number): readonly number[] {
  return messages
    .flatMap(({ status }) => {
      switch (status.state) {
        case "sent":
        case "undeliverable":
        case "quarantined":
        case "unknown":
          return [Date.parse(status.at)];
        default:
          return [];
      }
    })
    .filter((end) => end <= now && now - end <= LONGEST_MS)
    .toSorted((a, b) => a - b);
}

/** Those of the send that goes on: back from now until it stood still. */
function lastRun(ends: readonly number[], now: number, goesOn: boolean): readonly number[] {
  const last = ends.at(-1);
  if (last === undefined || now - last > (goesOn ? GAP_MS : JUST_OVER_MS)) return [];
  const begins = ends.findLastIndex((end, nth) => end - (ends[nth - 1] ?? -Infinity) > GAP_MS);
  return ends.slice(begins);
}

/** Messages a millisecond. */
function rateOf(ends: readonly number[], now: number): number {
  const [first = now] = ends;
  const over = Math.max(RATE_LEAST_MS, Math.min(now - first, RATE_OVER_MS));
  return ends.filter((end) => now - end <= over).length / over;
}

function perMinute(ends: readonly number[], now: number): readonly number[] {
  const [first = now] = ends;
  const minutes = Math.min(MOST_MINUTES, Math.floor((now - first) / MINUTE_MS) + 1);
  const counts = Array.from({ length: minutes }, () => 0);
  for (const end of ends) {
    const at = minutes - 1 - Math.floor((now - end) / MINUTE_MS);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
