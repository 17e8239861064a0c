import type { UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/**
 * What the buttons of a card stand for, as it was kept, for the one person it was sent to. Undefined for anybody else, for
 * a card that is out of date and for one that never was: nobody learns which.
 */
export function makeCardForReader({
  cards,
  clock,
  digest,
  sealer,
}: Pick<Ports, "cards" | "clock" | "digest" | "sealer">) {
  return async (userId: UserId, cardId: string): Promise<string | undefined> => {
    const card = await cards.card(cardId);
    if (card?.reader !== digest(userId)) return undefined;
    if (card.expiresAt <= clock.now()) return undefined;
    const { content } = card;
    if ("text" in content) return content.text;
    const sealed = { schemeId: content.schemeId, kind: "form", id: cardId } as const;
    return (await sealer.open(sealed, content.sealed)).reveal();
  };
}
