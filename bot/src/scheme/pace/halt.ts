import type { Halt, Pace } from "./pace";

const FIRST_MS = 30_000;
const LONGEST_MS = 300_000;
/** A POST of at most ten seconds, and what comes before it. */
const TRIAL_MS = 30_000;

/** The pace once somebody heard that nothing can go. What was on its way when it began makes it no longer. */
export function halted(pace: Pace, reason: string, now: number): Pace {
  const { halt } = pace;
  if (halt !== undefined && now < halt.until && halt.until - now <= LONGEST_MS) return pace;
  const times = (halt?.times ?? 0) + 1;
  const lastsMs = Math.min(FIRST_MS * 2 ** (times - 1), LONGEST_MS);
  return { ...pace, halt: { reason, until: now + lastsMs, times } };
}

/** Until when a halt lets nobody try; undefined: a trial may go now. */
export function haltedUntil(halt: Halt, now: number): number | undefined {
  // A moment further away than any halt lasts was written by a clock that was wrong.
  if (now < halt.until && halt.until - now <= LONGEST_MS) return halt.until;
  const { trialUntil = now } = halt;
  return now < trialUntil && trialUntil - now <= TRIAL_MS ? trialUntil : undefined;
}

/** The halt while a trial of it is on its way. */
export function onTrial(halt: Halt, now: number): Halt {
  return { ...halt, trialUntil: now + TRIAL_MS };
}

/** The pace once a trial was answered: Teams knows us again. */
export function resumed(pace: Pace): Pace {
  const { lanes, senders, share, steppedAt, throttledAt, quietUntil, quiets, counted } = pace;
  return { lanes, senders, share, steppedAt, throttledAt, quietUntil, quiets, counted };
}
