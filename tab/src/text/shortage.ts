import type { RemedyView } from "@near-peer/bot/contract";
import { counted, inFigures } from "./counted";

/** Those whom a proposal leaves without a supporter, and what would help. */
export const shortageText = {
  title: (n: number) =>
    `${counted(n, "foundation doctor is", "foundation doctors are")} left without a supporter`,
  lead: "They are told when you publish, and whom they can turn to until somebody is found.",
  codes: {
    "no-volunteers": "Nobody has volunteered",
    "nobody-more-senior": "Nobody is more senior",
    "all-more-senior-full": "Everybody who could be is full or away",
    "nobody-near-enough": "Whoever could be is too far away",
    "only-paired-before": "Only earlier supporters are left",
    "only-own-supervisors": "Only those who supervise them are left",
    "place-free": "Somebody has a place by now",
  },
  showAll: (n: number) => `Show all ${inFigures(n)}`,
  interim: (name: string) => `Contact for now: ${name}.`,
  choose: "Choose",
  chooseFor: (doctor: string) => `Choose somebody for ${doctor}`,
  columns: { doctor: "Foundation doctor", why: "Why", rules: "Rules", actions: "Choose" },
  who: "Who they are",
  doctors: "Foundation doctors",
  supporters: "Supporters",
  nobody: "Nobody.",
  rulesOf: (doctor: string) => `What stands between ${doctor} and each supporter`,
  rules: "Supporter by supporter",
  rule: (n: number, text: string) => `${counted(n, "supporter", "supporters")}: ${text}`,
  remedies: "What would help",
  remediesLead: "Each was tried by solving again.",
  without: (n: number) =>
    n === 0 ? "Then nobody goes without." : `Then ${inFigures(n)} would go without.`,
  noRemedies: "Nothing that was tried would help. More volunteers would.",
  apply: "Do this",
  applyOf: (what: string) => `${what}: do this`,
  dialogTitle: {
    "raise-capacity": "Only with their word",
    "end-absence": "Only with their word",
    borrow: "Borrow from a neighbour",
    recruit: "Find another supporter",
  } satisfies Record<RemedyView["kind"], string>,
  confirm: {
    "raise-capacity": "They have agreed",
    "end-absence": "They have said so",
    borrow: "Allow it",
    recruit: "Go on",
  } satisfies Record<RemedyView["kind"], string>,
  confirmText:
    "It is recorded in your name, and a new proposal is worked out. Nobody is told before you publish.",
  cancel: "Cancel",
  applied: "Done. This is the new proposal.",
} as const;
