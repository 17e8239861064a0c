import { dayInWords } from "../../scheme/calendar/london";
import type { AskedInWriting, IdentityCheck } from "../../scheme/people/asked-in-writing";
import type { SchemeAct } from "../events";

/** What an entry is about, for whoever narrows the list; in the order in which it is offered. */
export const AUDIT_KINDS = [
  "read",
  "roles",
  "people",
  "supporters",
  "allocation",
  "pairs",
  "choices",
  "messages",
  "in-confidence",
  "records",
] as const;

/** Such a kind. */
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * Whose names a director is told with it. `named`: all there are. `nameless`: nobody's, since who stated a wish is theirs
 * to say (NP7). `confidential`: the whole entry only where the reader may read what it is about (NP22).
 */
export type Telling = "named" | "nameless" | "confidential";

/** What is said of an act, and how: a sentence without its subject, or one made of the act's own numbers. */
export interface ActWords<Act extends SchemeAct = SchemeAct> {
  readonly kind: AuditKind;
  readonly telling?: Exclude<Telling, "named">;
  readonly words?: string;
  say?(act: Act): string;
}

/** Words for some acts, by their types. */
export type WordsFor<Types extends SchemeAct["type"]> = {
  readonly [Type in Types]: ActWords<Extract<SchemeAct, { type: Type }>>;
};

/** Words for any of them. */
export type SomeWords = Partial<WordsFor<SchemeAct["type"]>>;

/** "1 pair", "1,200 pairs". */
export function counted(count: number, one: string, more: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : more}`;
}

const CHECKED: Readonly<Record<IdentityCheck, string>> = {
  "in-person": "in person",
  "known-contact": "over a contact known before",
  document: "by a document",
};

/** By which letter something was done for somebody: "asked in writing on Monday 3 August, identity checked in person". */
export function byLetter({ askedOn, checked }: AskedInWriting): string {
  return `asked in writing on ${dayInWords(askedOn)}, identity checked ${CHECKED[checked]}`;
}

/** A code as it is said: `wishes-invitation` as "wishes invitation". */
export function plainly(code: string): string {
  return code.replaceAll("-", " ");
}
