import { setTimeout as pause } from "node:timers/promises";
import { calmPace, type Pace } from "../../scheme/pace/pace";
import { SENDING_RATE_ID, sendingRateDocument, sendingRateOf } from "./documents/sending-rate";
import { cosmosStatus, worthAnotherTry } from "./errors";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";

/** What a change of the pace comes to. Without `pace` there is nothing to write. */
export interface Changed<Result> {
  readonly pace?: Pace;
  readonly result: Result;
}

/** The one document by which all instances share their pace. */
export interface SharedPace {
  /**
   * Decides on the newest pace and writes what was decided against the version that was read; where another instance
   * was first, from the start. One at a time. What was decided without a write may rest on an older pace.
   * @throws Error where it does not get through in two seconds.
   */
  change<Result>(decide: (pace: Pace, now: number) => Changed<Result>): Promise<Result>;
  /** Reads it afresh before the next change. */
  forget(): void;
}

interface Held {
  readonly value: Pace;
  /** Absent: there is no document yet. */
  readonly version?: string;
}

const OTHERS_FIRST: ReadonlySet<number | string | undefined> = new Set([404, 409, 412]);
const PATIENCE_MS = 2_000;
const MOST_PAUSE_MS = 30;

/** The shared pace of the store. `now`: the store's time. */
export function cosmosSharedPace(cosmos: Cosmos, now: () => number): SharedPace {
  const container = cosmos.container("system");
  const place = { container, id: SENDING_RATE_ID, partitionKey: SENDING_RATE_ID };
  // What this instance wrote last: as long as nobody else wrote, the next write needs no read.
  let held: Held | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Held> {
    const stored = await readItem(place);
    return stored === undefined ? { value: calmPace(now()) } : sendingRateOf(stored);
  }

  async function write(next: Pace, version: string | undefined): Promise<Held> {
    const document = sendingRateDocument(next);
    const { resource } =
      version === undefined
        ? await container.items.create(document)
        : await container.item(SENDING_RATE_ID, SENDING_RATE_ID).replace(document, {
            accessCondition: { type: "IfMatch", condition: version },
          });
    return sendingRateOf(resource);
  }

  async function attempt<Result>(decide: (pace: Pace, at: number) => Changed<Result>) {
    held ??= await read();
    const { pace: next, result } = decide(held.value, now());
    if (next === undefined) return { result };
    try {
      held = await write(next, held.version);
      return { result };
    } catch (failure) {
      held = undefined;
      if (OTHERS_FIRST.has(cosmosStatus(failure)) || worthAnotherTry(failure)) return { failure };
      throw new Error("The store refused to change the sending rate.", { cause: failure });
    }
  }

  async function change<Result>(decide: (pace: Pace, at: number) => Changed<Result>) {
    const began = performance.now();
    for (;;) {
      const tried = await attempt(decide);
      if ("result" in tried) return tried.result;
      if (performance.now() - began > PATIENCE_MS) {
        throw new Error("The sending rate could not be changed.", { cause: tried.failure });
      }
      // A slot that was written by a try whose answer got lost is nobody's: it costs a POST, not a message.
      await pause(Math.random() * MOST_PAUSE_MS);
    }
  }

  return {
    change: (decide) => {
      const turn = queue.then(() => change(decide));
      queue = turn.catch(() => undefined);
      return turn;
    },
    forget: () => {
      held = undefined;
    },
  };
}
