import type { AuditKind, AuditName } from "@near-peer/bot/contract";
import { dayAndTime } from "../platform/london-time";
import { counted, inFigures } from "./counted";

/** The page on which directors read who did and saw what. */
export const auditText = {
  title: "Audit",
  lead: "Who did what in the scheme, and who looked at what, newest first. Nothing here can be changed or deleted, and that you read it is in it too.",
  list: "Audit trail",
  kind: "What it is about",
  everyKind: "Everything",
  day: "On this day",
  kinds: {
    read: "What was looked at",
    roles: "Roles and settings",
    people: "People and imports",
    supporters: "Supporters and their supervisors",
    allocation: "Allocation",
    pairs: "Pairs",
    choices: "Choices of doctors and supporters",
    messages: "Messages and launch",
    "in-confidence": "In confidence",
    records: "What is kept, and for how long",
  } satisfies Record<AuditKind, string>,
  columns: { what: "What", who: "Who", about: "About whom", at: "When", only: "Show" },
  only: "Only theirs",
  onlyOf: (name: string) => `Only theirs: ${name}`,
  narrowed: (name: string) => `Only what ${name} did, or what was done about them.`,
  showAll: "Show everything",
  nothingTitle: "Nothing of that kind",
  nothingText: "Nothing that fits has happened in the scheme.",
  more: "Show older entries",
  showing: (count: number) => counted(count, "entry", "entries"),
  untoldNote:
    "Who said what they would like in a supporter is theirs to say: those entries name nobody. A worry or a complaint shows only to who may read it.",
} as const;

const NAMELESS: Record<Exclude<AuditName["kind"], "person">, string> = {
  former: "A former member",
  untold: "Not said",
  system: "Near-peer",
  operator: "Whoever runs the service",
};

/** Somebody in an entry, as the reader may know them. */
export function auditName(name: AuditName): string {
  return name.kind === "person" ? name.name : NAMELESS[name.kind];
}

/** Checking the trail, and taking it along. */
export const trailText = {
  check: "Check the trail",
  checking: "Checking",
  export: "Download as a spreadsheet",
  exported: (rows: number) => `Downloaded: ${counted(rows, "entry", "entries")}.`,
  exportedNewest: (rows: number) =>
    `Downloaded the newest ${counted(rows, "entry", "entries")}. Choose a day or a kind for others.`,
  sound: (entries: number) =>
    `All is as it was written. ${counted(entries, "entry", "entries")} checked, none altered, missing, moved or added.`,
  wrongTitle: (wrong: number) => `${counted(wrong, "thing is", "things are")} wrong with the trail`,
  wrongText: "Tell whoever runs Near-peer for you at once, and keep what stands here.",
  more: (count: number) => `And ${inFigures(count)} more.`,
  onTheirWay: (count: number) =>
    `${counted(count, "entry", "entries")} of the last minutes on the way.`,
  end: "Where the trail ends now. Kept somewhere else, it can prove later that nothing was cut off:",
  proved: (at: string) =>
    `Last checked by Near-peer itself on ${dayAndTime(at)}: nothing is missing.`,
  incompleteTitle: "Something is missing in the trail",
  incomplete: (at: string) =>
    `Near-peer found so on ${dayAndTime(at)}. Check the trail to see what, and tell whoever runs Near-peer for you.`,
} as const;
