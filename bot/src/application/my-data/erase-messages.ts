import type { MessagesTo } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { Erasure } from "../records";
import type { Erasing } from "./erase-records";

type MessagePorts = Pick<Ports, "outbox" | "messenger" | "clock">;

/** What became of the cards in their chat so far. */
export type CardsSeen = Pick<Erasure, "cards" | "seen"> & {
  /** Cards that may still be changed, by another try. */
  readonly left: number;
};

/** Ends what was planned to them: nothing more goes, whatever it is. */
export async function cancelMessages(
  { outbox, clock }: MessagePorts,
  { erasure: { schemeId, id } }: Erasing,
): Promise<MessagesTo> {
  const all = await outbox.allTo(schemeId, id);
  for (const { value, version } of all.messages) {
    if (!["planned", "waiting", "claimed"].includes(value.status.state)) continue;
    const status = { state: "cancelled", at: clock.now(), reason: "recipient-left" } as const;
    // Undefined: it was moved this moment; what is being sent is looked at again (`lookAgainAt`).
    await outbox.save({ ...value, status }, version);
  }
  return all;
}

/** No request waits longer for the ones before it; the rest is done by a sweep. */
const ENOUGH_MS = 5_000;

/** A card in their chat, under a key that an erasure remembers it by; without an id where Teams never said it. */
export interface SentCard {
  readonly key: string;
  readonly activityId?: string;
}

/** The cards of messages that went, or may have gone: of one that cannot be read nobody knows. */
export function cardsOf({ messages, unreadable }: MessagesTo): readonly SentCard[] {
  const readable = messages.flatMap(({ value: { id, status } }): readonly SentCard[] => {
    if (status.state === "unknown") return [{ key: id }];
    if (status.state !== "sent") return [];
    const { activityId } = status;
    return [{ key: id, ...(activityId === undefined ? {} : { activityId }) }];
  });
  return [...readable, ...unreadable.map(({ value }) => ({ key: value.id }))];
}

/**
 * Removes the messages to them that cannot be read, once an earlier look counted their cards: nobody could say any more
 * what is in them. How many are left for another look.
 */
export async function removeUnreadable(
  { outbox }: MessagePorts,
  { erasure: { id, seen } }: Erasing,
  { unreadable }: MessagesTo,
): Promise<number> {
  let left = 0;
  for (const { value, version } of unreadable) {
    const isCounted = seen.includes(value.id);
    const isGone =
      isCounted && (await outbox.removeUnreadable(id, value.id, version)) === "committed";
    if (!isGone) left += 1;
  }
  return left;
}

/**
 * Puts other words in the place of the cards in their chat (PF-29), one request a card. Where Teams never said under which
 * id it took a card, or does not change it any more, it stays with the organisation's chats.
 */
export async function replaceCards(
  { messenger, clock }: MessagePorts,
  { erasure, who }: Erasing,
  sent: readonly SentCard[],
): Promise<CardsSeen> {
  const began = clock.monotonicMs();
  const seen = new Set(erasure.seen);
  let { replaced, failed } = erasure.cards;
  let left = 0;
  for (const { key, activityId } of sent) {
    if (seen.has(key)) continue;
    if (activityId === undefined || who.reference === undefined) {
      failed += 1;
      seen.add(key);
      continue;
    }
    if (clock.monotonicMs() - began > ENOUGH_MS) {
      left += 1;
      continue;
    }
    const outcome = await messenger.replace(who.reference, activityId);
    if (outcome === "later") {
      left += 1;
      continue;
    }
    if (outcome === "replaced") replaced += 1;
    else failed += 1;
    seen.add(key);
  }
  return { cards: { replaced, failed }, seen: [...seen], left };
}
