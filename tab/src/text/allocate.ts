import { agreeing, counted, dotted, inFigures } from "./counted";

/** The Allocate page. */
export const allocateText = {
  title: "Allocate",
  lead: "Near-peer proposes a more senior supporter for every foundation doctor who has none. Nothing happens until you publish.",
  propose: "Propose an allocation",
  proposing: "Working out who could support whom",
  placed: (placed: number, of: number) =>
    `${inFigures(placed)} of ${counted(of, "doctor", "doctors")} so far`,
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

/** The dialog that publishes, and what follows it. */
export const publishText = {
  dialogTitle: "Publish the allocation",
  previewTitle: "What they will be sent",
  message: (to: number, title: string, notLinked: number) =>
    dotted(
      title,
      counted(to, "message", "messages"),
      notLinked === 0 ? "" : `${inFigures(notLinked)} not linked yet`,
    ),
  asSeenBy: (name: string) => `As ${name} will see it:`,
  halfLinked: (n: number) =>
    `${counted(n, "pair has", "pairs have")} somebody who is not linked to Teams yet`,
  halfLinkedPair: (doctor: string, supporter: string, who: "doctor" | "supporter" | "both") =>
    who === "both"
      ? `${doctor} and ${supporter}: neither is linked yet.`
      : `${doctor} and ${supporter}: ${who === "doctor" ? doctor : supporter} is not linked yet. The other is told how to write to them.`,
  contact: (n: number) =>
    `Whom ${agreeing(n, "the doctor", `the ${inFigures(n)} doctors`)} without a supporter can turn to`,
  contactHint: "They are told, and it ends when somebody is found for them.",
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
    `${agreeing(n, "The pair is", `All ${inFigures(n)} pairs are`)} taken back and nobody is told. The doctors are without a supporter again.`,
  undoConfirm: "Undo the allocation",
  keep: "Keep it",
  undone: "Undone. Nobody was told.",
  earlierTitle: "Earlier allocations",
  earlierTold: (n: number, when: string) => `${counted(n, "pair", "pairs")}, told on ${when}`,
  earlierUndone: (n: number, when: string) =>
    `${counted(n, "pair", "pairs")}, undone, published on ${when}`,
} as const;
