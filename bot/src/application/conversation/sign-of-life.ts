import type { Instant } from "../../scheme/shared/time";

/**
 * The moment that an activity tells of, by Teams' own clock and never later than this machine's: one from
 * the future would outdo everything that comes after it. Without a time of its own it tells of now.
 */
export function momentOf(said: Instant | undefined, machineNow: Instant): Instant {
  return said === undefined || said > machineNow ? machineNow : said;
}
