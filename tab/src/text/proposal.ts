import { agreeing, counted, dotted, inFigures, listed } from "./counted";

/** A proposal on its page. */
export const proposalText = {
  title: "Proposal",
  lead: (when: string, by: string) =>
    `Worked out ${when}${by === "" ? "" : ` for ${by}`}. Nobody has been told. Look it through, change what you like, then publish.`,
  forDay: (day: string) => `It is for ${day}: the grades and posts of that day count.`,
  nonePaired: "No pair is possible at present. Below it says why, and what would help.",
  publish: "Publish",
  solveAgain: "Solve again",
  solving: "Working out the rest",
  solved: "Solved again. Locked pairs stayed as they were.",
  pairs: (n: number) => agreeing(n, "pair to publish", "pairs to publish"),
  moved: (n: number) => `of them ${agreeing(n, "changes", "change")} supporter`,
  kept: (n: number) => agreeing(n, "pair stays as it is", "pairs stay as they are"),
  locked: (n: number) => `${agreeing(n, "pair", "pairs")} locked`,
  left: "left without a supporter",
  outOfDateTitle: "This proposal is out of date",
  outOfDateText:
    "It cannot be published as it is, and nobody has been told. Solve it again: what you locked stays where it can.",
  brokenTitle: (n: number) => `${counted(n, "pair", "pairs")} can no longer be made`,
  brokenPair: (doctor: string, supporter: string, why: string) =>
    `${doctor} with ${supporter}: ${why}`,
  publishedTitle: "This proposal is published",
  publishedText: (when: string) =>
    `Its pairs are told on ${when}. Until then it can be undone on the Allocate page.`,
  toldText: (when: string) => `Its pairs were told on ${when}.`,
  solveThese: (n: number) => `Solve ${agreeing(n, "it", "these")} again`,
  locksGoneTitle: (n: number) => `${counted(n, "locked pair", "locked pairs")} could not stay`,
  goneTitle: "This proposal is no longer kept",
  goneText: "It was discarded, or is older than a month. You can propose again at any time.",
  toAllocate: "Go to Allocate",
} as const;

/** How a proposal spreads over people and places. */
export const chartsText = {
  title: "At a glance",
  byGrade: "By grade",
  bySite: "By site",
  byLoad: "Doctors per supporter",
  unknownSite: "No site given",
  placed: (placed: number, without: number) =>
    without === 0
      ? `${counted(placed, "has", "have")} a supporter`
      : `${inFigures(placed)} with, ${inFigures(without)} without`,
  load: (doctors: number) => counted(doctors, "doctor", "doctors"),
  supporters: (n: number) => counted(n, "supporter", "supporters"),
  fitTitle: "How they fit",
  acrossSites: (across: number, of: number) =>
    across === 0
      ? "Each new pair works at one site."
      : `${inFigures(across)} of ${counted(of, "new pair", "new pairs")} ${agreeing(across, "works", "work")} at two sites.`,
  extra: (second: number, third: number) =>
    second + third === 0
      ? "No supporter has more than one doctor."
      : `${listed(
          [
            second === 0
              ? ""
              : `${counted(second, "supporter has", "supporters have")} two doctors`,
            third === 0
              ? ""
              : `${counted(third, "supporter has", "supporters have")} three doctors`,
          ].filter((words) => words.length > 0),
        )}.`,
  fit: (fit: number) =>
    `Fit ${inFigures(fit)}. It adds up distance, specialty, grade and load over all pairs; lower is better.`,
  wishes: "What anybody asked for is weighed too, but a proposal never shows it.",
} as const;

/** The grid of the pairs of a proposal. */
export const pairsText = {
  title: "Pairs",
  search: "Search by name, grade or site",
  filter: "Which pairs",
  filters: { all: "All", moves: "Change supporter", new: "New", locked: "Locked" },
  columns: {
    doctor: "Foundation doctor",
    supporter: "Supporter",
    why: "Why",
    load: "Load",
    locked: "Lock",
    actions: "Change",
  },
  load: (load: number, capacity: number) => `${load} of ${capacity}`,
  instead: (name: string) => `instead of ${name}`,
  lock: "Lock",
  locked: "Locked",
  lockOf: (doctor: string) => `Lock the supporter of ${doctor}`,
  lockedOf: (doctor: string) => `Locked: the supporter of ${doctor}`,
  change: "Change",
  changeOf: (doctor: string) => `Change the supporter of ${doctor}`,
  lockChosen: (n: number) => `Lock ${counted(n, "pair", "pairs")}`,
  unlockChosen: (n: number) => `Unlock ${counted(n, "pair", "pairs")}`,
  nowLocked: (n: number) =>
    `${counted(n, "pair is", "pairs are")} locked: solving again leaves ${agreeing(n, "it", "them")} as ${agreeing(n, "it is", "they are")}.`,
  nowUnlocked: (n: number) => `${counted(n, "pair is", "pairs are")} no longer locked.`,
  shown: (n: number) => `${counted(n, "pair", "pairs")} shown`,
  nothingFound: "No pair fits that search.",
  showAll: "Show all",
} as const;

/** The proposals that are kept. */
export const proposalsText = {
  title: "Proposals that are kept",
  lead: "Each is kept for a month, or until you discard it.",
  others: "Other proposals",
  open: (when: string) => `Proposal of ${when}`,
  about: (pairs: number, without: number, locked: number) =>
    dotted(
      counted(pairs, "pair", "pairs"),
      without === 0 ? "nobody without" : `${inFigures(without)} without`,
      locked === 0 ? "" : `${inFigures(locked)} locked`,
    ),
  by: (name: string) => (name === "" ? "" : `for ${name}`),
  outOfDate: "Out of date",
  published: "Published",
  compare: "Compare",
  compareWith: (when: string) => `Compare with the proposal of ${when}`,
  discard: "Discard",
  discardOf: (when: string) => `Discard the proposal of ${when}`,
  discardTitle: "Discard this proposal",
  discardWords:
    "It goes, with what it was worked out from. Nobody was told of it, and no pair changes.",
  discardConfirm: "Discard it",
  keep: "Keep it",
  discarded: "The proposal is discarded.",
} as const;

/** Two proposals side by side. */
export const comparisonText = {
  title: "Compare proposals",
  lead: "Places and fit only. What anybody asked for is in neither.",
  numbers: "In numbers",
  what: "What",
  one: (when: string) => `This one, of ${when}`,
  other: (when: string) => `The other, of ${when}`,
  placed: "With a supporter",
  moved: "Change supporter",
  kept: "Stay as they are",
  without: "Without a supporter",
  fit: "Fit, lower is better",
  load: (doctors: number) => `Supporters with ${counted(doctors, "doctor", "doctors")}`,
  withoutAt: (name: string) => `Without, ${name}`,
  differ: (n: number) =>
    n === 0
      ? "Everybody has the same supporter in both"
      : `${counted(n, "doctor has", "doctors have")} somebody else`,
  doctor: "Foundation doctor",
  nobody: "Nobody",
  open: "Open",
  backTo: "Proposal",
} as const;
