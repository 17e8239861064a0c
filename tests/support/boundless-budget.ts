import type { SendingBudget } from "../../bot/src/application/ports/sending-budget";

const ALWAYS = Date.now();

/** A budget without bounds, for a single instance on a machine whose connector is its own: every slot was there before. */
export const boundlessBudget: SendingBudget = {
  slot: () => Promise.resolve(ALWAYS),
  pausedUntil: () => undefined,
  noteReplies: () => undefined,
  noteTaken: () => undefined,
  noteThrottled: () => Promise.resolve(),
  halt: () => Promise.resolve(),
};
