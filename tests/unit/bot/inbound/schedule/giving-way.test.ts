import { createWorker } from "../../../../../bot/src/inbound/schedule/worker";

const nothing = () => Promise.resolve();
const log = { fault: () => "reference" };

/** A worker with so many schemes, each of which takes so long to sweep; and when each was begun, in ms after the first. */
function sweeping(schemes: number, eachMs: number) {
  const begun: number[] = [];
  const worker = createWorker(
    {
      schemes: () => Promise.resolve(Array.from({ length: schemes }, (_, nth) => `scheme-${nth}`)),
      sweep: () => {
        begun.push(performance.now());
        return new Promise<void>((resolve) => setTimeout(resolve, eachMs));
      },
      relay: nothing,
      mayTakeTurn: () => Promise.resolve(false),
      look: nothing,
      drain: nothing,
      endSending: nothing,
      measure: nothing,
    },
    log,
  );
  worker.start();
  return { worker, begun: () => begun.map((at) => Math.round(at - (begun[0] ?? 0))) };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const later = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe("A round of sweeps", () => {
  it.each([
    [
      "takes a fifth of a processor, and leaves the rest to whoever is in a chat",
      100,
      [0, 500, 1_000],
    ],
    ["pauses no longer than two seconds", 2_000, [0, 4_000, 8_000]],
    ["does not pause after what takes next to nothing", 10, [0, 10, 20]],
  ])("%s", async (_, eachMs, expected) => {
    const { worker, begun } = sweeping(3, eachMs);
    await later(10_000);
    await worker.stop();
    expect(begun()).toEqual(expected);
  });

  it("rests less where it would not be over before the next, but never less than it worked", async () => {
    const { worker, begun } = sweeping(80, 300);
    await later(50_000);
    await worker.stop();
    expect(begun()).toHaveLength(80);
    const apart = begun().map((at, nth) => at - (begun()[nth - 1] ?? -600));
    expect(Math.min(...apart)).toBe(600);
    expect(Math.max(...apart)).toBeLessThan(5 * 300);
  });

  it("is over at once when the worker is to stop", async () => {
    const { worker, begun } = sweeping(3, 400);
    await later(500);
    await worker.stop();
    expect(begun()).toEqual([0]);
  });
});
