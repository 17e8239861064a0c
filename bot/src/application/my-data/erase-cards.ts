import { laterBy } from "../../scheme/calendar/london";
import type { UserId } from "../../scheme/shared/ids";
import { actorsOf } from "../access/actor";
import { TURN_IN_HAND_MS } from "../cards/once";
import type { KeptForReader } from "../ports/cards";
import type { Ports } from "../ports/ports";
import type { Erasing } from "./erase-records";
import type { SentCard } from "./erase-messages";

type CardPorts = Pick<Ports, "cards" | "digest" | "clock" | "outbox" | "store" | "users">;

/** What is held of somebody's cards, and the cards in their chat that only this tells of. */
export interface OwnCards {
  readonly kept: readonly KeptForReader[];
  readonly sent: readonly SentCard[];
}

const NONE: OwnCards = { kept: [], sent: [] };

/**
 * What the bot posted in answer to what they typed or pressed, and all that is held of their cards (PF-29). These are the
 * account's and no scheme's: of somebody in several schemes the erasure of the first row sees to them, so that each is
 * counted once; where a director erased them from one scheme of several, they stay with the account. What the scheme sent by
 * itself is known from its messages, and is not in here again.
 */
export async function ownCards(ports: CardPorts, { erasure, who }: Erasing): Promise<OwnCards> {
  const { userId, rows } = who;
  if (userId === undefined || rows[0]?.personId !== erasure.id) return NONE;
  if (await isElsewhere(ports, userId, rows)) return NONE;
  const kept = await ports.cards.ofReader(ports.digest(userId));
  const known = new Set<string>();
  for (const { schemeId, personId } of rows) {
    const { messages } = await ports.outbox.allTo(schemeId, personId);
    for (const { value } of messages) {
      const { status } = value;
      if (status.state === "sent" && status.activityId !== undefined) known.add(status.activityId);
    }
  }
  const answers = new Set(kept.flatMap(({ activityIds }) => activityIds));
  const sent = [...answers]
    .filter((activityId) => !known.has(activityId))
    .map((activityId) => ({ key: `answer.${activityId}`, activityId }));
  return { kept, sent };
}

async function isElsewhere(
  ports: Pick<Ports, "store" | "users" | "clock">,
  userId: UserId,
  rows: Erasing["who"]["rows"],
): Promise<boolean> {
  const erased = new Set(rows.map(({ schemeId, personId }) => `${schemeId}.${personId}`));
  const actors = await actorsOf(ports, userId);
  return actors.some(({ schemeId, person }) => !erased.has(`${schemeId}.${person.value.id}`));
}

/** So many are forgotten at once. */
const AT_ONCE = 20;

/**
 * Forgets what is held of their cards, but for what still tells of a card that was not seen to, and for a turn that is in
 * hand and may post yet. How many of it are left for another look.
 */
export async function forgetCards(
  { cards, clock }: CardPorts,
  { kept }: OwnCards,
  isSettled: (key: string) => boolean,
): Promise<number> {
  const now = clock.machineNow();
  const mayGo = kept.filter(
    ({ activityIds, inHandSince }) =>
      (inHandSince === undefined || laterBy(inHandSince, TURN_IN_HAND_MS) <= now) &&
      activityIds.every((activityId) => isSettled(`answer.${activityId}`)),
  );
  let left = kept.length - mayGo.length;
  for (let from = 0; from < mayGo.length; from += AT_ONCE) {
    const some = mayGo.slice(from, from + AT_ONCE);
    const gone = await Promise.all(some.map((one) => cards.forget(one)));
    left += gone.filter((outcome) => outcome === "conflict").length;
  }
  return left;
}
