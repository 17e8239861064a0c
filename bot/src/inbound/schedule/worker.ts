import type { SchemeId } from "../../scheme/shared/ids";
import type { Log } from "../../application/ports/log";
import { oneAtATime, repeatedly } from "./repeatedly";

/** What the worker does; each may be run at any time, on any number of instances. */
export interface WorkerTasks {
  /** Every scheme there is. */
  readonly schemes: () => Promise<readonly SchemeId[]>;
  /** Passes on what a scheme's acts left behind. */
  readonly relay: (schemeId: SchemeId) => Promise<void>;
  /** Finishes what was cut off in a scheme and plans what is near. */
  readonly sweep: (schemeId: SchemeId) => Promise<void>;
  /** Whether it is this instance's turn to sweep, of all that run. */
  readonly mayTakeTurn: () => Promise<boolean>;
  /** Takes in hand what is due; it is sent meanwhile. */
  readonly look: () => Promise<void>;
  /** Sends until nothing due is left in hand. */
  readonly drain: () => Promise<unknown>;
  /** Lets what is being sent end, and begins nothing more. */
  readonly endSending: () => Promise<void>;
  /** Says how much there is to send. */
  readonly measure: () => Promise<void>;
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
/** How often an instance asks whether it is its turn: what a crash cut off is picked up soon after a minute. */
const ASK_EVERY_MS = 5_000;
const MEASURE_EVERY_MS = 30_000;

/** Passes on what it was told of; where that fails, nothing of it is forgotten. */
function createRelaying({ relay }: WorkerTasks) {
  const kicked = new Set<SchemeId>();
  return {
    kick: (schemeId: SchemeId) => kicked.add(schemeId),
    relay: async () => {
      const waiting = [...kicked];
      kicked.clear();
      try {
        for (const schemeId of waiting) await relay(schemeId);
      } catch (fault) {
        for (const schemeId of waiting) kicked.add(schemeId);
        throw fault;
      }
    },
  };
}

/** Sweeps when it is this instance's turn, and once when it starts: what it left behind itself waits for nobody. */
function createSweeping(tasks: WorkerTasks, isEnding: () => boolean) {
  const turns = oneAtATime();
  let swept = false;
  let measureAt = Infinity;
  const sweepAll = async () => {
    for (const schemeId of await tasks.schemes()) {
      if (isEnding()) return;
      await tasks.sweep(schemeId);
      await tasks.relay(schemeId);
    }
  };
  const measure = async () => {
    measureAt = measureAt === Infinity ? performance.now() + MEASURE_EVERY_MS : Infinity;
    await tasks.measure();
  };
  return {
    sweepAll: () => turns.run(sweepAll),
    idle: () => turns.idle(),
    step: async () => {
      const isTurn = await tasks.mayTakeTurn();
      if (isTurn || !swept) {
        measureAt = Infinity;
        await measure();
        await turns.run(sweepAll);
        swept = true;
      } else if (performance.now() >= measureAt) {
        await measure();
      }
    },
  };
}

/** A worker over these tasks. Sweeping and sending do not wait for each other. */
export function createWorker(tasks: WorkerTasks, log: Pick<Log, "fault">): Worker {
  let ending = false;
  const { kick, relay } = createRelaying(tasks);
  const sweeping = createSweeping(tasks, () => ending);
  const noteFault = (fault: unknown) => {
    log.fault("worker.step-failed", fault);
  };
  const looks = repeatedly({
    everyMs: LOOK_EVERY_MS,
    noteFault,
    step: async () => {
      await relay();
      await tasks.look();
    },
  });
  const sweeps = repeatedly({ everyMs: ASK_EVERY_MS, noteFault, step: sweeping.step });
  return {
    start: () => {
      ending = false;
      looks.start();
      sweeps.start();
    },
    kick: (schemeId) => {
      kick(schemeId);
      looks.soon();
    },
    runAll: async () => {
      await sweeping.sweepAll();
      await tasks.drain();
    },
    stop: async () => {
      ending = true;
      await Promise.all([looks.stop(), sweeps.stop(), sweeping.idle(), tasks.endSending()]);
    },
  };
}
