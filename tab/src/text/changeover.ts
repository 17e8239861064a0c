import { agreeing, counted } from "./counted";

/** What breaks at a changeover. */
export const changeoverText = {
  title: "August",
  titleOn: (day: string) => `Pairs on ${day}`,
  lead: (day: string) =>
    `Grades, posts and sites change at the changeover on ${day}. Here is what that means for the pairs you have; others can be proposed weeks ahead.`,
  leadOn: "What grades, posts and sites on that day mean for the pairs you have.",
  day: "Another day",
  look: "Look at this day",
  propose: (day: string) => `Propose for ${day}`,
  atAGlance: "Pairs on that day",
  breaking: (n: number) => agreeing(n, "pair breaks", "pairs break"),
  holding: (n: number) => agreeing(n, "pair holds", "pairs hold"),
  ending: (n: number) =>
    agreeing(n, "pair ends, as the doctor moves on", "pairs end, as the doctors move on"),
  starting: (n: number) => agreeing(n, "doctor has nobody by then", "doctors have nobody by then"),
  missingDoctors: (n: number) =>
    `Nothing says what ${counted(n, "F1 is", "F1s are")} from that day on, and where they have a pair, it is not among those counted here.`,
  missingSupporters: (n: number) =>
    `Nothing says what ${counted(n, "supporter", "supporters")} with a pair in this list ${n === 1 ? "is" : "are"} from that day on; they may well stay.`,
  breakingTitle: "Pairs that break",
  breakingText: "Each pair stays as it is until somebody else is published and the day has come.",
  search: "Search by name",
  columns: { doctor: "Foundation doctor", supporter: "Supporter", why: "Why" },
  noneTitle: "No pair breaks on this day",
  noneText: "Every supporter is still more senior, and near enough, as far as the posts are known.",
} as const;

/** Pairs that would fit better otherwise. */
export const suggestionsText = {
  title: "What would fit better",
  lead: "Changes that would bring pairs nearer in site, specialty or grade, or spread the load. Nobody's wishes are looked at. Every pair here holds: leaving all as it is does no harm.",
  link: "What would fit better",
  emptyTitle: "Nothing worth a change",
  emptyText:
    "No change of one or two pairs would gain as much as one and the same site. Getting used to somebody new is not free.",
  accept: "Make it a proposal",
  acceptLabel: (doctors: string) => `Make it a proposal: ${doctors}`,
  move: (from: string, to: string) => `${from} → ${to}`,
  moveLabel: (from: string, to: string) => `from ${from} to ${to}`,
} as const;
