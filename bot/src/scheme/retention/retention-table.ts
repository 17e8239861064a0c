import { FIGURES_KEPT_YEARS } from "../quality/kept-year";
import { RECOGNITION_MONTHS } from "../recognition/recognition";
import type { RetentionPeriod, RetentionPolicy } from "./retention-policy";

/** Days after which something goes that no scheme decides about; the store forgets most of it by itself. */
export const FIXED_DAYS = {
  /** The lists of an import that was confirmed. */
  imports: 30,
  /** What an allocation was worked out from, and what came of it. */
  proposals: 30,
  /** That a message was sent, and whether it arrived. */
  messages: 60,
  /** Where the bot could write to somebody, once nothing gets through there. */
  chats: 90,
} as const;

/** Days after which the bot forgets somebody whom no scheme knows, from the last sign of them; no scheme can say so. */
export const STRANGER_DAYS = 365;

/** What is deleted by its age, in the order in which a run takes it: what hangs on something else goes first. */
export const RETENTION_KINDS = [
  "requests",
  "objections",
  "concerns",
  "complaints",
  "agreements",
  "feedback",
  "tips",
  "pairings",
  "publications",
  "launches",
  "people",
  "chats",
] as const;

/** A kind of record that a run deletes. */
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** How many of each kind; a kind that is not in it has none. */
export type RetentionCounts = Readonly<Partial<Record<RetentionKind, number>>>;

/** Changes with what is deleted when: which rules a run went by stays readable in what it left behind. */
export const RETENTION_RULES = "2";

/** The period of each kind that a scheme decides about. */
export const PERIOD_OF: Readonly<Record<Exclude<RetentionKind, "chats">, RetentionPeriod>> = {
  people: "people",
  pairings: "pairings",
  requests: "pairings",
  objections: "pairings",
  publications: "pairings",
  launches: "pairings",
  concerns: "concerns",
  complaints: "complaints",
  agreements: "agreements",
  feedback: "feedback",
  tips: "pairings",
};

/** A line of the table: what is kept, and for how long after what it is counted from. */
export interface RetentionLine {
  readonly kind:
    | RetentionKind
    | "wishes"
    | "recognition"
    | "year-figures"
    | "imports"
    | "proposals"
    | "messages";
  readonly keep:
    | { readonly unit: "months"; readonly amount: number }
    | { readonly unit: "days"; readonly amount: number };
}

/** The whole table as a scheme decided it: what people are told is what is done. */
export function retentionTable(policy: RetentionPolicy): readonly RetentionLine[] {
  const months = (kind: Exclude<RetentionKind, "chats"> | "wishes"): RetentionLine => {
    const period = kind === "wishes" ? "wishes" : PERIOD_OF[kind];
    return { kind, keep: { unit: "months", amount: policy[period] } };
  };
  const days = (kind: keyof typeof FIXED_DAYS): RetentionLine => {
    return { kind, keep: { unit: "days", amount: FIXED_DAYS[kind] } };
  };
  return [
    months("wishes"),
    months("people"),
    months("pairings"),
    months("requests"),
    months("objections"),
    months("concerns"),
    months("complaints"),
    months("agreements"),
    months("feedback"),
    months("tips"),
    months("publications"),
    months("launches"),
    { kind: "recognition", keep: { unit: "months", amount: RECOGNITION_MONTHS } },
    { kind: "year-figures", keep: { unit: "months", amount: FIGURES_KEPT_YEARS * 12 } },
    days("imports"),
    days("proposals"),
    days("messages"),
    days("chats"),
  ];
}
