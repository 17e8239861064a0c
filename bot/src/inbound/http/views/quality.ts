import type { QualityView } from "../../../contract";
import type { Quality, QualityYear } from "../../../application/quality/quality";
import { QUALITY_FIGURES, type QualityFigure } from "../../../scheme/quality/figures";
import { fivesInWords } from "../../../scheme/quality/in-fives";
import { csvText } from "../../../scheme/people/sheets/csv-text";

/** The numbers as they may be shown. */
export function toQualityView({ asOf, years }: Quality): QualityView {
  return {
    asOf,
    years: years.map(({ begins, from, until, keptInPart, figures }) => ({
      begins,
      from,
      until,
      keptInPart,
      figures: figures.map(({ figure, fives }) =>
        fives === undefined ? { figure } : { figure, fives },
      ),
    })),
  };
}

const WORDS: Readonly<Record<QualityFigure, string>> = {
  doctors: "foundation doctors",
  allocated: "foundation doctors who had a supporter",
  reallocated: "foundation doctors who changed supporter within the year",
  "opted-out": "foundation doctors who opted out within the year",
  back: "of those, doctors who rejoined",
  pairs: "pairs",
  "introduced-in-time": "pairs introduced within the days the scheme allows",
  "introduced-later": "pairs introduced later",
  "not-introduced": "pairs without an introduction",
  agreements: "pairs with an agreement in force",
  feedback: "pairs with feedback to the supporter",
  supporters: "supporters of at least one doctor in the year",
  trained: "of those, supporters who say they did the training module",
  "load-none": "supporters with no doctor on the last day",
  "load-one": "supporters with one doctor on the last day",
  "load-two": "supporters with two doctors on the last day",
  "load-more": "supporters with three doctors or more on the last day",
  wishes: "doctors with a supporter who had asked for something in common",
  "wishes-met": "doctors whose wishes were all met",
  "wishes-partly": "doctors whose wishes were met in part",
  "wishes-not-met": "doctors of whose wishes none was met",
};

/** The same as a spreadsheet: a line a number, a column a year. The first of them says up to when. */
export function toQualityCsv({ asOf, years }: Quality): string {
  const lines = QUALITY_FIGURES.map((figure) => [
    WORDS[figure],
    ...years.map((year) => cellOf(year, figure)),
  ]);
  const kept = years.map(({ keptInPart }) => (keptInPart ? "in part" : "whole"));
  return csvText([
    [`up to ${asOf}`, ...years.map(({ from, until }) => `${from} to ${until}`)],
    ...lines,
    ["records of the year that are still kept", ...kept],
  ]);
}

function cellOf({ figures }: QualityYear, figure: QualityFigure): string {
  const fives = figures.find((one) => one.figure === figure)?.fives;
  return fives === undefined ? "not shown" : fivesInWords(fives);
}
