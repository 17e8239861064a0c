import type { OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
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
): Promise<readonly Versioned<OutboxMessage>[]> {
  const all = await outbox.allTo(schemeId, id);
  for (const { value, version } of all) {
    if (!["planned", "waiting", "claimed"].includes(value.status.state)) continue;
    const status = { state: "cancelled", at: clock.now(), reason: "recipient-left" } as const;
    // Undefined: it was moved this moment; what is being sent is looked at again (`lookAgainAt`).
    await outbox.save({ ...value, status }, version);
  }
  return all;
}

/** No request waits longer for the ones before it; the rest is done by a sweep. */
const ENOUGH_MS = 5_000;

/**
 * Puts other words in the place of the cards that the bot sent them by itself (PF-29), one request a card. Where Teams never
 * said under which id it took a card, or does not change it any more, it stays with the organisation's chats.
 */
export async function replaceCards(
  { messenger, clock }: MessagePorts,
  { erasure, who }: Erasing,
  messages: readonly Versioned<OutboxMessage>[],
): Promise<CardsSeen> {
  const began = clock.monotonicMs();
  const seen = new Set(erasure.seen);
  let { replaced, failed } = erasure.cards;
  let left = 0;
  for (const { value } of messages) {
    const { id, status } = value;
    if (seen.has(id) || (status.state !== "sent" && status.state !== "unknown")) continue;
    const activityId = status.state === "sent" ? status.activityId : undefined;
    if (activityId === undefined || who.reference === undefined) {
      failed += 1;
      seen.add(id);
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
    seen.add(id);
  }
  return { cards: { replaced, failed }, seen: [...seen], left };
}
