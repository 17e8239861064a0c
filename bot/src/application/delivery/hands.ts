import type { ShardId } from "../ports/outbox";
import { clockTrusted } from "./clock-trusted";
import { isPaused } from "./pace";
import { leaseEnd, storeNow, type Desk } from "./desk";
import { makeShardQueue } from "./shard-queue";
import { workShard } from "./work-shard";

/** The shards that one instance has in hand. */
export interface Hands {
  /**
   * Takes as many as there is room for; how many it took. One look at a time, since two would find the same; whoever asks
   * for one while the next has not begun yet shares that.
   */
  look(): Promise<number>;
  /** Resolves once none is in hand. */
  settled(): Promise<void>;
  /** Looks anew at shards in which there was nothing a moment ago. */
  forget(): void;
  busy(): boolean;
}

/** Enough for some to be prepared while others are on their way, few enough to leave other instances theirs. */
const AT_ONCE = 6;

/** No shard in hand yet. */
export function makeHands(desk: Desk): Hands {
  const working = new Map<ShardId, Promise<void>>();
  /** Of those, the ones of which only answers are waited for: a chat that is silent for long holds up no other shard. */
  const allBegun = new Set<ShardId>();
  const queue = makeShardQueue(desk, () => [...working.keys()]);
  let looking: Promise<unknown> = Promise.resolve();
  let toBegin: Promise<number> | undefined;

  const fill = async (): Promise<number> => {
    let taken = 0;
    for (; working.size - allBegun.size < AT_ONCE && mayBegin(desk); taken += 1) {
      const shard = await queue.next();
      if (shard === undefined || desk.signal.aborted) return taken;
      const onAllBegun = () => {
        allBegun.add(shard);
        lookAgain();
      };
      const ended = work(desk, shard, onAllBegun).then((moved) => {
        queue.hadItsTurn(shard, moved > 0);
        working.delete(shard);
        allBegun.delete(shard);
        lookAgain();
      });
      working.set(shard, ended);
    }
    return taken;
  };
  const look = (): Promise<number> => {
    if (toBegin !== undefined) return toBegin;
    const looked = looking.then(() => {
      toBegin = undefined;
      return fill();
    });
    toBegin = looked;
    looking = looked.catch(() => undefined);
    return looked;
  };
  /** There is room again; where looking fails, whoever looks next hears of it too. */
  const lookAgain = () => {
    look().catch((fault: unknown) => desk.noteFault(fault));
  };
  return {
    look,
    settled: async () => {
      for (;;) {
        await looking;
        if (working.size === 0) return;
        await Promise.all(working.values());
      }
    },
    forget: () => queue.forget(),
    busy: () => working.size > 0,
  };
}

/** Works on a shard, if it is to be had; how many messages it moved. */
async function work(desk: Desk, shard: ShardId, onAllBegun: () => void): Promise<number> {
  let moved = 0;
  const own: Desk = {
    ...desk,
    noteMoved: (message) => {
      moved += 1;
      desk.noteMoved(message);
    },
  };
  try {
    const terms = { holder: desk.holder, storeNow: storeNow(desk.ports), until: leaseEnd(desk) };
    const held = await desk.ports.outbox.hold(shard, terms);
    if (held !== undefined) await workShard(own, held, onAllBegun);
  } catch (fault) {
    desk.noteFault(fault);
  }
  return moved;
}

/** Nothing is begun by a machine whose clock is wrong, while nobody may send, or once it is to end. */
function mayBegin({ ports, signal }: Desk): boolean {
  return !signal.aborted && clockTrusted(ports.storeClock) && !isPaused(ports);
}
