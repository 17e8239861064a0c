import type { WishAnswer } from "./answer";
import { SMALLEST_SHOWN } from "./smallest-shown";

/** A number, or nothing where it could point at somebody. */
export type Shown = number | undefined;

/** How the wishes of one doctor fared, as far as they can be told. */
export type Fared = ReadonlyMap<string, Extract<WishAnswer, "met" | "not-met" | "nobody-offers">>;

/** What a director sees of everybody's wishes together. */
export interface WishCounts {
  /** Doctors with a supporter who had asked for something. */
  readonly asked: Shown;
  readonly met: Shown;
  readonly partly: Shown;
  readonly notMet: Shown;
  readonly byCharacteristic: readonly {
    readonly key: string;
    readonly asked: Shown;
    readonly met: Shown;
  }[];
}

/** Hides a number that is small, or whose difference to the whole it is part of is: the rest would be told by taking away. */
function partShown(part: number, whole: number): boolean {
  const rest = whole - part;
  return part >= SMALLEST_SHOWN && (rest === 0 || rest >= SMALLEST_SHOWN);
}

/**
 * Counts without anybody in them: no number shown, and no difference of one to the whole it belongs to, is
 * from 1 to 4. Of the three that make up the whole, all are shown or none is.
 */
export function countWishes(doctors: readonly Fared[], keys: readonly string[]): WishCounts {
  const askers = doctors.filter((one) => one.size > 0);
  const asked = askers.length;
  const metBy = askers.map((one) => [...one.values()].filter((how) => how === "met").length);
  const met = askers.filter((one, at) => metBy[at] === one.size).length;
  const notMet = metBy.filter((count) => count === 0).length;
  const partly = asked - met - notMet;
  const whole = asked >= SMALLEST_SHOWN;
  const parts = [met, partly, notMet].every((one) => one >= SMALLEST_SHOWN);
  return {
    asked: whole ? asked : undefined,
    met: parts ? met : undefined,
    partly: parts ? partly : undefined,
    notMet: parts ? notMet : undefined,
    byCharacteristic: keys.map((key) => {
      const askedThis = askers.filter((one) => one.has(key));
      const metThis = askedThis.filter((one) => one.get(key) === "met").length;
      const shown = partShown(askedThis.length, asked);
      return {
        key,
        asked: shown ? askedThis.length : undefined,
        met: shown && partShown(metThis, askedThis.length) ? metThis : undefined,
      };
    }),
  };
}
