import { createMoveTo, type MovableClock } from "../../../../../bot/src/local/clock/movable-clock";
import { laterBy } from "../../../../../bot/src/scheme/calendar/london";
import { TODAY } from "../../../../support/builders";

const DAY_MS = 86_400_000;
const WORK_MS = 30_000;

/** A clock that stands still but while something runs, which takes half a minute each time. */
function aMove(dueOn: readonly string[] = []) {
  let now = TODAY;
  const ranAt: string[] = [];
  const clock: MovableClock = {
    now: () => now,
    machineNow: () => now,
    monotonicMs: () => 0,
    set: (instant) => {
      now = instant;
      return Promise.resolve();
    },
  };
  const moveTo = createMoveTo(clock, {
    nextDue: (after) => Promise.resolve(dueOn.find((due) => due > after)),
    runAll: () => {
      ranAt.push(now);
      now = laterBy(now, WORK_MS);
      return Promise.resolve();
    },
  });
  return { clock, moveTo, ranAt };
}

describe("moving the local clock", () => {
  it("stops at each moment at which something falls due, and once a week", async () => {
    const due = laterBy(TODAY, 2 * DAY_MS);
    const { moveTo, ranAt } = aMove([due]);
    const target = laterBy(TODAY, 10 * DAY_MS);
    await moveTo(target);
    expect(ranAt.slice(0, 4)).toEqual([TODAY, due, laterBy(due, WORK_MS + 7 * DAY_MS), target]);
  });

  it("takes no time back that passed while something was done", async () => {
    const { clock, moveTo } = aMove();
    const target = laterBy(TODAY, DAY_MS);
    await moveTo(target);
    // Once at the target, and once more when it is there.
    expect(clock.now()).toBe(laterBy(target, 2 * WORK_MS));
  });

  it("goes back where it is asked to", async () => {
    const { clock, moveTo } = aMove();
    const target = laterBy(TODAY, -DAY_MS);
    await moveTo(target);
    expect(clock.now()).toBe(laterBy(target, WORK_MS));
  });
});
