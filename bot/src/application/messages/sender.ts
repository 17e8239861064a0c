import type { OutboxMessage, ShardId } from "../ports/outbox";
import { makeChats } from "./chats";
import { clockTrusted } from "./clock-trusted";
import { leaseEnd, productNow, storeNow, type Desk, type SendPorts } from "./desk";
import { makeHeldSchemes } from "./held-schemes";
import { noteMoved } from "./note-moved";
import { makePace } from "./pace";
import { makePermits } from "./permits";
import { makeRestrain } from "./restrain";
import { workShard } from "./work-shard";

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
/** Enough for some to be prepared while others are on their way, few enough to leave other instances theirs. */
const SHARDS_AT_ONCE = 6;
/** How long a shard that others hold, or in which nothing could be moved, is left alone. */
const LEAVE_ALONE_MS = 1_000;

/** The sender of one instance. */
export function makeSender(ports: SendPorts, options: SenderOptions = {}): Sender {
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
      const fault = new Error(
        `${count} documents of the outbox cannot be read and were set aside.`,
      );
      for (const tell of faultsTold) tell(fault);
    },
    noteMoved: (message: OutboxMessage) => {
      counted.moved += 1;
      noteMoved(ports, message);
    },
  };
  const hands = makeHands(desk, () => counted.moved);
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

/** The shards that this instance has in hand. */
function makeHands(desk: Desk, moved: () => number) {
  const working = new Map<ShardId, Promise<void>>();
  /** Shards that are left alone until a moment of `performance.now()`. */
  const leftAlone = new Map<ShardId, number>();
  /** Worked on since every shard had its turn. */
  const hadTheirTurn = new Set<ShardId>();
  let known: ShardId[] = [];
  let looking: Promise<unknown> = Promise.resolve();

  const others = () => {
    for (const [shard, until] of leftAlone) {
      if (until <= performance.now()) leftAlone.delete(shard);
    }
    return [...working.keys(), ...leftAlone.keys()];
  };

  const nextShard = async (): Promise<ShardId | undefined> => {
    known = known.filter((shard) => !others().includes(shard));
    if (known.length === 0) {
      const by = await dueBy(desk);
      const { outbox } = desk.ports;
      known = [...(await outbox.shardsWithWork(by, [...others(), ...hadTheirTurn]))];
      if (known.length === 0 && hadTheirTurn.size > 0) {
        hadTheirTurn.clear();
        known = [...(await outbox.shardsWithWork(by, others()))];
      }
    }
    return known.shift();
  };

  const work = async (shard: ShardId): Promise<void> => {
    const before = moved();
    try {
      const terms = { holder: desk.holder, storeNow: storeNow(desk.ports), until: leaseEnd(desk) };
      const held = await desk.ports.outbox.hold(shard, terms);
      if (held !== undefined) await workShard(desk, held);
    } catch (fault) {
      desk.noteFault(fault);
    }
    hadTheirTurn.add(shard);
    if (moved() === before) leftAlone.set(shard, performance.now() + LEAVE_ALONE_MS);
  };

  /** How many shards it took in hand. */
  const fill = async (): Promise<number> => {
    let taken = 0;
    for (; working.size < SHARDS_AT_ONCE && mayBegin(desk); taken += 1) {
      const shard = await nextShard();
      if (shard === undefined || desk.signal.aborted) return taken;
      const ended = work(shard).then(() => {
        working.delete(shard);
        // There is room again; where looking fails, whoever looks next hears of it.
        look().catch((fault: unknown) => desk.noteFault(fault));
      });
      working.set(shard, ended);
    }
    return taken;
  };

  /** One look at a time: two would find the same shards. */
  const look = (): Promise<number> => {
    const looked = looking.then(fill);
    looking = looked.catch(() => undefined);
    return looked;
  };

  const settled = async (): Promise<void> => {
    for (;;) {
      await looking;
      if (working.size === 0) return;
      await Promise.all(working.values());
    }
  };
  const forget = () => {
    leftAlone.clear();
    known = [];
  };
  return { look, settled, forget, busy: () => working.size > 0 };
}

async function dueBy({ ports, heldSchemes }: Desk) {
  return { now: productNow(ports), storeNow: storeNow(ports), held: await heldSchemes.known() };
}

/** Nothing is begun by a machine whose clock is wrong, while nobody may send, or once it is to end. */
function mayBegin({ ports, signal }: Desk): boolean {
  if (signal.aborted || !clockTrusted(ports.storeClock)) return false;
  const paused = ports.budget.pausedUntil();
  return paused === undefined || paused <= Date.parse(ports.clock.machineNow());
}
