import { resumed } from "./halt";
import {
  EASED_SHARE,
  isQuiet,
  LONGEST_QUIET_MS,
  NEARLY_WHOLE_SHARE,
  shareAt,
  type Counted,
  type Pace,
} from "./pace";

/** How Teams answered one instance since it last told the others. */
export interface Answers {
  /** POSTs that Teams took, or refused for a reason of their own. */
  readonly taken: number;
  /** POSTs that Teams said 429 to. */
  readonly throttled: number;
  /** The longest wait that a 429 among them asked for, in ms; absent where none did. */
  readonly afterMs?: number;
  /** One of them was the trial that a halt let through. */
  readonly trial: boolean;
}

/** Nothing was heard. */
export const NO_ANSWERS: Answers = { taken: 0, throttled: 0, trial: false };

/** One answer more. */
export function heard(answers: Answers, taken: boolean, afterMs?: number): Answers {
  if (taken) return { ...answers, taken: answers.taken + 1 };
  const longest = Math.max(answers.afterMs ?? 0, afterMs ?? 0);
  return {
    ...answers,
    throttled: answers.throttled + 1,
    ...(longest === 0 ? {} : { afterMs: longest }),
  };
}

/** The answers that are left once others were told of some. */
export function withoutTold(answers: Answers, told: Answers): Answers {
  const throttled = answers.throttled - told.throttled;
  const { afterMs } = answers;
  return {
    taken: answers.taken - told.taken,
    throttled,
    trial: answers.trial && !told.trial,
    ...(throttled === 0 || afterMs === undefined ? {} : { afterMs }),
  };
}

const STEP_MS = 1_000;
/** Fewer answers than this say nothing about all. */
const ENOUGH = 5;
/** Nearly all are taken while there are so many for each that is not. */
const NEARLY_ALL = 19;
const COUNTED_MS = 10_000;
/** While more are refused than taken. */
const LOW_SHARE = 0.6;
/** After everybody had to be quiet. */
const FIRST_SHARE = 0.125;
const SHORTEST_QUIET_MS = 1_000;

/**
 * The pace after what Teams answered. Steps down at most once a second, by what came of all POSTs since the last step:
 * nearly all taken, 0.95 of the budget; most, 0.85; fewer, 0.6; none of at least five, nobody sends for as long as Teams asked (1 to 30 s;
 * where it did not say, from 1 s doubling, spread by `chance`, 0 to 1), and then slowly. A 429 that is one of few is
 * only waited for by its own message.
 */
export function settle(pace: Pace, answers: Answers, now: number, chance: number): Pace {
  const known = answers.trial ? resumed(pace) : pace;
  if (answers.taken + answers.throttled === 0) return known;
  if (isQuiet(pace, now)) return afterwards(known, answers, now);
  const counted = { ...known, counted: count(known, answers, now) };
  if (answers.throttled === 0) return counted;
  const throttled = { ...counted, throttledAt: now, share: shareAt(pace, now) };
  if (Math.abs(now - pace.steppedAt) < STEP_MS) return throttled;
  return stepDown(throttled, now, quietMs(pace, answers, chance));
}

/** What was on its way when the quiet began: it says nothing new, but may ask for a longer wait. */
function afterwards(pace: Pace, { throttled, afterMs = 0 }: Answers, now: number): Pace {
  if (throttled === 0) return pace;
  const asked = now + Math.min(afterMs, LONGEST_QUIET_MS);
  return { ...pace, throttledAt: now, quietUntil: Math.max(pace.quietUntil, asked) };
}

function stepDown(pace: Pace, now: number, quiet: number): Pace {
  const { taken, throttled } = pace.counted;
  if (taken + throttled < ENOUGH) {
    return { ...pace, steppedAt: now, share: Math.min(pace.share, EASED_SHARE) };
  }
  const afresh = { ...pace, steppedAt: now, counted: { from: now, taken: 0, throttled: 0 } };
  if (taken > 0) {
    return { ...afresh, share: shareOf(taken / throttled), quiets: 0 };
  }
  return { ...afresh, share: FIRST_SHARE, quietUntil: now + quiet, quiets: pace.quiets + 1 };
}

function shareOf(takenForEachThrottled: number): number {
  if (takenForEachThrottled >= NEARLY_ALL) return NEARLY_WHOLE_SHARE;
  return takenForEachThrottled >= 1 ? EASED_SHARE : LOW_SHARE;
}

function count({ counted }: Pace, { taken, throttled }: Answers, now: number): Counted {
  const old = Math.abs(now - counted.from) > COUNTED_MS;
  const since = old ? { from: now, taken: 0, throttled: 0 } : counted;
  return {
    ...since,
    taken: since.taken + taken,
    throttled: since.throttled + throttled,
  };
}

function quietMs({ quiets }: Pace, { afterMs }: Answers, chance: number): number {
  const asked = afterMs ?? SHORTEST_QUIET_MS * 2 ** quiets * (0.5 + chance);
  return Math.min(Math.max(asked, SHORTEST_QUIET_MS), LONGEST_QUIET_MS);
}
