import type { Policy } from "../policy/policy";
import type { SchemeId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { isKept, isKeptInPart } from "./count-year";
import { shownFigures, type QualityCounts, type ShownFigure } from "./figures";
import { programmeYear, programmeYears, type ProgrammeYear } from "./programme-year";

/** For so many years the figures of a year that is over are kept. */
export const FIGURES_KEPT_YEARS = 10;

/** Older pairings are deleted in every scheme, so a year from before them is not counted any more. */
const MOST_YEARS = 4;

/**
 * The figures of a programme year as they were shown when it was over, in fives and nothing finer (MX4, principle 9): it has no
 * true number and nobody in it, and nothing changes it afterwards.
 */
export interface KeptYear {
  /** The calendar year in which it begins, which is its name in the scheme: one a year. */
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly begins: number;
  readonly keptOn: IsoDate;
  /** Records of it may have been deleted before it was counted. */
  readonly keptInPart: boolean;
  readonly figures: readonly ShownFigure[];
}

/** That a year's figures were kept, of the year that began then. */
export interface YearKeptEvent {
  readonly type: "YearFiguresKept";
  readonly begins: number;
}

/** What is asked of a scheme whose years are to be kept. */
export interface KeepingQuestion {
  /** The day on which the scheme was created. */
  readonly createdOn: IsoDate;
  readonly policy: Policy;
  readonly today: IsoDate;
  /** The years that are kept already, by when they begin. */
  readonly kept: readonly number[];
}

/** Where and when a year is kept. */
export interface KeepingPlace extends Pick<KeepingQuestion, "policy" | "today"> {
  readonly schemeId: SchemeId;
}

/** Years that are over, are still on record, and are not kept yet; the latest first. A run that was missed finds them later. */
export function yearsToKeep(asked: KeepingQuestion): readonly ProgrammeYear[] {
  const { createdOn, policy, today, kept } = asked;
  return programmeYears(createdOn, today, MOST_YEARS).filter(
    (year) => year.until < today && isKept(year, policy, today) && !kept.includes(year.begins),
  );
}

/** The figures of a year that is over, to be kept; undefined where there is nothing to count. */
export function keptYear(
  counts: QualityCounts,
  { begins }: ProgrammeYear,
  { schemeId, policy, today }: KeepingPlace,
): { readonly state: KeptYear; readonly event: YearKeptEvent } | undefined {
  if (!Object.values(counts).some((count) => count > 0)) return undefined;
  const keptInPart = isKeptInPart(programmeYear(begins), policy, today);
  const figures = shownFigures(counts);
  return {
    state: { id: String(begins), schemeId, begins, keptOn: today, keptInPart, figures },
    event: { type: "YearFiguresKept", begins },
  };
}

/** Those of the kept years that are shown beside the running one: that are over, ten at most, the latest first. */
export function yearsShown(kept: readonly KeptYear[], running: ProgrammeYear): readonly KeptYear[] {
  return kept
    .filter(
      ({ begins }) => begins < running.begins && begins >= running.begins - FIGURES_KEPT_YEARS,
    )
    .toSorted((a, b) => b.begins - a.begins);
}
