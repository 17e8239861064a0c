import { agreeing, counted } from "./counted";

/** The Allocate page. */
export const allocateText = {
  title: "Allocate",
  lead: "Near-peer proposes a more senior supporter for every foundation doctor who has none. Nothing happens until you publish.",
  propose: "Propose an allocation",
  proposeAgain: "Propose again",
  proposing: "Working out who could support whom",
  readyTitle: (n: number) =>
    `${counted(n, "foundation doctor has", "foundation doctors have")} no supporter yet`,
  readyText: (supporters: number) =>
    `${counted(supporters, "supporter has", "supporters have")} volunteered. The proposal keeps to the rules: the supporter is always more senior, nobody carries more than they offered, and the load is spread evenly.`,
  noDoctorsTitle: "Nobody to allocate yet",
  noDoctorsText: "Import your foundation doctors and senior doctors first.",
  toImport: "Import people",
  noSupportersTitle: "No senior doctor has volunteered yet",
  noSupportersText:
    "A senior doctor in a spreadsheet is only invited. Say who of them volunteered, then propose an allocation.",
  toSeniors: "Say who volunteered",
  allDoneTitle: "Every foundation doctor has a supporter",
  allDoneText: "When a new doctor joins, or a pairing ends, you can propose again here.",
  toPairings: "See the pairings",
} as const;

/** A proposal on the page. */
export const proposalText = {
  title: "Proposal",
  lead: "Nobody has been told. Look it through, then publish.",
  pairs: (n: number) => agreeing(n, "pair", "pairs"),
  supporters: (n: number) => agreeing(n, "supporter", "supporters"),
  left: () => "left without a supporter",
  publish: "Publish",
  discard: "Put it aside",
  pairsTitle: "Pairs",
  search: "Search by name, grade or site",
  columns: { doctor: "Foundation doctor", supporter: "Supporter", why: "Why" },
  leftTitle: (n: number) =>
    `${counted(n, "foundation doctor is", "foundation doctors are")} left without a supporter`,
  leftText: "Each with the rule that stands in the way, and what would change it.",
  codes: {
    "no-volunteers": "Nobody has volunteered",
    "nobody-more-senior": "Nobody is more senior",
    "all-more-senior-full": "Everybody who could be is full or away",
    "nobody-near-enough": "Whoever could be is too far away",
    "only-paired-before": "Only earlier supporters are left",
  },
  nonePaired: "No pair is possible at present. The list below says why.",
  outOfDateTitle: "The scheme has changed since this proposal",
  outOfDateText:
    "Nothing was published and nobody was told. Propose again to work with how things are now.",
} as const;

/** The dialog that publishes, and what follows it. */
export const publishText = {
  dialogTitle: "Publish the allocation",
  told: (doctors: number, supporters: number) =>
    `${counted(doctors, "foundation doctor", "foundation doctors")} and ${counted(supporters, "supporter", "supporters")} will be told in Teams, at the time you choose. Until then you can undo it.`,
  notLinked:
    "Somebody who is not linked to Teams yet is told once they are. They stay on the list of people not linked.",
  day: "Day",
  time: "Time",
  timeHint: "London time",
  shown: (words: string) => `They will be told on ${words}.`,
  invalid: "Choose a day and a time that exist.",
  past: "Choose a time that is still to come.",
  confirm: "Publish",
  publishing: "Publishing",
  cancel: "Cancel",
  done: (n: number, when: string) =>
    `Published ${counted(n, "pair", "pairs")}. They will be told on ${when}.`,
  pendingTitle: (n: number) => `${counted(n, "pair", "pairs")} published`,
  pendingText: (when: string) => `Nobody has been told yet. They will be told on ${when}.`,
  undo: "Undo",
  undoTitle: "Undo this allocation",
  undoText: (n: number) =>
    `${agreeing(n, "The pair is", `All ${n} pairs are`)} taken back and nobody is told. The doctors are without a supporter again.`,
  undoConfirm: "Undo the allocation",
  keep: "Keep it",
  undone: "Undone. Nobody was told.",
  earlierTitle: "Earlier allocations",
  earlierTold: (n: number, when: string) => `${counted(n, "pair", "pairs")}, told on ${when}`,
  earlierUndone: (n: number, when: string) =>
    `${counted(n, "pair", "pairs")}, undone, published on ${when}`,
} as const;
