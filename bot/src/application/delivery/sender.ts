import type { OutboxMessage } from "../ports/outbox";
import { makeChats } from "./chats";
import { productNow, type Desk, type SendPorts } from "./desk";
import { makeHands } from "./hands";
import { makeHeldSchemes } from "./held-schemes";
import { noteMoved } from "./note-moved";
import { makePace } from "./pace";
import { makePermits } from "./permits";
import { makeRestrain } from "./restrain";
import { PlainFault } from "../ports/plain-fault";

/** What may be otherwise than in production. */
export interface SenderOptions {
  /** How long a shard is held without a sign of life, in ms; longer than any attempt may take. */
  readonly leaseMs?: number;
  /** Longer than any POST takes, in ms. */
  readonly postWithinMs?: number;
  /** Told of each fault that is not the caller's to handle. */
  readonly noteFault?: (fault: unknown) => void;
}

/** Sends what is due, together with however many other instances. */
export interface Sender {
  /** Takes shards in hand that have work, as far as there is room, and lets them be worked on. @throws where the store is down. */
  look(): Promise<void>;
  /** Resolves once no shard is in hand. */
  settled(): Promise<void>;
  /**
   * Looks until nothing is due that this instance could send; how many messages it moved on.
   * @throws AggregateError of the faults that it met; each message was attempted all the same.
   */
  drain(): Promise<number>;
  /** Begins nothing more, lets what is posted end, writes it down and gives every shard back. */
  stop(): Promise<void>;
}

const LEASE_MS = 60_000;
/** A POST is over within ten seconds. */
const POST_WITHIN_MS = 10_000;
/** Messages between `sending` and their recorded outcome at most: what is in doubt after a crash. */
const MOST_IN_DOUBT = 30;
/** The sender of one instance. */
export function makeSender(given: SendPorts, options: SenderOptions = {}): Sender {
  const ports = { ...given, clock: { ...given.clock, now: () => productNow(given) } };
  const faultsTold = new Set<(fault: unknown) => void>();
  if (options.noteFault !== undefined) faultsTold.add(options.noteFault);
  const ending = new AbortController();
  const counted = { moved: 0 };
  const desk: Desk = {
    ports,
    holder: ports.ids.next(),
    leaseMs: options.leaseMs ?? LEASE_MS,
    postWithinMs: options.postWithinMs ?? POST_WITHIN_MS,
    permits: makePermits(MOST_IN_DOUBT),
    pace: makePace(ports),
    chats: makeChats(),
    heldSchemes: makeHeldSchemes(ports),
    restrain: makeRestrain(),
    signal: ending.signal,
    noteFault: (fault) => {
      for (const tell of faultsTold) tell(fault);
    },
    noteSetAside: (count) => {
      const fault = new PlainFault(
        `${count} documents of the outbox cannot be read and were set aside.`,
      );
      for (const tell of faultsTold) tell(fault);
    },
    noteMoved: (message: OutboxMessage) => {
      counted.moved += 1;
      noteMoved(ports, message);
    },
  };
  const hands = makeHands(desk);
  return {
    look: async () => {
      await hands.look();
    },
    settled: () => hands.settled(),
    drain: async () => {
      const faults: unknown[] = [];
      const tell = (fault: unknown) => faults.push(fault);
      faultsTold.add(tell);
      const before = counted.moved;
      try {
        // What was begun by an earlier clock may have found nothing that is due by this one.
        await hands.settled();
        hands.forget();
        while ((await hands.look()) > 0 || hands.busy()) await hands.settled();
      } finally {
        faultsTold.delete(tell);
      }
      if (faults.length > 0) {
        throw new AggregateError(faults, "Some messages could not be handled.");
      }
      return counted.moved - before;
    },
    stop: async () => {
      ending.abort();
      await hands.settled();
    },
  };
}
