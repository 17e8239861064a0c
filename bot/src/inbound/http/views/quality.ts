import type { QualityView } from "../../../contract";
import type { Quality, QualityYear } from "../../../application/quality/quality";
import { QUALITY_FIGURES, type QualityFigure } from "../../../scheme/quality/figures";
import type { ShownPulse, ShownSide } from "../../../scheme/pulse/shown";
import { fivesInWords } from "../../../scheme/quality/in-fives";
import { csvText } from "../../../scheme/people/sheets/csv-text";

/** The numbers as they may be shown. */
export function toQualityView({ asOf, years }: Quality): QualityView {
  return {
    asOf,
    years: years.map(({ begins, from, until, keptInPart, keptOn, figures, pulse }) => ({
      begins,
      from,
      until,
      keptInPart,
      ...(keptOn === undefined ? {} : { keptOn }),
      figures: figures.map(({ figure, fives }) =>
        fives === undefined ? { figure } : { figure, fives },
      ),
      ...(pulse && { pulse }),
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
  supervised: "of those, supporters with supervision noted in the year",
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
    ...PULSE_LINES.map(([words, cell]) => [words, ...years.map(({ pulse }) => cell(pulse))]),
    ["records of the year when it was counted", ...kept],
  ]);
}

const HIDDEN = "not shown";

const answersIn = (side: ShownSide | undefined) =>
  side?.state === "closed" ? fivesInWords(side.answers) : HIDDEN;
const meanOf = (side: ShownSide | undefined) =>
  side?.state === "closed" && side.mean !== undefined ? String(side.mean) : HIDDEN;

/** Lines of the pulse, a year a column. */
const PULSE_LINES: readonly (readonly [string, (pulse: ShownPulse | undefined) => string])[] = [
  ["answers to the pulse, beginning of the year", (pulse) => answersIn(pulse?.before)],
  ["their mean, 0 to 100, higher is more burnt out", (pulse) => meanOf(pulse?.before)],
  ["answers to the pulse, end of the year", (pulse) => answersIn(pulse?.after)],
  ["their mean, 0 to 100, higher is more burnt out", (pulse) => meanOf(pulse?.after)],
  [
    "change of the mean; of all who answered, not the same people, and of no known cause",
    (pulse) => (pulse?.change === undefined ? HIDDEN : String(pulse.change)),
  ],
];

function cellOf({ figures }: QualityYear, figure: QualityFigure): string {
  const fives = figures.find((one) => one.figure === figure)?.fives;
  return fives === undefined ? HIDDEN : fivesInWords(fives);
}
