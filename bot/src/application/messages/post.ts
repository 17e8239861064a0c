import { noteArrival } from "./note-arrival";
import type { SendOutcome } from "../ports/messenger";
import type { OutboxMessage } from "../ports/outbox";
import type { Versioned } from "../ports/scheme-store";
import { noteUnreachable } from "./address";
import { afterAttempt, afterFault } from "./after-attempt";
import type { Decision } from "./decide";
import type { Desk } from "./desk";
import { pause } from "./pause";
import type { Recorder } from "./recorder";

/** A message that is to go. */
export type ToSend = Extract<Decision, { what: "send" }>;

/** A message whose `sending` is stored, ready for its POST. Times are those of `performance.now()`. */
export interface Begun {
  readonly toSend: ToSend;
  /** As it is stored: in `sending`. */
  readonly stored: Versioned<OutboxMessage>;
  /** When its POST may begin. */
  readonly at: number;
  /** When the lease ends under which it was begun. */
  readonly leaseEnds: number;
  /** The same by this machine's clock (ms since 1970). */
  readonly leaseEndsAt: number;
}

/** Posts one message and has what became of it written down. */
export async function post(desk: Desk, recorder: Recorder, begun: Begun): Promise<void> {
  const { ports } = desk;
  const { toSend, stored } = begun;
  await pause(begun.at - performance.now(), desk.signal);
  const record = (value: OutboxMessage) => recorder.record({ value, version: stored.version });
  // Whoever was stopped for a while wakes up here, and the message may be in other hands by now.
  if (desk.signal.aborted || !leaseHolds(desk, begun)) return record(toSend.message);
  const outcome = await attempt(desk, toSend);
  const now = ports.clock.now();
  if (outcome === undefined) {
    return record(afterFault(stored.value, "cannot-be-shown", now));
  }
  if (outcome.outcome === "sent") await noteArrival(ports, stored.value);
  await Promise.all([record(afterAttempt(stored.value, outcome, now)), tellBudget(desk, outcome)]);
  if (outcome.outcome === "unreachable") {
    await noteUnreachable(ports, toSend.recipient, outcome.reason);
  }
}

/** By both clocks: one of them may have stood still while the machine did. */
function leaseHolds(desk: Desk, { leaseEnds, leaseEndsAt }: Begun): boolean {
  const { postWithinMs, ports } = desk;
  return (
    leaseEnds - performance.now() > postWithinMs &&
    leaseEndsAt - Date.parse(ports.clock.machineNow()) > postWithinMs
  );
}

/** One POST. Undefined where the message could not be made, and nothing went. */
async function attempt(
  { ports, noteFault }: Desk,
  { reference, sendable, message }: ToSend,
): Promise<SendOutcome | undefined> {
  const began = performance.now();
  try {
    const outcome = await ports.messenger.send(reference, sendable);
    const about = {
      outcome: outcome.outcome,
      ...("reason" in outcome ? { reason: outcome.reason } : {}),
    };
    ports.meter.add("posts", 1, about);
    ports.meter.record("posts.duration", performance.now() - began, { kind: message.message.kind });
    return outcome;
  } catch (fault) {
    noteFault(fault);
    return undefined;
  }
}

async function tellBudget({ ports: { budget } }: Desk, outcome: SendOutcome): Promise<void> {
  switch (outcome.outcome) {
    case "sent":
    case "refused":
    case "unreachable":
      budget.noteTaken();
      return;
    case "retry":
      if (outcome.reason === "throttled") await budget.noteThrottled(outcome.afterMs);
      return;
    case "halt":
      await budget.halt(outcome.reason);
      return;
    case "ambiguous":
      return;
  }
}
