import type { QualityFigureName } from "@near-peer/bot/contract";
import { longDay } from "../platform/london-time";
import { inFigures } from "./counted";

/** The page of how a scheme goes. A number is a multiple of 5, and the true one up to 4 more. */
export const qualityText = {
  title: "Quality",
  lead: "How the scheme goes, from what is on record. Numbers are in steps of five, and small ones are hidden, so that none of them points at anybody.",
  year: "Programme year",
  yearName: (begins: number) => `${begins} to ${begins + 1}`,
  upTo: (day: string) => `Up to ${longDay(day)}.`,
  inPart:
    "Some records of this year had been deleted when it was counted, as the scheme's rules say, so the true numbers may be larger.",
  keptOn: (day: string) => `Kept as counted on ${longDay(day)}; it does not change any more.`,
  later:
    "A year that is over is counted once, within a day of its end, and then stands here for ten years.",
  take: "Take as a spreadsheet",
  taken: "The numbers are saved as a file.",
  table: (section: string) => `${section}, year by year`,
  what: "What",
  hidden: "not shown",
  fives: (fives: number) =>
    fives === 0 ? "fewer than 5" : `${inFigures(fives)} to ${inFigures(fives + 4)}`,
} as const;

/** A part of the page: the numbers that belong together, the whole first where there is one. */
export interface QualitySection {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly figures: readonly QualityFigureName[];
}

/** The parts of the page, in their order. */
export const QUALITY_SECTIONS: readonly QualitySection[] = [
  {
    id: "doctors",
    title: "Foundation doctors",
    hint: "Who had a supporter, and who changed supporter within the year. Why is never asked.",
    figures: ["doctors", "allocated", "reallocated"],
  },
  {
    id: "introductions",
    title: "Introductions",
    hint: "Whether the supporter said hello, and within the working days that the scheme allows.",
    figures: ["pairs", "introduced-in-time", "introduced-later", "not-introduced"],
  },
  {
    id: "participation",
    title: "Opting out and back",
    hint: "Doctors may opt out at any time, and rejoin as easily. Nobody is asked why.",
    figures: ["opted-out", "back"],
  },
  {
    id: "agreements",
    title: "Agreements and feedback",
    hint: "Pairs with an agreement that both have signed, and pairs whose doctor gave their supporter feedback.",
    figures: ["pairs", "agreements", "feedback"],
  },
  {
    id: "supporters",
    title: "Supporters",
    hint: "Who supported somebody in the year, who says they did the training module, who has supervision noted in the year, and how many doctors each had on its last day, or today.",
    figures: [
      "supporters",
      "trained",
      "supervised",
      "load-none",
      "load-one",
      "load-two",
      "load-more",
    ],
  },
  {
    id: "wishes",
    title: "Wishes",
    hint: "Doctors with a supporter who had asked for something in common, in this year. Earlier wishes are not kept.",
    figures: ["wishes", "wishes-met", "wishes-partly", "wishes-not-met"],
  },
];

/** What each number is of. */
export const FIGURE_TEXT: Readonly<Record<QualityFigureName, string>> = {
  doctors: "Foundation doctors",
  allocated: "Had a supporter",
  reallocated: "Changed supporter",
  "opted-out": "Opted out",
  back: "Rejoined",
  pairs: "Pairs",
  "introduced-in-time": "Introduced in time",
  "introduced-later": "Introduced later",
  "not-introduced": "No introduction",
  agreements: "Agreement in force",
  feedback: "Feedback given",
  supporters: "Supporters",
  trained: "Did the training module",
  supervised: "Had supervision",
  "load-none": "No doctor",
  "load-one": "One doctor",
  "load-two": "Two doctors",
  "load-more": "Three or more",
  wishes: "Asked for something",
  "wishes-met": "All met",
  "wishes-partly": "Met in part",
  "wishes-not-met": "None met",
};
