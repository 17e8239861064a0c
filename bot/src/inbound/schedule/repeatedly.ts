/** A step that is taken again and again. */
export interface Repeated {
  start(): void;
  /** Takes the next step at once; while steps fail it keeps to its longer pauses. */
  soon(): void;
  /** Takes no step any more; resolves once the one that is being taken is over. */
  stop(): Promise<void>;
}

/** What is repeated, how often (ms), and who is told where it fails. */
export interface Repetition {
  readonly everyMs: number;
  readonly step: () => Promise<void>;
  readonly noteFault: (fault: unknown) => void;
}

/** While the store is down we ask less and less often, at most this rarely. */
const LONGEST_PAUSE_MS = 30_000;

/** Takes a step over and over, one at a time, less often while it fails. */
export function repeatedly({ everyMs, step, noteFault }: Repetition): Repeated {
  const turns = oneAtATime();
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopped = true;
  let queued = false;

  const queue = (): void => {
    if (queued || stopped) return;
    queued = true;
    void turns.run(take);
  };
  const take = async (): Promise<void> => {
    queued = false;
    if (stopped) return;
    try {
      await step();
      failures = 0;
    } catch (fault) {
      failures += 1;
      noteFault(fault);
    }
    next(Math.min(everyMs * 2 ** Math.min(failures, 5), LONGEST_PAUSE_MS));
  };
  const next = (delayMs: number): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(queue, delayMs);
  };
  return {
    start: () => {
      stopped = false;
      next(0);
    },
    soon: () => {
      if (failures === 0) queue();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await turns.idle();
    },
  };
}

/** Runs steps one after the other, however many ask. */
export function oneAtATime() {
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
