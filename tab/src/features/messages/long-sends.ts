import type { MessagesOverview } from "@near-peer/bot/contract";

/** How far a long send is. */
export type Progress = NonNullable<MessagesOverview["progress"]>;

const LIVE_MS = 2_000;
const QUIET_MS = 30_000;
/** A page of the list costs the server more than the figures do. */
const LIVE_LIST_MS = 10_000;

/** Whether messages are going just now, so that the numbers change by the second. */
export function isLive(overview: MessagesOverview | undefined): boolean {
  if (overview?.progress === undefined || overview.hold.held) return false;
  return overview.progress.done < overview.progress.of;
}

/** After how many milliseconds the figures are asked for again: while nothing goes at the latest when the next message has begun to. */
export function figuresEvery(overview: MessagesOverview | undefined): number {
  if (isLive(overview)) return LIVE_MS;
  const next = overview?.coming[0];
  if (overview === undefined || next === undefined || overview.hold.held) return QUIET_MS;
  const untilNextMs = Date.parse(next.dueAt) - Date.parse(overview.now);
  return Math.min(QUIET_MS, Math.max(0, untilNextMs) + LIVE_MS);
}

/** After how many milliseconds the list is asked for again. */
export function listEvery(overview: MessagesOverview | undefined): number {
  return isLive(overview) ? LIVE_LIST_MS : QUIET_MS;
}

/** How many quarters of a send are over. Only when this changes is it read out: four times in a send, not every two seconds. */
export function quartersOver({ done, of }: Pick<Progress, "done" | "of">): number {
  return of === 0 ? 4 : Math.floor((4 * done) / of);
}

/** What there is to say of the pace: the last minute and the best one, both in messages. */
export function paceOf(perMinute: readonly number[]): {
  readonly now: number;
  readonly most: number;
} {
  return { now: perMinute.at(-1) ?? 0, most: Math.max(0, ...perMinute) };
}
