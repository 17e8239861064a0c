import { accept, refuse, type Decision } from "../shared/decision";
import type { Instant } from "../shared/time";
import type { Characteristic } from "./characteristic";
import type { Unmet } from "./unmet";

/** A foundation doctor's wish ("a supporter who shares …", NP7) or a supporter's offer ("glad to be matched on …", NP5). */
export type Side = "wish" | "offer";

/** Somebody's own word that one characteristic may be used: for which text, when, and where they said it. */
export interface Consent {
  readonly textVersion: string;
  readonly at: Instant;
  readonly channel: "bot" | "tab";
}

/** One characteristic as its person stated it. Without its own consent there is none. */
export interface Entry {
  readonly key: string;
  readonly choice: string;
  readonly consent: Consent;
  /** A wish: why it was not met in a pairing, for the doctor alone. Stated anew, it is gone. */
  readonly unmet?: Unmet;
}

/** What somebody stated, on one side. */
export interface Statement {
  readonly entries: readonly Entry[];
  /** Foundation doctors only: the director may open it (NP7). */
  readonly letDirectorLook?: { readonly at: Instant; readonly textVersion: string };
}

/** Both sides of a person: an F2 may have a wish and an offer. */
export type Statements = Readonly<Record<Side, Statement>>;

/** Nothing stated: where everybody begins. */
export const NOTHING_STATED: Statement = { entries: [] };

/** What happened. Never what was stated. */
export type WishesEvent = { readonly type: "WishesChanged" } | { readonly type: "WishesWithdrawn" };

/** Why a statement stays as it was. `already-so` and `not-stated` are answered as success. */
export type StatementRefusal =
  | { readonly code: "characteristic-unknown" }
  | { readonly code: "choice-unknown" }
  | { readonly code: "consent-missing" }
  | { readonly code: "consent-text-changed" }
  | { readonly code: "already-so" }
  | { readonly code: "not-stated" };

/** What somebody states. `consent` is absent where they did not give it. */
export interface Stating {
  readonly key: string;
  readonly choice: string;
  readonly consent?: Consent;
}

type StatementDecision = Decision<Statement, WishesEvent, StatementRefusal>;

/** The entries that may be used: still asked about, and agreed to in the words of today (principle 3). */
export function liveEntries(
  { entries }: Statement,
  offered: readonly Characteristic[],
): readonly Entry[] {
  return entries.filter(({ key, choice, consent }) => {
    const asked = offered.find((one) => one.key === key);
    return (
      asked?.textVersion === consent.textVersion &&
      asked.choices.some(({ value }) => value === choice)
    );
  });
}

/** States one characteristic; each with its own consent, to the text of today (NP5, NP7, NP8). */
export function state(
  current: Statement,
  { key, choice, consent }: Stating,
  offered: readonly Characteristic[],
): StatementDecision {
  const asked = offered.find((one) => one.key === key);
  if (asked === undefined) return refuse({ code: "characteristic-unknown" });
  if (!asked.choices.some(({ value }) => value === choice))
    return refuse({ code: "choice-unknown" });
  if (consent === undefined) return refuse({ code: "consent-missing" });
  if (consent.textVersion !== asked.textVersion) return refuse({ code: "consent-text-changed" });
  const known = liveEntries(current, offered).some(
    (one) => one.key === key && one.choice === choice,
  );
  if (known) return refuse({ code: "already-so" });
  const others = current.entries.filter((one) => one.key !== key);
  return accept(
    { ...current, entries: [...others, { key, choice, consent }] },
    { type: "WishesChanged" },
  );
}

/** Takes one characteristic back. With the last one goes the leave to look: it was given for these. */
export function withdraw(current: Statement, key: string): StatementDecision {
  const entries = current.entries.filter((one) => one.key !== key);
  if (entries.length === current.entries.length) return refuse({ code: "not-stated" });
  return accept(entries.length === 0 ? NOTHING_STATED : { ...current, entries }, {
    type: "WishesWithdrawn",
  });
}

/** Takes everything back. */
export function withdrawAll(current: Statement): StatementDecision {
  if (current.entries.length === 0) return refuse({ code: "not-stated" });
  return accept(NOTHING_STATED, { type: "WishesWithdrawn" });
}

/** "Let my director know, so they can look" (NP7); there has to be something to look for. */
export function letDirectorLook(
  current: Statement,
  leave: { readonly at: Instant; readonly textVersion: string },
  textVersion: string,
): StatementDecision {
  if (current.entries.length === 0) return refuse({ code: "not-stated" });
  if (leave.textVersion !== textVersion) return refuse({ code: "consent-text-changed" });
  if (mayDirectorLook(current, textVersion)) return refuse({ code: "already-so" });
  return accept({ ...current, letDirectorLook: leave }, { type: "WishesChanged" });
}

/** The director may look no longer, from now on. */
export function stopDirectorLooking({ entries, ...rest }: Statement): StatementDecision {
  if (rest.letDirectorLook === undefined) return refuse({ code: "already-so" });
  return accept({ entries }, { type: "WishesChanged" });
}

/** Whether the director may look, by a leave given to the text of today. */
export function mayDirectorLook(
  { letDirectorLook: leave, entries }: Statement,
  textVersion: string,
): boolean {
  return entries.length > 0 && leave?.textVersion === textVersion;
}
