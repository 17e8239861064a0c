import { createWorker, type WorkerTasks } from "../../../../../bot/src/inbound/schedule/worker";
import { kickAfterCommit } from "../../../../../bot/src/inbound/schedule/kick-after-commit";
import type { SchemeStore } from "../../../../../bot/src/application/ports/scheme-store";

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
    sendDue: () => note("send").then(() => 0),
    ...changes,
  };
  return { all, done };
}

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
  it("sweeps every scheme when it starts and then once a minute, and sends each second", async () => {
    const { all, done } = tasks();
    const worker = createWorker(all, log);
    worker.start();
    await later(0);
    expect(done).toEqual(["sweep a", "relay a", "sweep b", "relay b", "send"]);
    done.length = 0;
    await later(59_000);
    expect(new Set(done)).toEqual(new Set(["send"]));
    expect(done.length).toBeGreaterThanOrEqual(58);
    await later(3_000);
    expect(done).toContain("sweep b");
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
    expect(done).toEqual(["relay b", "send"]);
    await worker.stop();
  });

  it("sends until nothing is left", async () => {
    const left = [3, 2, 1, 0];
    const { all } = tasks({ sendDue: () => Promise.resolve(left.shift() ?? 0) });
    await createWorker(all, log).runAll();
    expect(left).toEqual([]);
  });

  it("does one thing at a time, however many ask", async () => {
    let now = 0;
    let most = 0;
    const { all } = tasks({
      sendDue: async () => {
        most = Math.max(most, (now += 1));
        await Promise.resolve();
        now -= 1;
        return 0;
      },
    });
    const worker = createWorker(all, log);
    worker.start();
    const asked = [worker.runAll(), worker.runAll()];
    worker.kick("a");
    const third = worker.runAll();
    await later(1_000);
    await Promise.all([...asked, third]);
    expect(most).toBe(1);
    await worker.stop();
  });

  it("asks less and less often while it fails, at least every half minute, and as before once it does not", async () => {
    const at: number[] = [];
    let down = true;
    const { all } = tasks({
      sendDue: () => {
        at.push(Date.now());
        return down ? Promise.reject(new Error("down")) : Promise.resolve(0);
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

  it("tells who asked for everything to be done that it was not", async () => {
    const { all } = tasks({ sendDue: () => Promise.reject(new Error("down")) });
    const worker = createWorker(all, log);
    await expect(worker.runAll()).rejects.toThrow("down");
    await expect(worker.runAll()).rejects.toThrow("down");
  });

  it("finishes the step it is in before it stops, and begins no other", async () => {
    const { open, opened } = gate();
    const { all, done } = tasks({
      sendDue: async () => {
        await opened;
        done.push("sent");
        return 0;
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
    expect(done.filter((one) => one === "sent")).toHaveLength(1);
    expect(done.at(-1)).toBe("sent");
  });
});

describe("The worker with a great deal to send", () => {
  it("does not go on to the rest when it is to stop", async () => {
    let sent = 0;
    const { all } = tasks({
      sendDue: async () => {
        await Promise.resolve();
        sent += 1;
        if (sent === 3) void worker.stop();
        return 100;
      },
    });
    const worker = createWorker(all, log);
    worker.start();
    await later(1_000);
    await worker.stop();
    expect(sent).toBe(3);
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
