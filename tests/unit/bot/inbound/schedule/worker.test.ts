import { createWorker, type WorkerTasks } from "../../../../../bot/src/inbound/schedule/worker";
import { kickAfterCommit } from "../../../../../bot/src/inbound/schedule/kick-after-commit";
import type { SchemeStore } from "../../../../../bot/src/application/ports/scheme-store";
import { StoreUnavailable } from "../../../../../bot/src/application/ports/store-unavailable";

/** A promise that is settled from outside. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    open: () => {
      open();
    },
    opened,
  };
}

/** Tasks that note what they were asked for; any of them can be put in place of another. */
function tasks(changes: Partial<WorkerTasks> = {}) {
  const done: string[] = [];
  const note = (what: string) => {
    done.push(what);
    return Promise.resolve();
  };
  const all: WorkerTasks = {
    schemes: () => Promise.resolve(["a", "b"]),
    relay: (schemeId) => note(`relay ${schemeId}`),
    sweep: (schemeId) => note(`sweep ${schemeId}`),
    mayTakeTurn: turns(),
    look: () => note("look"),
    drain: () => note("drain"),
    endSending: () => note("end"),
    measure: () => note("measure"),
    ...changes,
  };
  return { all, done };
}

/** A turn a minute, as the store gives it to the instances that ask. */
function turns() {
  let next = 0;
  return () => {
    const isTurn = performance.now() >= next;
    if (isTurn) next = performance.now() + 60_000;
    return Promise.resolve(isTurn);
  };
}

const ROUND = ["sweep a", "relay a", "sweep b", "relay b"];

const broken = new Error("One document of the scheme cannot be read.");
const faults: unknown[] = [];
const log = {
  fault: (_event: string, fault: unknown) => {
    faults.push(fault);
    return "reference";
  },
};

beforeEach(() => {
  faults.length = 0;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

/** Lets time go by, and everything that it sets off. */
const later = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe("The worker", () => {
  it("sweeps every scheme when it starts and then at its turn, and looks what is due each second", async () => {
    const { all, done } = tasks();
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    expect(done.filter((what) => what !== "look")).toEqual(["measure", ...ROUND]);
    done.length = 0;
    await later(59_000);
    expect(new Set(done)).toEqual(new Set(["look", "measure"]));
    expect(done.filter((what) => what === "look").length).toBeGreaterThanOrEqual(58);
    expect(done.filter((what) => what === "measure")).toHaveLength(1);
    await later(6_000);
    expect(done).toContain("sweep b");
    await worker.stop();
  });

  it("sweeps when it starts, also while it is another one's turn, and then leaves it to that one", async () => {
    const { all, done } = tasks({ mayTakeTurn: () => Promise.resolve(false) });
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    expect(done).toEqual(expect.arrayContaining(ROUND));
    done.length = 0;
    await later(200_000);
    expect(done.filter((what) => what.startsWith("sweep"))).toEqual([]);
    await worker.stop();
  });

  it("passes on what an act left behind at once", async () => {
    const { all, done } = tasks();
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    done.length = 0;
    worker.kick("b");
    await later(0);
    expect(done).toEqual(["relay b", "look"]);
    await worker.stop();
  });

  it("goes on sending while a sweep takes long, of which there is one at a time", async () => {
    let sweeping = 0;
    const { open, opened } = gate();
    const { all, done } = tasks({
      sweep: async () => {
        sweeping += 1;
        await opened;
      },
      mayTakeTurn: () => Promise.resolve(true),
    });
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    worker.kick("b");
    const all2 = worker.runAll();
    await later(30_000);
    expect(sweeping).toBe(1);
    expect(done.slice(-2)).toEqual(["look", "look"]);
    open();
    await later(2_000);
    await all2;
    expect(done).toContain("drain");
    await worker.stop();
  });

  it("asks less and less often while it fails, at least every half minute, and as before once it does not", async () => {
    const at: number[] = [];
    let down = true;
    const { all } = tasks({
      look: () => {
        at.push(Date.now());
        return down ? Promise.reject(new Error("down")) : Promise.resolve();
      },
    });
    const worker = createWorker(all, log);
    worker.start();
    await later(150_000);
    const gaps = () => at.slice(1).map((time, nth) => time - (at[nth] ?? 0));
    expect(gaps().slice(0, 6)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(faults.length).toBe(at.length);
    down = false;
    await later(35_000);
    expect(gaps().at(-1)).toBe(1_000);
    await worker.stop();
  });

  it("forgets nothing that it was told of while it failed", async () => {
    const relayed: string[] = [];
    let down = true;
    const { all } = tasks({
      schemes: () => Promise.resolve([]),
      relay: (schemeId) => {
        if (down) return Promise.reject(new Error("down"));
        relayed.push(schemeId);
        return Promise.resolve();
      },
    });
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    worker.kick("a");
    await later(0);
    worker.kick("b");
    await later(1_000);
    down = false;
    await later(30_000);
    expect(relayed.toSorted()).toEqual(["a", "b"]);
    await worker.stop();
  });

  it("passes on, sweeps and sends for everybody else where something of ours fails with one scheme, and says so", async () => {
    const { all, done } = tasks();
    const failing: WorkerTasks = {
      ...all,
      relay: (schemeId) => (schemeId === "a" ? Promise.reject(broken) : all.relay(schemeId)),
      sweep: (schemeId) => (schemeId === "a" ? Promise.reject(broken) : all.sweep(schemeId)),
      measure: () => Promise.reject(broken),
    };
    const worker = createWorker(failing, log);
    worker.kick("a");
    worker.kick("b");
    worker.start();
    await later(0);
    expect(new Set(done)).toEqual(new Set(["relay b", "look", "sweep b"]));
    // As it was kicked, when it was counted, and in the sweep.
    expect(faults).toEqual([broken, broken, broken, broken]);
    done.length = 0;
    await later(29_000);
    expect(done.filter((what) => what === "look")).toHaveLength(29);
    await expect(worker.runAll()).rejects.toThrow(AggregateError);
    expect(done).toContain("drain");
    await worker.stop();
  });

  it("waits for a store that is down before it asks for the next scheme", async () => {
    const asked: string[] = [];
    const { all, done } = tasks({
      relay: (schemeId) => {
        asked.push(schemeId);
        return Promise.reject(new StoreUnavailable("down"));
      },
      schemes: () => Promise.resolve([]),
    });
    const worker = createWorker(all, log);
    worker.kick("a");
    worker.kick("b");
    worker.start();
    await later(0);
    expect([asked, done]).toEqual([["a"], ["measure"]]);
    await later(2_000);
    // Whoever failed comes last the next time.
    expect(asked).toEqual(["a", "b"]);
    await worker.stop();
  });

  it("tells who asked for everything to be done that it was not", async () => {
    const { all } = tasks({ drain: () => Promise.reject(new Error("down")) });
    const worker = createWorker(all, log);
    await expect(worker.runAll()).rejects.toThrow("down");
    await expect(worker.runAll()).rejects.toThrow("down");
  });

  it("finishes the scheme it is in and what is being sent before it stops, and begins no other", async () => {
    const { open, opened } = gate();
    const { all, done } = tasks({
      sweep: async (schemeId) => {
        await opened;
        done.push(`swept ${schemeId}`);
      },
    });
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    let stopped = false;
    const stopping = worker.stop().then(() => (stopped = true));
    await later(5_000);
    expect(stopped).toBe(false);
    open();
    await stopping;
    worker.kick("a");
    await later(120_000);
    expect(done.filter((one) => one.startsWith("swept"))).toEqual(["swept a"]);
    expect(done).toContain("end");
    expect(done.filter((one) => one === "look")).toHaveLength(1);
  });
});

describe("The store that tells the worker", () => {
  it.each([
    ["committed", ["a"]],
    ["conflict", []],
  ] as const)("does so after an act was %s: %j", async (outcome, kicked) => {
    const told: string[] = [];
    const store = { commit: () => Promise.resolve(outcome) } as unknown as SchemeStore;
    const write = { schemeId: "a", events: [] };
    const telling = kickAfterCommit(store, (schemeId) => told.push(schemeId));
    expect(await telling.commit(write)).toBe(outcome);
    expect(told).toEqual(kicked);
  });
});
