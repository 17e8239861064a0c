import { SMALLEST_SHOWN } from "../characteristics/smallest-shown";

/** A number of people as the quality page knows it: a multiple of 5, of which the true number is that or up to 4 more. */
export type Fives = number;

/**
 * A count without anybody in it (principle 9): rounded down to a multiple of 5, so that whatever is taken away from whatever
 * else, another year, another day, a part from its whole, the answer is never from 1 to 4. From 0 to 4 all look alike.
 */
export function inFives(count: number): Fives {
  return count - (count % SMALLEST_SHOWN);
}

/** The same in words: "35 to 39", "fewer than 5". */
export function fivesInWords(fives: Fives): string {
  return fives === 0
    ? `fewer than ${SMALLEST_SHOWN}`
    : `${fives.toLocaleString("en-GB")} to ${(fives + SMALLEST_SHOWN - 1).toLocaleString("en-GB")}`;
}
