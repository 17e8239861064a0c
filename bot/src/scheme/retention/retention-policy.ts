/** Periods that a scheme decides for itself: least, most and usual months. */
export const RETENTION_BOUNDS = {
  /** What somebody stated about themselves, from the day they did. */
  wishes: { least: 1, most: 12, usual: 12 },
  /** Who left, from their last day; a supervisor, from the day from which nothing needed them for a year. */
  people: { least: 1, most: 24, usual: 3 },
  /** Pairings, from their end; requests, objections and publications from when they were dealt with. */
  pairings: { least: 1, most: 36, usual: 12 },
  /** Concerns, from the day they were dealt with. */
  concerns: { least: 1, most: 96, usual: 12 },
  /** Complaints, from the day they were answered. */
  complaints: { least: 1, most: 72, usual: 12 },
  /** What a pair agreed on, from the end of the pairing. */
  agreements: { least: 1, most: 12, usual: 3 },
  /** Feedback, from the day it could be read; what waits to be released goes at the latest after the most. */
  feedback: { least: 1, most: 24, usual: 12 },
} as const;

/** The name of a period. */
export type RetentionPeriod = keyof typeof RETENTION_BOUNDS;

/** Their names, in the order in which they are shown. */
export const RETENTION_PERIODS = [
  "wishes",
  "people",
  "pairings",
  "concerns",
  "complaints",
  "agreements",
  "feedback",
] as const satisfies readonly RetentionPeriod[];

/** For how many months a scheme keeps what; each within its bounds. */
export type RetentionPolicy = Readonly<Record<RetentionPeriod, number>>;

/** What a scheme begins with. */
export const DEFAULT_RETENTION: RetentionPolicy = {
  wishes: RETENTION_BOUNDS.wishes.usual,
  people: RETENTION_BOUNDS.people.usual,
  pairings: RETENTION_BOUNDS.pairings.usual,
  concerns: RETENTION_BOUNDS.concerns.usual,
  complaints: RETENTION_BOUNDS.complaints.usual,
  agreements: RETENTION_BOUNDS.agreements.usual,
  feedback: RETENTION_BOUNDS.feedback.usual,
};

/** Whether every period is a whole number of months within its bounds. */
export function isRetentionPolicy(policy: RetentionPolicy): boolean {
  return RETENTION_PERIODS.every((period) => {
    const { least, most } = RETENTION_BOUNDS[period];
    const months = policy[period];
    return Number.isInteger(months) && months >= least && months <= most;
  });
}
