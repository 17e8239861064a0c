import type { SchemeList } from "../../../bot/src/application/ports/scheme-store";
import { readiness } from "../../../bot/src/readiness";

const schemes: SchemeList = { all: () => Promise.resolve([]), add: () => Promise.resolve() };
const down: SchemeList = { ...schemes, all: () => Promise.reject(new Error("The store is down.")) };

/** A log of the events of faults. */
function faults() {
  const events: string[] = [];
  const log = {
    info: () => undefined,
    fault: (event: string) => {
      events.push(event);
      return "";
    },
  };
  return { events, log };
}

/** The store's clock as a machine that is so far ahead sees it. */
function clock(skewMs: number | undefined) {
  return { skewMs: () => skewMs, storeNow: () => Date.now() - (skewMs ?? 0) };
}

describe("An instance", () => {
  it("is ready where the store answers and its clock is the store's", async () => {
    const { log, events } = faults();
    expect(await readiness({ schemes, storeClock: clock(119_000) }, log)()).toBe(true);
    expect(await readiness({ schemes: down, storeClock: clock(0) }, log)()).toBe(false);
    expect(events).toEqual([]);
  });

  it.each([125_000, -3_600_000, undefined])(
    "is not ready with a clock that is %s ms ahead, and logs it once",
    async (skewMs) => {
      const { log, events } = faults();
      const ready = readiness({ schemes, storeClock: clock(skewMs) }, log);
      expect([await ready(), await ready()]).toEqual([false, false]);
      expect(events).toEqual(["clock.untrusted"]);
    },
  );
});
