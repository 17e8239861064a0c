import { londonDate } from "../../scheme/calendar/london";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import { makeSchemeState, type SchemeState } from "./scheme-state";

interface Memory {
  readonly mark: string;
  readonly markSeenMs: number;
  readonly readMs: number;
  readonly state: SchemeState;
}

/** The store marks a change by the second: what was read this long after a mark was first seen holds all of that second. */
const MARK_SETTLES_MS = 2_000;
/** Time alone changes what is so: whose day has come, and which pairing is replaced. */
const GOOD_FOR_MS = 30_000;

/**
 * Reads a scheme as `makeSchemeState` does, for pages that ask every few seconds: a scheme in which nothing was written since is
 * given as it was read, for half a minute of the product's time at most.
 */
export function makeRememberedState(ports: Pick<Ports, "store" | "clock">) {
  const { store, clock } = ports;
  const schemeState = makeSchemeState(ports);
  const memories = new Map<SchemeId, Memory>();
  return async (schemeId: SchemeId): Promise<SchemeState> => {
    const mark = await store.lastChange(schemeId);
    const nowMs = Date.parse(clock.machineNow());
    const now = clock.now();
    const before = memories.get(schemeId);
    const same = before?.mark === mark ? before : undefined;
    if (same !== undefined && same.readMs - same.markSeenMs >= MARK_SETTLES_MS) {
      const age = Date.parse(now) - Date.parse(same.state.now);
      if (age >= 0 && age < GOOD_FOR_MS) return { ...same.state, now, today: londonDate(now) };
    }
    const state = await schemeState(schemeId);
    const markSeenMs = same?.markSeenMs ?? nowMs;
    memories.set(schemeId, { mark, markSeenMs, readMs: nowMs, state });
    return state;
  };
}
