import type { SendingBudget } from "../../bot/src/application/ports/sending-budget";

/** A budget without bounds, for a single instance on a machine whose connector is its own. */
export const boundlessBudget: SendingBudget = {
  reserve: (wanted) => Promise.resolve(Array.from({ length: wanted }, () => Date.now())),
  pausedUntil: () => undefined,
  noteReplies: () => undefined,
  noteTaken: () => undefined,
  noteThrottled: () => Promise.resolve(),
  halt: () => Promise.resolve(),
};
