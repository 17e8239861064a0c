import { laterBy } from "../../scheme/calendar/london";
import type { Ports } from "../ports/ports";
import type { Stuck, StuckAt } from "../ports/stuck-watch";
import { productNow, storeNow } from "./desk";

const MINUTE_MS = 60_000;

/** For how long something may stand where it does. Far longer than it ever takes, so that a number means something. */
const MAY_STAND_MS: Readonly<Record<StuckAt, number>> = {
  relay: 5 * MINUTE_MS,
  staged: 15 * MINUTE_MS,
  sending: 10 * MINUTE_MS,
  due: 15 * MINUTE_MS,
  throttled: 60 * MINUTE_MS,
};

/**
 * Counts what stands where nothing should stand for long, and says so to the meter. Nothing is moved: whatever is found
 * has a way of its own to go on, and that way is what is broken.
 */
export function makeFindStuck(ports: Pick<Ports, "stuckWatch" | "meter" | "clock" | "storeClock">) {
  return async (): Promise<Stuck> => {
    const { stuckWatch, meter } = ports;
    const now = productNow(ports);
    const found = await stuckWatch.count(
      {
        relay: laterBy(now, -MAY_STAND_MS.relay),
        staged: laterBy(now, -MAY_STAND_MS.staged),
        sending: laterBy(storeNow(ports), -MAY_STAND_MS.sending),
        due: laterBy(now, -MAY_STAND_MS.due),
        throttled: laterBy(now, -MAY_STAND_MS.throttled),
      },
      await stuckWatch.held(),
    );
    for (const [where, count] of Object.entries(found)) {
      meter.set("outbox.stuck", count, { where });
    }
    return found;
  };
}
