import { accept, refuse, type Decision } from "../shared/decision";
import type { PairingId, PersonId, PublicationId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/** Whether the supporter has introduced themselves (NP12). */
export type Introduction =
  | { readonly state: "awaited" }
  /** Still to come, and the supporter says that they can't just now: a director sees it. */
  | { readonly state: "cannot-just-now"; readonly at: Instant }
  | { readonly state: "sent"; readonly at: Instant }
  | { readonly state: "said-hello"; readonly at: Instant };

/** From allocation to its end. A relationship is a period, never a flag. */
export type PairingPeriod =
  | { readonly state: "active" }
  | {
      readonly state: "ended";
      readonly at: Instant;
      readonly by: PersonId;
      /** One of the two had asked for it: the two are not put together again (NP19). */
      readonly onRequest?: true;
    };

/** A pairing of the same doctor that a new one takes the place of, and on whose word. */
export interface Displaced {
  readonly pairingId: PairingId;
  readonly by: PersonId;
  /** One of the two had asked for its end (NP19). */
  readonly onRequest?: true;
}

/** When a pairing gives way to another one, and on whose word. */
export interface Replaced {
  readonly at: Instant;
  readonly by: PersonId;
  readonly onRequest?: true;
}

/** One foundation doctor with one supporter. */
export interface Pairing {
  readonly id: PairingId;
  readonly schemeId: SchemeId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  readonly allocatedAt: Instant;
  /** When the two are told. Until then a published allocation can be undone. */
  readonly announceAt: Instant;
  /** The publication it came with; a pairing made by hand has none. */
  readonly publicationId?: PublicationId;
  readonly period: PairingPeriod;
  readonly introduction: Introduction;
  /** The doctor's earlier pairings, which end when this one is announced. */
  readonly displaces?: readonly Displaced[];
  /** That another pairing displaces this one: read from that one (`replaced.ts`), never kept here. */
  readonly replaced?: Replaced;
}

/** What happened to a pairing. */
export type PairingEvent =
  | { readonly type: "SupporterAllocated" }
  | { readonly type: "SupporterSentIntroduction" }
  | { readonly type: "SupporterSaidHello" }
  | { readonly type: "SupporterCannotJustNow" }
  | { readonly type: "PairingEnded" };

/** Why a pairing does not change. */
export type PairingRefusal =
  | { readonly code: "pairing-already-ended" }
  | { readonly code: "already-introduced" }
  | { readonly code: "introduction-empty" }
  | { readonly code: "introduction-too-long"; readonly limit: number };

/** The longest introduction, in characters: a hello, not a letter. */
export const INTRODUCTION_LIMIT = 1_000;

type PairingDecision = Decision<Pairing, PairingEvent, PairingRefusal>;

/** The supporter's own words to their doctor; the bot delivers them (NP12). The text is not kept here. */
export function sendIntroduction(pairing: Pairing, text: string, now: Instant): PairingDecision {
  if (pairing.period.state === "ended") return refuse({ code: "pairing-already-ended" });
  if (pairing.introduction.state === "sent") return refuse({ code: "already-introduced" });
  if (text.trim() === "") return refuse({ code: "introduction-empty" });
  if (text.length > INTRODUCTION_LIMIT) {
    return refuse({ code: "introduction-too-long", limit: INTRODUCTION_LIMIT });
  }
  return accept(
    { ...pairing, introduction: { state: "sent", at: now } },
    { type: "SupporterSentIntroduction" },
  );
}

/** Whether the introduction is still to come, whatever the supporter says of when (NP12). */
export function isIntroductionAwaited({ introduction }: Pairing): boolean {
  return introduction.state === "awaited" || introduction.state === "cannot-just-now";
}

/** "I can't just now": the doctor stays theirs, and a director sees it at once (NP12). Said again, it is so already. */
export function cannotJustNow(pairing: Pairing, now: Instant): PairingDecision {
  if (pairing.period.state === "ended") return refuse({ code: "pairing-already-ended" });
  if (!isIntroductionAwaited(pairing)) return refuse({ code: "already-introduced" });
  if (pairing.introduction.state === "cannot-just-now") return accept(pairing);
  return accept(
    { ...pairing, introduction: { state: "cannot-just-now", at: now } },
    { type: "SupporterCannotJustNow" },
  );
}

/** "I've said hello": it happened somewhere else, and that is as good (NP12). */
export function saidHello(pairing: Pairing, now: Instant): PairingDecision {
  if (pairing.period.state === "ended") return refuse({ code: "pairing-already-ended" });
  if (!isIntroductionAwaited(pairing)) return refuse({ code: "already-introduced" });
  return accept(
    { ...pairing, introduction: { state: "said-hello", at: now } },
    { type: "SupporterSaidHello" },
  );
}

/** Whose word ends a pairing, and whether one of the two had asked for it. */
export interface Ending {
  readonly by: PersonId;
  readonly onRequest?: boolean;
}

/** Ends a pairing, on a no-fault basis and without a reason (NP19, NP21). */
export function endPairing(
  pairing: Pairing,
  { by, onRequest = false }: Ending,
  now: Instant,
): PairingDecision {
  if (pairing.period.state === "ended") return refuse({ code: "pairing-already-ended" });
  return accept(
    {
      ...pairing,
      period: { state: "ended", at: now, by, ...(onRequest ? { onRequest: true } : {}) },
    },
    { type: "PairingEnded" },
  );
}
