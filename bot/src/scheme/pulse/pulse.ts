import type { SchemeId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import type { PulseWindowId } from "./windows";

/** All answers of a window together: how many, and the sum of their scores. One answer by itself is kept nowhere. */
export interface PulseSum {
  readonly count: number;
  readonly sum: number;
}

/** Before anybody has answered. */
export const NO_ANSWERS: PulseSum = { count: 0, sum: 0 };

/** The same whoever answered, and in whatever order. */
export function withScore({ count, sum }: PulseSum, score: number): PulseSum {
  return { count: count + 1, sum: sum + score };
}

/** The sum of a window, as it is kept. */
export interface PulseTally {
  readonly id: PulseWindowId;
  readonly schemeId: SchemeId;
  /** The last day of the window, as it was when the first answer came; later settings do not open it again. */
  readonly until: IsoDate;
  readonly sealedSum: string;
}

/** That people answered in a window, by keyed hashes in the order of the alphabet; nothing of what, and of when. */
export interface PulseMarks {
  readonly id: PulseWindowId;
  readonly schemeId: SchemeId;
  readonly marks: readonly string[];
}

/** What can happen. Who answered, and in which window, is not said. */
export interface PulseEvent {
  readonly type: "PulseAnswered";
}

/** Whether a window takes answers no more: what was shown of it once is never shown with one answer more. */
export function isClosed(tally: Pick<PulseTally, "until"> | undefined, today: IsoDate): boolean {
  return tally !== undefined && today > tally.until;
}

/** The marks with one more; undefined where it is there. */
export function withMark(marks: readonly string[], mark: string): readonly string[] | undefined {
  return marks.includes(mark) ? undefined : [...marks, mark].toSorted();
}
