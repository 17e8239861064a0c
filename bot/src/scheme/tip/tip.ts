import type { Done } from "../concern/concern";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/** The longest tip, and the longest reason, in characters. */
const LONGEST = 500;

/** `waiting`: a director has not decided about it as it stands. */
export type TipState =
  | { readonly state: "waiting" }
  | { readonly state: "shown"; readonly decided: Done }
  | { readonly state: "not-shown"; readonly decided: Done };

/** A short note of good practice by a supporter (NP27). Its words, and those of a director's reason, are sealed. */
export interface Tip {
  readonly id: string;
  readonly schemeId: SchemeId;
  /** Nobody is told who it is, unless it is signed. */
  readonly authorId: PersonId;
  /** When it was written, or changed last. */
  readonly writtenAt: Instant;
  /** The author wants their name beside it. */
  readonly signed: boolean;
  readonly state: TipState;
  readonly sealedText: string;
  /** What a director said to the author; other supporters never read it. */
  readonly sealedReason?: string;
  /** Its author was erased: what is sealed is a sentence that says so, and nobody is shown it. */
  readonly wordsErased?: true;
}

/** What can happen to a tip. Nothing of what it says, and not by whom it is. */
export type TipEvent =
  | { readonly type: "TipWritten" }
  | { readonly type: "TipChanged" }
  | { readonly type: "TipTakenBack" }
  | { readonly type: "TipDecided"; readonly shown: boolean };

/** Why words are not taken. */
export type TipTextRefusal =
  | { readonly code: "tip-empty" }
  | { readonly code: "tip-too-long"; readonly limit: number; readonly length: number };

/** Why a tip is not decided about: it was, in the same way. */
export interface TipRefusal {
  readonly code: "tip-already-decided";
}

/** Whether a tip can be taken: not empty, at most 500 characters. Undefined where it can. */
export function whyNotTakeTip(text: string): TipTextRefusal | undefined {
  return text.trim() === "" ? { code: "tip-empty" } : whyNotTakeReason(text);
}

/** Whether a director's reason can be taken: empty, or at most 500 characters. Undefined where it can. */
export function whyNotTakeReason(text: string): TipTextRefusal | undefined {
  const { length } = Array.from(text.trim());
  return length > LONGEST ? { code: "tip-too-long", limit: LONGEST, length } : undefined;
}

/** What its author says anew; a director looks at it again, and the reason for what it was before goes. */
export function changeTip(
  tip: Tip,
  changed: Pick<Tip, "writtenAt" | "signed" | "sealedText">,
): { readonly state: Tip; readonly event: TipEvent } {
  const { id, schemeId, authorId } = tip;
  return {
    state: { id, schemeId, authorId, ...changed, state: { state: "waiting" } },
    event: { type: "TipChanged" },
  };
}

/** What a director decided, and what they said to the author. */
export interface TipVerdict {
  readonly show: boolean;
  readonly decided: Done;
  readonly sealedReason?: string;
}

/** A director lets it be shown, or not; they may decide otherwise later, never the same twice. */
export function decideTip(
  tip: Tip,
  { show, decided, sealedReason }: TipVerdict,
): Decision<Tip, TipEvent, TipRefusal> {
  const state = show ? "shown" : "not-shown";
  if (tip.state.state === state || tip.wordsErased === true) {
    return refuse({ code: "tip-already-decided" });
  }
  const { id, schemeId, authorId, writtenAt, signed, sealedText } = tip;
  const reason = sealedReason === undefined ? {} : { sealedReason };
  const bare = { id, schemeId, authorId, writtenAt, signed, sealedText };
  return accept({ ...bare, ...reason, state: { state, decided } } satisfies Tip, {
    type: "TipDecided",
    shown: show,
  } as const);
}

/** Whether a director has to look at it. */
export function waitsForDecision({ state, wordsErased }: Tip): boolean {
  return state.state === "waiting" && wordsErased !== true;
}

/** What every supporter of the scheme may read, what was decided last first; whatever waits or was erased is not in it. */
export function shownTips(tips: readonly Tip[]): readonly Tip[] {
  return tips
    .flatMap((tip) =>
      tip.state.state === "shown" && tip.wordsErased !== true
        ? [{ tip, at: tip.state.decided.at }]
        : [],
    )
    .toSorted((a, b) => b.at.localeCompare(a.at) || a.tip.id.localeCompare(b.tip.id))
    .map(({ tip }) => tip);
}
