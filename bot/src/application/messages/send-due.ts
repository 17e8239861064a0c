import { laterBy } from "../../scheme/calendar/london";
import { MESSAGE_KINDS } from "../../scheme/messages/message";
import { isStale } from "../../scheme/messages/may-go";
import type { Person } from "../../scheme/people/person";
import { retryOnConflict } from "../outcome";
import type { SendOutcome } from "../ports/messenger";
import type { MessageState, OutboxMessage, WaitingReason } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { ConversationReference } from "../ports/users";
import { compose } from "./compose";
import { noteArrival } from "./note-arrival";

type SendPorts = Pick<
  Ports,
  "store" | "outbox" | "users" | "messenger" | "clock" | "ids" | "sealer" | "holidays"
>;

/** Longer than any attempt may take, so that a lease which ended means that its holder is gone. */
const LEASE_MS = 60_000;
/** How often we look again for somebody who cannot be reached; they also wake their messages themselves. */
const LOOK_AGAIN_MS = 60 * 60_000;
/** First pause after a "no, not now" without a hint; doubles with each attempt up to an hour. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** A must-arrive message that may have arrived is sent once more, never a third time. */
const ATTEMPTS_AFTER_DOUBT = 2;

/**
 * Sends what is due, one attempt each. The claim decides who sends: however many instances run this,
 * a message is in one hand only. Answers how many messages it moved on; 0 means there is nothing to do.
 * A fault with one message does not hold up the others: it is thrown at the end, and the message is
 * taken up again when its lease has run out.
 */
export function makeSendDue(ports: SendPorts) {
  return async (limit = 100): Promise<number> => {
    const { clock, outbox } = ports;
    const due = await outbox.due(clock.now(), clock.machineNow(), limit);
    const faults: unknown[] = [];
    let moved = 0;
    for (const found of due) {
      try {
        const claimed = await claim(ports, found);
        if (claimed === undefined) continue;
        moved += 1;
        await deliver(ports, claimed);
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, "Some messages could not be handled.");
    return moved;
  };
}

/** Takes a message in hand; undefined where another instance has it, or where it must not go again. */
async function claim(
  ports: SendPorts,
  { value, version }: Versioned<OutboxMessage>,
): Promise<Versioned<OutboxMessage> | undefined> {
  if (value.status.state === "sending" && !mayTryAgainAfterDoubt(value)) {
    const at = ports.clock.now();
    await ports.outbox.save({ ...value, status: { state: "unknown", at } }, version);
    return undefined;
  }
  const leaseUntil = laterBy(ports.clock.machineNow(), LEASE_MS);
  const status = { state: "claimed", claimId: ports.ids.next(), leaseUntil } as const;
  return ports.outbox.save({ ...value, status }, version);
}

function mayTryAgainAfterDoubt(message: OutboxMessage): boolean {
  const { promise } = MESSAGE_KINDS[message.message.kind];
  return promise === "must-arrive" && message.attempts < ATTEMPTS_AFTER_DOUBT;
}

async function deliver(ports: SendPorts, claimed: Versioned<OutboxMessage>): Promise<void> {
  const { clock, outbox } = ports;
  const { value, version } = claimed;
  const settle = (status: MessageState) => outbox.save({ ...value, status }, version);
  const now = clock.now();
  if (isStale(value.message, now)) {
    await settle({ state: "expired", at: now });
    return;
  }
  const composed = await compose(ports, value.message);
  if (composed.state === "cancelled") {
    await settle({ state: "cancelled", at: now, reason: composed.reason });
    return;
  }
  if (composed.state === "waits") {
    await settle(waiting(composed.reason, composed.until));
    return;
  }
  const address = await addressOf(ports, composed.recipient);
  if ("waitingFor" in address) {
    await settle(waiting(address.waitingFor, laterBy(now, LOOK_AGAIN_MS)));
    await wakeIfReachable(ports, composed.recipient);
    return;
  }
  const sending = await outbox.save(
    {
      ...value,
      attempts: value.attempts + 1,
      status: {
        state: "sending",
        claimId: ports.ids.next(),
        leaseUntil: laterBy(clock.machineNow(), LEASE_MS),
      },
    },
    version,
  );
  if (sending === undefined) return;
  const outcome = await ports.messenger.send(address.reference, composed.message);
  if (outcome.outcome === "sent") await noteArrival(ports, sending.value);
  await record(ports, sending, outcome);
  if (outcome.outcome === "unreachable") {
    await noteUnreachable(ports, composed.recipient, outcome.reason);
  }
}

/** They may have become reachable while the message was in our hand, too late for us and too early for the wake-up. */
async function wakeIfReachable(ports: SendPorts, { schemeId, id }: Person): Promise<void> {
  const person = await ports.store.person(schemeId, id);
  if (person === undefined) return;
  const address = await addressOf(ports, person.value);
  if ("reference" in address) await ports.outbox.wake(schemeId, id, ports.clock.now());
}

function waiting(reason: WaitingReason, retryAt: string): MessageState {
  return { state: "waiting", reason, retryAt };
}

async function addressOf(
  { users }: SendPorts,
  recipient: Person,
): Promise<{ reference: ConversationReference } | { waitingFor: WaitingReason }> {
  if (recipient.link.state === "not-linked") return { waitingFor: "not-linked" };
  const user = await users.user(recipient.link.userId);
  if (user?.value.deliverability === "blocked") return { waitingFor: "blocked" };
  const reference = user?.value.reference;
  if (reference === undefined || user?.value.deliverability !== "reachable") {
    return { waitingFor: "not-installed" };
  }
  return { reference };
}

/** Writes down what became of the attempt. If this cannot be saved the lease runs out and the doubt is dealt with then. */
async function record(
  ports: SendPorts,
  { value, version }: Versioned<OutboxMessage>,
  outcome: SendOutcome,
): Promise<void> {
  const now = ports.clock.now();
  await ports.outbox.save({ ...value, status: statusAfter(value, outcome, now) }, version);
}

function statusAfter(message: OutboxMessage, outcome: SendOutcome, now: string): MessageState {
  switch (outcome.outcome) {
    case "sent":
      return {
        state: "sent",
        at: now,
        ...(outcome.activityId === undefined ? {} : { activityId: outcome.activityId }),
      };
    case "retry": {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (message.attempts - 1), LONGEST_PAUSE_MS);
      return waiting(outcome.reason, laterBy(now, Math.max(outcome.afterMs ?? 0, pause)));
    }
    case "unreachable":
      return waiting(
        outcome.reason === "blocked" ? "blocked" : "not-installed",
        laterBy(now, LOOK_AGAIN_MS),
      );
    case "halt":
      return waiting("service-unavailable", laterBy(now, FIRST_PAUSE_MS));
    case "refused":
      return { state: "undeliverable", at: now, reason: outcome.reason };
    case "ambiguous":
      return mayTryAgainAfterDoubt(message)
        ? waiting("service-unavailable", laterBy(now, FIRST_PAUSE_MS))
        : { state: "unknown", at: now };
  }
}

async function noteUnreachable(
  { users }: SendPorts,
  recipient: Person,
  reason: "uninstalled" | "blocked" | "gone",
): Promise<void> {
  if (recipient.link.state === "not-linked") return;
  const { userId } = recipient.link;
  await retryOnConflict(async () => {
    const found = await users.user(userId);
    if (found === undefined) return "committed";
    return users.save({ ...found.value, deliverability: reason }, found.version);
  });
}
