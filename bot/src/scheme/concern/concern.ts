import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";
import { holdsNhsNumber } from "./nhs-number";

/** Whom an author can choose to read it: a director, or the director of medical education (NP22). */
export const ADDRESSEES = ["director", "dme"] as const;

/** Whom an author can choose to read it. */
export type Addressee = (typeof ADDRESSEES)[number];

/** What a concern is about, as far as it decides who may never read it. */
export type ConcernAbout =
  | { readonly kind: "pair-half"; readonly personId: PersonId }
  | { readonly kind: "director" }
  | { readonly kind: "something-else" };

/** Who did something, and when. */
export interface Done {
  readonly at: Instant;
  readonly by: PersonId;
}

/** `read`: somebody who may has opened it. Only what was read can be closed. */
export type ConcernState =
  | { readonly state: "raised" }
  | { readonly state: "read"; readonly firstRead: Done }
  | { readonly state: "closed"; readonly firstRead: Done; readonly closed: Done };

/** Something that worries somebody, for the eyes of few (NP22, principle 5). Its words are sealed. */
export interface Concern {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly authorId: PersonId;
  readonly about: ConcernAbout;
  readonly addressedTo: Addressee;
  readonly raisedAt: Instant;
  /** By when it is to be read; unread after that, deputies may read it too. */
  readonly readBy: Instant;
  readonly state: ConcernState;
  readonly sealedText: string;
  /** Its author was erased: what is sealed is a sentence that says so. */
  readonly wordsErased?: true;
}

/** What can happen to a concern. Nothing of what it says, and not who wrote it. */
export type ConcernEvent =
  | { readonly type: "ConcernRaised" }
  | { readonly type: "ConcernRead" }
  | { readonly type: "ConcernClosed" };

/** The longest text that is taken; a page and a half. */
const LONGEST_CONCERN = 4_000;

/** Why a text is not sent as it stands. */
export type ConcernTextRefusal =
  | { readonly code: "concern-empty" }
  | { readonly code: "concern-too-long"; readonly limit: number; readonly length: number }
  | { readonly code: "concern-names-patient" };

/**
 * Whether a text can be sent: not empty, at most 4,000 characters, and without what looks like an NHS
 * number, unless its author was asked and says that it is to go (`anyway`). Undefined where it can.
 */
export function whyNotSendText(text: string, anyway: boolean): ConcernTextRefusal | undefined {
  const { length } = Array.from(text.trim());
  if (length === 0) return { code: "concern-empty" };
  if (length > LONGEST_CONCERN) {
    return { code: "concern-too-long", limit: LONGEST_CONCERN, length };
  }
  return !anyway && holdsNhsNumber(text) ? { code: "concern-names-patient" } : undefined;
}

/** Somebody who may read it opens it. The first time is kept; each time is an event (NP22). */
export function readConcern(concern: Concern, by: Done): { state: Concern; event: ConcernEvent } {
  const event = { type: "ConcernRead" } as const;
  if (concern.state.state !== "raised") return { state: concern, event };
  return { state: { ...concern, state: { state: "read", firstRead: by } }, event };
}

/** Why a concern is not closed. */
export interface ConcernRefusal {
  readonly code: "concern-not-read" | "concern-already-closed";
}

/** Somebody who read it has done what it takes. It stays on record. */
export function closeConcern(
  concern: Concern,
  closed: Done,
): Decision<Concern, ConcernEvent, ConcernRefusal> {
  const { state } = concern;
  if (state.state === "raised") return refuse({ code: "concern-not-read" });
  if (state.state === "closed") return refuse({ code: "concern-already-closed" });
  const { firstRead } = state;
  return accept({ ...concern, state: { state: "closed", firstRead, closed } }, {
    type: "ConcernClosed",
  } as const);
}

/** What a form sends for each subject: the id of the other half of a pair, or one of two words. */
export function aboutFrom(chosen: string): ConcernAbout {
  if (chosen === "director" || chosen === "something-else") return { kind: chosen };
  return { kind: "pair-half", personId: chosen };
}
