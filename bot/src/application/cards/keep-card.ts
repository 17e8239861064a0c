import { laterBy } from "../../scheme/calendar/london";
import type { SchemeId, UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** A card that is about to leave the house. */
export interface LeavingCard {
  readonly id: string;
  /** The one person it is for. */
  readonly readerId: UserId;
  /** What its buttons stand for. */
  readonly text: string;
  /** The message that it takes the place of, by the channel's id. */
  readonly activityId?: string;
  /** Of a form in a dialog: the scheme for which what it asks is sealed. */
  readonly formOf?: SchemeId;
}

const DAY_S = 86_400;
/** A year and a changeover: opting out is one press, on whichever card of the year it is seen (NP13). */
export const CHAT_CARD_S = 400 * DAY_S;
/** A form is filled in where it opened. */
const FORM_S = DAY_S;

/** Keeps a card before it leaves. */
export type KeepCard = (card: LeavingCard) => Promise<void>;

/**
 * Keeps what the buttons of a card stand for: 400 days for a card in the chat, a day for a form.
 * @throws StoreUnavailable where the store is down; the card must not leave then.
 */
export function makeKeepCard({
  cards,
  clock,
  digest,
  sealer,
}: Pick<Ports, "cards" | "clock" | "digest" | "sealer">): KeepCard {
  return async ({ id, readerId, text, formOf, activityId }) => {
    const keptForS = formOf === undefined ? CHAT_CARD_S : FORM_S;
    await cards.keep({
      id,
      reader: digest(readerId),
      keptForS,
      ...(activityId === undefined ? {} : { activityId }),
      expiresAt: laterBy(clock.now(), keptForS * 1_000),
      content:
        formOf === undefined
          ? { text }
          : {
              schemeId: formOf,
              sealed: await sealer.seal({ schemeId: formOf, kind: "form", id }, text),
            },
    });
  };
}
