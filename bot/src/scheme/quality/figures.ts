import { inFives, type Fives } from "./in-fives";

/**
 * The numbers of the quality page (MX2, MX3, MX4), in the order in which they are shown: of one scheme, in one programme year. At most four
 * of them make up another one (the loads all supporters): of more, rounded ones could tell the parts.
 */
export const QUALITY_FIGURES = [
  "doctors",
  "allocated",
  "reallocated",
  "opted-out",
  "back",
  "pairs",
  "introduced-in-time",
  "introduced-later",
  "not-introduced",
  "agreements",
  "feedback",
  "supporters",
  "trained",
  "supervised",
  "load-none",
  "load-one",
  "load-two",
  "load-more",
  "wishes",
  "wishes-met",
  "wishes-partly",
  "wishes-not-met",
] as const;

/** One of them. */
export type QualityFigure = (typeof QUALITY_FIGURES)[number];

/** True numbers; they stay on the server. One is absent where nobody can know it any more. */
export type QualityCounts = Readonly<Partial<Record<QualityFigure, number>>>;

/** What may be shown of a number: in fives, or nothing. */
export interface ShownFigure {
  readonly figure: QualityFigure;
  readonly fives?: Fives;
}

/** What may be shown of a year: the same to everybody, on the page and in the spreadsheet. */
export function shownFigures(counts: QualityCounts): readonly ShownFigure[] {
  return QUALITY_FIGURES.map((figure) => {
    const count = counts[figure];
    return count === undefined ? { figure } : { figure, fives: inFives(count) };
  });
}
