import type { SchemeId } from "../../scheme/shared/ids";
import type { Log } from "./log";

/** What the worker does; each may be run at any time, on any number of instances. */
export interface WorkerTasks {
  /** Every scheme there is. */
  readonly schemes: () => Promise<readonly SchemeId[]>;
  /** Passes on what a scheme's acts left behind. */
  readonly relay: (schemeId: SchemeId) => Promise<void>;
  /** Finishes what was cut off in a scheme and plans what is near. */
  readonly sweep: (schemeId: SchemeId) => Promise<void>;
  /** Sends what is due; how many messages it moved on. */
  readonly sendDue: () => Promise<number>;
}

/** Sends messages on schedule. */
export interface Worker {
  start(): void;
  /** A scheme has something to pass on: looks at it at once. */
  kick(schemeId: SchemeId): void;
  /** Sweeps every scheme and sends until nothing due is left; resolves when all of it was attempted once. */
  runAll(): Promise<void>;
  /** Ends after what it has in hand; what is due besides waits for the next start. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;
/** What a crash cut off is picked up within a minute. */
const SWEEP_EVERY_MS = 60_000;
/** While the store is down we ask less and less often, at most this rarely. */
const LONGEST_PAUSE_MS = 30_000;

/** Runs steps one after the other, however many ask. */
function oneAtATime() {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    run: <Result>(step: () => Promise<Result>): Promise<Result> => {
      const result = queue.then(step);
      queue = result.catch(() => undefined);
      return result;
    },
    idle: async (): Promise<void> => {
      await queue;
    },
  };
}

/** Sends until nothing due is left, or until it is to end: the rest is sent after the next start. */
async function sendAll({ sendDue }: WorkerTasks, isEnding: () => boolean): Promise<void> {
  while ((await sendDue()) > 0 && !isEnding());
}

async function sweepAll({ schemes, sweep, relay }: WorkerTasks): Promise<void> {
  for (const schemeId of await schemes()) {
    await sweep(schemeId);
    await relay(schemeId);
  }
}

/** What the worker remembers between its looks. */
interface Memory {
  readonly kicked: Set<SchemeId>;
  ending: boolean;
}

/** One look at what there is to do; false where it failed, and then nothing it was told of is forgotten. */
function createStep(tasks: WorkerTasks, log: Log, memory: Memory) {
  const { kicked } = memory;
  let sweptAt = -Infinity;
  return async (): Promise<boolean> => {
    const waiting = [...kicked];
    kicked.clear();
    try {
      for (const schemeId of waiting) await tasks.relay(schemeId);
      if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
        await sweepAll(tasks);
        sweptAt = performance.now();
      }
      await sendAll(tasks, () => memory.ending);
      return true;
    } catch (fault) {
      for (const schemeId of waiting) kicked.add(schemeId);
      log.fault("worker.step-failed", fault);
      return false;
    }
  };
}

/** A worker over these tasks: one step at a time, so that `runAll` knows when everything was attempted. */
export function createWorker(tasks: WorkerTasks, log: Log): Worker {
  const memory: Memory = { kicked: new Set(), ending: false };
  const turns = oneAtATime();
  const step = createStep(tasks, log, memory);
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopped = true;

  async function look(): Promise<void> {
    failures = (await turns.run(step)) ? 0 : failures + 1;
    next(Math.min(LOOK_EVERY_MS * 2 ** Math.min(failures, 5), LONGEST_PAUSE_MS));
  }

  function next(delayMs: number): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), delayMs);
  }

  return {
    start: () => {
      stopped = false;
      memory.ending = false;
      next(0);
    },
    kick: (schemeId) => {
      memory.kicked.add(schemeId);
      // While the store is down we keep to the longer pauses.
      if (failures === 0) next(0);
    },
    runAll: () =>
      turns.run(async () => {
        await sweepAll(tasks);
        await sendAll(tasks, () => memory.ending);
      }),
    stop: async () => {
      stopped = true;
      memory.ending = true;
      clearTimeout(timer);
      await turns.idle();
    },
  };
}
