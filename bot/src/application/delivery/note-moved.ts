import type { OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";

/** Counts a message that was moved, and how late it went. Nothing of whom it is for. */
export function noteMoved(
  { meter, clock }: Pick<Ports, "meter" | "clock">,
  { message, status }: OutboxMessage,
): void {
  const { kind, dueAt } = message;
  const reason = "reason" in status ? { reason: status.reason } : {};
  meter.add("messages.moved", 1, { state: status.state, kind, ...reason });
  if (status.state !== "sent") return;
  const late = Date.parse(clock.now()) - Date.parse(dueAt);
  meter.record("messages.lateness", Math.max(0, late), { kind });
}
