import { addDays, laterBy, londonDate, londonInstant } from "../calendar/london";
import { workingDayFrom } from "../calendar/working-time";
import type { Instant } from "../shared/time";
import { columnOf, type MessageKind } from "./message";
import type { AskedAt, Wait } from "./wait";

/** A message that went to somebody, or may have, and when. */
export interface Earlier {
  readonly kind: MessageKind;
  readonly at: Instant;
}

const DAY_MS = 86_400_000;
/** Two reminders are at least this far apart (NP14: never two within 8 weeks). */
const REMINDERS_APART_MS = 56 * DAY_MS;
/** What the scheme starts with one person by itself: so many a day, and in 30 days. */
const MOST = [
  { withinMs: DAY_MS, count: 3 },
  { withinMs: 30 * DAY_MS, count: 12 },
] as const;

/**
 * Whether a reminder or another prompt is held back because of what this person got lately, however it came to be planned: a
 * second reminder within 8 weeks does not go at all, and of prompts no more than a few a day and a dozen in 30 days; what
 * is beyond that waits for the next working day. So that no fault of ours can pester anybody.
 */
export function restraintOf(
  kind: MessageKind,
  earlier: readonly Earlier[],
  { now, policy: { workingHours }, holidays }: AskedAt,
): "too-soon" | Wait | undefined {
  if (!isPrompting(kind)) return undefined;
  const prompts = earlier.filter((one) => isPrompting(one.kind));
  const since = (ms: number) => laterBy(now, -ms);
  const tooSoon = ({ kind: before, at }: Earlier) =>
    before === "reminder" && at > since(REMINDERS_APART_MS);
  if (kind === "reminder" && prompts.some(tooSoon)) return "too-soon";
  const isEnough = MOST.some(
    ({ withinMs, count }) => prompts.filter(({ at }) => at > since(withinMs)).length >= count,
  );
  if (!isEnough) return undefined;
  const day = workingDayFrom(addDays(londonDate(now), 1), holidays);
  return { reason: "out-of-hours", until: londonInstant(day, workingHours.from) };
}

/** Whether messages of a kind are restrained: what the scheme starts with somebody by itself. */
export function isPrompting(kind: MessageKind): boolean {
  const column = columnOf(kind);
  return column === "reminder" || column === "prompt";
}
