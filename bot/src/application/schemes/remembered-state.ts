import { londonDate } from "../../scheme/calendar/london";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import { makeSchemeState, type SchemeState } from "./scheme-state";
import { isSettled } from "./settled-mark";

interface Memory {
  readonly mark: string;
  /** Whether it held all that can be written under that mark. */
  readonly settled: boolean;
  readonly state: SchemeState;
}

/** Time alone changes what is so: whose day has come, and which pairing is replaced. */
const GOOD_FOR_MS = 30_000;

/**
 * Reads a scheme as `makeSchemeState` does, for pages that ask every few seconds: a scheme in which nothing was written since is
 * given as it was read, for half a minute of the product's time at most.
 */
export function makeRememberedState(ports: Pick<Ports, "store" | "clock" | "storeClock">) {
  const { store, clock, storeClock } = ports;
  const schemeState = makeSchemeState(ports);
  const memories = new Map<SchemeId, Memory>();
  return async (schemeId: SchemeId): Promise<SchemeState> => {
    const mark = await store.lastChange(schemeId);
    const settled = isSettled(mark, storeClock);
    const now = clock.now();
    const before = memories.get(schemeId);
    if (before?.mark === mark && before.settled) {
      const age = Date.parse(now) - Date.parse(before.state.now);
      if (age >= 0 && age < GOOD_FOR_MS) return { ...before.state, now, today: londonDate(now) };
    }
    const state = await schemeState(schemeId);
    memories.set(schemeId, { mark, settled, state });
    return state;
  };
}
