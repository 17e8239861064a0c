import type { ShardId } from "../ports/outbox";
import { dueBy, type Desk } from "./desk";

/** Shards with work, of which each has its turn before any has a second one. */
export interface ShardQueue {
  /** The next one; undefined where there is none for now. @throws where the store is down. */
  next(): Promise<ShardId | undefined>;
  /** A shard was worked on. Where nothing could be moved in it (others hold it, it may be), it is left alone for a while. */
  hadItsTurn(shard: ShardId, somethingMoved: boolean): void;
  /** Nothing is left alone any more. */
  forget(): void;
}

const LEAVE_ALONE_MS = 2_000;

/** Over what the store says is due, besides those `inHand`. */
export function makeShardQueue(desk: Desk, inHand: () => readonly ShardId[]): ShardQueue {
  /** Until a moment of the monotonic clock. */
  const leftAlone = new Map<ShardId, number>();
  const hadTheirTurn = new Set<ShardId>();
  let known: readonly ShardId[] = [];

  const notNow = (): readonly ShardId[] => {
    for (const [shard, until] of leftAlone) {
      if (until <= desk.ports.clock.monotonicMs()) leftAlone.delete(shard);
    }
    return [...inHand(), ...leftAlone.keys()];
  };
  const ask = async (without: readonly ShardId[]) =>
    desk.ports.outbox.shardsWithWork(await dueBy(desk), without);

  return {
    next: async () => {
      const others = notNow();
      known = known.filter((shard) => !others.includes(shard));
      if (known.length === 0) known = await ask([...others, ...hadTheirTurn]);
      if (known.length === 0 && hadTheirTurn.size > 0) {
        hadTheirTurn.clear();
        known = await ask(others);
      }
      const [first, ...rest] = known;
      known = rest;
      return first;
    },
    hadItsTurn: (shard, somethingMoved) => {
      hadTheirTurn.add(shard);
      if (!somethingMoved) leftAlone.set(shard, desk.ports.clock.monotonicMs() + LEAVE_ALONE_MS);
    },
    forget: () => {
      leftAlone.clear();
      known = [];
    },
  };
}
