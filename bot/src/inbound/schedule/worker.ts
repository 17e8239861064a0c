import type { SchemeId } from "../../scheme/shared/ids";
import { pause } from "../../application/delivery/pause";
import { doEach } from "../../application/do-each";
import type { Log } from "../../application/ports/log";
import { isStoreUnavailable } from "../../application/ports/store-unavailable";
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
  /**
   * Sweeps every scheme and sends until nothing due is left; resolves when all of it was attempted once.
   * @throws AggregateError of what failed with single schemes; the others were seen to all the same.
   */
  runAll(): Promise<void>;
  /** Ends after what it has in hand; what is due besides waits for the next start. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;
/** How often an instance asks whether it is its turn: what a crash cut off is picked up soon after a minute. */
const ASK_EVERY_MS = 5_000;
const MEASURE_EVERY_MS = 30_000;

type TellFault = (fault: unknown) => void;

/** A scheme with which something of ours failed is left alone for so long; the sweep looks at it besides. */
const LEFT_ALONE_MS = 30_000;

/** Passes on what it was told of; where that fails, nothing of it is forgotten, and no other scheme waits for it. */
function createRelaying({ relay }: WorkerTasks, noteFault: TellFault) {
  /** Not before a moment of the monotonic clock. */
  const kicked = new Map<SchemeId, number>();
  const relayOne = async (schemeId: SchemeId): Promise<void> => {
    kicked.delete(schemeId);
    try {
      await relay(schemeId);
    } catch (fault) {
      kicked.set(schemeId, isStoreUnavailable(fault) ? 0 : performance.now() + LEFT_ALONE_MS);
      throw fault;
    }
  };
  return {
    kick: (schemeId: SchemeId) => {
      if (!kicked.has(schemeId)) kicked.set(schemeId, 0);
    },
    relay: async () => {
      const due = [...kicked].filter(([, notBefore]) => notBefore <= performance.now());
      const faults = await doEach(
        due.map(
          ([schemeId]) =>
            () =>
              relayOne(schemeId),
        ),
      );
      faults.forEach(noteFault);
    },
  };
}

/** How the work on one scheme of a round went, and what is left of the round; ms. */
interface Swept {
  readonly tookMs: number;
  readonly sinceBegunMs: number;
  readonly schemesLeft: number;
}

const atOnce = () => Promise.resolve();

/** A scheme in which nothing changed takes less. */
const SHORT_MS = 20;
const LONGEST_WAY_MS = 2_000;
/** A round comes every minute; it is to be over well before the next one. */
const ROUND_MS = 30_000;

/**
 * Whoever waits for an answer comes first: after the work on a scheme the next one waits four times as long, so that a
 * fifth of a processor is taken and not all of it. Where a round would become too long by that, as long as it took.
 */
async function giveWay(swept: Swept, ending: AbortSignal): Promise<void> {
  const { tookMs, sinceBegunMs, schemesLeft } = swept;
  if (tookMs <= SHORT_MS || schemesLeft === 0) return;
  const share = (ROUND_MS - sinceBegunMs) / schemesLeft;
  await pause(Math.min(Math.max(tookMs, Math.min(4 * tookMs, share)), LONGEST_WAY_MS), ending);
}

/** Sweeps when it is this instance's turn, and once when it starts: what it left behind itself waits for nobody. */
function createSweeping(tasks: WorkerTasks, ending: () => AbortSignal, noteFault: TellFault) {
  const turns = oneAtATime();
  let swept = false;
  let measureAt = Infinity;
  const sweepAll = async (tell: TellFault, between: (swept: Swept) => Promise<void>) => {
    const roundBegan = performance.now();
    const schemes = await tasks.schemes();
    for (const [nth, schemeId] of schemes.entries()) {
      if (ending().aborted) return;
      const began = performance.now();
      const faults = await doEach([() => tasks.sweep(schemeId), () => tasks.relay(schemeId)]);
      faults.forEach(tell);
      const now = performance.now();
      const schemesLeft = schemes.length - nth - 1;
      await between({ tookMs: now - began, sinceBegunMs: now - roundBegan, schemesLeft });
    }
  };
  const measure = async () => {
    measureAt = measureAt === Infinity ? performance.now() + MEASURE_EVERY_MS : Infinity;
    (await doEach([() => tasks.measure()])).forEach(noteFault);
  };
  return {
    sweepAll: (tell: TellFault) => turns.run(() => sweepAll(tell, atOnce)),
    idle: () => turns.idle(),
    step: async () => {
      const isTurn = await tasks.mayTakeTurn();
      if (isTurn || !swept) {
        measureAt = Infinity;
        await measure();
        await turns.run(() => sweepAll(noteFault, (swept) => giveWay(swept, ending())));
        swept = true;
      } else if (performance.now() >= measureAt) {
        await measure();
      }
    },
  };
}

/** A worker over these tasks. Sweeping and sending do not wait for each other, and no scheme for another that fails. */
export function createWorker(tasks: WorkerTasks, log: Pick<Log, "fault">): Worker {
  let ending = new AbortController();
  const noteFault = (fault: unknown) => {
    log.fault("worker.step-failed", fault);
  };
  const { kick, relay } = createRelaying(tasks, noteFault);
  const sweeping = createSweeping(tasks, () => ending.signal, noteFault);
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
      ending = new AbortController();
      looks.start();
      sweeps.start();
    },
    kick: (schemeId) => {
      kick(schemeId);
      looks.soon();
    },
    runAll: async () => {
      const faults: unknown[] = [];
      await sweeping.sweepAll((fault) => {
        faults.push(fault);
      });
      await tasks.drain();
      if (faults.length > 0) throw new AggregateError(faults, "Some schemes could not be swept.");
    },
    stop: async () => {
      ending.abort();
      await Promise.all([looks.stop(), sweeps.stop(), sweeping.idle(), tasks.endSending()]);
    },
  };
}
