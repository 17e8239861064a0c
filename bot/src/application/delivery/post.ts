import type { Instant } from "../../scheme/shared/time";
import { makeNoteUnreachable } from "../conversation/note-unreachable";
import { noteArrival } from "../messages/note-arrival";
import type { ReadyMessage, SendOutcome } from "../ports/messenger";
import type { OutboxMessage } from "../ports/outbox";
import type { Versioned } from "../ports/scheme-store";
import { isStoreUnavailable } from "../ports/store-unavailable";
import { afterAttempt, afterFault } from "./after-attempt";
import type { Decision } from "./decide";
import type { Desk } from "./desk";
import { patiently } from "./patiently";
import type { Recorder } from "./recorder";

/** A message that is to go. */
export type ToSend = Extract<Decision, { what: "send" }>;

/** A message whose `sending` is stored, ready for its POST. Times are those of the monotonic clock. */
export interface Begun {
  readonly toSend: ToSend;
  /** As it is stored: in `sending`. */
  readonly stored: Versioned<OutboxMessage>;
  /** When what it rests on was read. */
  readonly decidedAt: number;
  /** When the lease ends under which it was begun. */
  readonly leaseEnds: number;
  /** The same by this machine's clock (ms since 1970). */
  readonly leaseEndsAt: number;
}

/** Posts one message and has what became of it written down. */
export async function post(desk: Desk, recorder: Recorder, begun: Begun): Promise<void> {
  const { ports } = desk;
  const { toSend, stored } = begun;
  const record = (value: OutboxMessage) => recorder.record({ value, version: stored.version });
  const ready = await madeReady(desk, begun);
  if (ready === "not-kept" || ready === "not-made") {
    desk.pace.unneeded(1);
    return record(notReady(stored.value, ready, ports.clock.now()));
  }
  const mayGo = await itsMoment(desk, begun);
  // Whoever was stopped for a while wakes up here, and the message may be in other hands by now.
  if (!mayGo || !leaseHolds(desk, begun)) return record(toSend.message);
  const outcome = await attempt(desk, begun, ready);
  const now = ports.clock.now();
  if (outcome === undefined) {
    return record(afterFault(stored.value, "cannot-be-shown", now));
  }
  if (outcome.outcome === "sent") await noteArrived(desk, stored.value);
  const told = await Promise.allSettled([
    record(afterAttempt(stored.value, outcome, now)),
    tellBudget(desk, outcome),
  ]);
  for (const one of told) if (one.status === "rejected") throw one.reason;
  if (outcome.outcome === "unreachable") {
    await noteUnreached(desk, toSend, outcome.reason);
  }
}

/**
 * What follows from its arrival. A fault of ours in that is told, and is no reason to believe that the message did not
 * arrive: it would go again. @throws where the store is down, as then nothing else could be written down either.
 */
async function noteArrived(desk: Desk, message: OutboxMessage): Promise<void> {
  try {
    await patiently(() => noteArrival(desk.ports, message), desk.signal);
  } catch (fault) {
    if (isStoreUnavailable(fault)) throw fault;
    desk.noteFault(fault);
  }
}

/** The store is down, so nothing may go; or a fault of ours. */
type NotReady = "not-kept" | "not-made";

/** The message with its card kept, before it waits for its slot. */
async function madeReady(
  desk: Desk,
  { toSend: { message, recipient, sendable } }: Begun,
): Promise<ReadyMessage | NotReady> {
  try {
    if (recipient.link.state !== "linked") throw new Error("Only somebody linked has a chat.");
    const addressed = { messageId: message.id, readerId: recipient.link.userId };
    return (await desk.ports.messenger.makeReady(sendable, addressed)) ?? "not-kept";
  } catch (fault) {
    desk.noteFault(fault);
    return "not-made";
  }
}

function notReady(message: OutboxMessage, why: NotReady, now: Instant): OutboxMessage {
  return why === "not-made"
    ? afterFault(message, "cannot-be-shown", now)
    : afterAttempt(message, { outcome: "retry", reason: "service-unavailable" }, now);
}

async function noteUnreached(
  { ports }: Desk,
  { recipient: { link }, reference }: ToSend,
  reason: Extract<SendOutcome, { outcome: "unreachable" }>["reason"],
): Promise<void> {
  if (link.state === "linked") {
    await makeNoteUnreachable(ports)(link.userId, { reference, reason });
  }
}

/** What was decided longer ago than this is decided again: somebody may have chosen otherwise meanwhile. */
const TRUE_FOR_MS = 3_000;

/** A director who holds everything back is not made to wait longer than two seconds: what is known of holds is a second old. */
const NOT_HELD_FOR_MS = 1_000;

/** Waits for its slot. False where there is none for it now: nothing was sent, so it is as it was before. */
async function itsMoment(desk: Desk, { decidedAt, stored }: Begun): Promise<boolean> {
  const { pace, signal, heldSchemes, ports } = desk;
  try {
    if (!(await pace.next(decidedAt + TRUE_FOR_MS, signal))) return false;
    if (ports.clock.monotonicMs() - decidedAt <= NOT_HELD_FOR_MS) return true;
    return !(await heldSchemes.holds(stored.value.message));
  } catch (fault) {
    desk.noteFault(fault);
    return false;
  }
}

/** By both clocks: one of them may have stood still while the machine did. */
function leaseHolds(desk: Desk, { leaseEnds, leaseEndsAt }: Begun): boolean {
  const { postWithinMs, ports } = desk;
  return (
    leaseEnds - ports.clock.monotonicMs() > postWithinMs &&
    leaseEndsAt - Date.parse(ports.clock.machineNow()) > postWithinMs
  );
}

/** One POST. Undefined where a fault of ours kept it from going. */
async function attempt(
  desk: Desk,
  begun: Begun,
  ready: ReadyMessage,
): Promise<SendOutcome | undefined> {
  const { ports } = desk;
  const { reference, message } = begun.toSend;
  const { kind } = message.message;
  const began = ports.clock.monotonicMs();
  try {
    return await ports.meter.follow("post", { kind }, async (note) => {
      // Asked again at the wire: the bot's own token may have had to be fetched first.
      const mayBegin = () => leaseHolds(desk, begun);
      const outcome = await ports.messenger.send(reference, ready, mayBegin);
      const about = {
        outcome: outcome.outcome,
        ...("reason" in outcome ? { reason: outcome.reason } : {}),
      };
      note(about);
      ports.meter.add("posts", 1, about);
      ports.meter.record("posts.duration", ports.clock.monotonicMs() - began, { kind });
      return outcome;
    });
  } catch (fault) {
    desk.noteFault(fault);
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
