import { addMonths } from "../calendar/london";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";

/** How those who run a scheme made sure who wrote: in the room, over a number or address that was known before, by a document. */
export const IDENTITY_CHECKS = ["in-person", "known-contact", "document"] as const;

/** One of them. */
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** That somebody asked in writing for a right of theirs, and how it was made sure that it was them (PF-14, PF-15). */
export interface AskedInWriting {
  readonly askedOn: IsoDate;
  readonly checked: IdentityCheck;
}

/** What happened: by which letter, never what it said. */
export type OnBehalfEvent =
  | ({ readonly type: "CopyMadeOnBehalf" } & AskedInWriting)
  | ({ readonly type: "ErasureAskedInWriting" } & AskedInWriting);

/** Why nothing is done for somebody. `your-own-row`: for oneself there is one's own page, which asks oneself. */
export interface OnBehalfRefusal {
  readonly code: "your-own-row" | "letter-date-not-possible";
}

/** A letter that lay longer than this is asked for anew: whoever wrote it may have thought better of it. */
const LETTER_HOLDS_MONTHS = 12;

/** Why a director does nothing for somebody on a letter; undefined where they may. The day is today's, in London. */
export function whyNotOnBehalf(
  director: PersonId,
  person: PersonId,
  { askedOn }: Pick<AskedInWriting, "askedOn">,
  today: IsoDate,
): OnBehalfRefusal | undefined {
  if (director === person) return { code: "your-own-row" };
  if (askedOn > today || addMonths(askedOn, LETTER_HOLDS_MONTHS) < today) {
    return { code: "letter-date-not-possible" };
  }
  return undefined;
}
