import { changeoverOn, type Changeover } from "../../scheme/allocation/changeover";
import { canBePlanned, nextChangeover } from "../../scheme/calendar/changeover-day";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";

/** A changeover, with the people it is about. */
export interface ChangeoverNow {
  readonly changeover: Changeover;
  readonly state: SchemeState;
}

/**
 * What a day to come means for the pairs of a scheme (NP9 over time): the next changeover unless a day is
 * given. Changes nothing. Refuses a day that is over, or more than two years ahead.
 */
export function makeChangeover(ports: Pick<Ports, "store" | "clock">) {
  const schemeState = makeSchemeState(ports);
  return async (
    schemeId: SchemeId,
    day?: IsoDate,
  ): Promise<Outcome<ChangeoverNow, { readonly code: "days-not-possible" }>> => {
    const state = await schemeState(schemeId);
    const on = day ?? nextChangeover(state.today);
    if (!canBePlanned(on, state.today)) return refused({ code: "days-not-possible" });
    return done({ changeover: changeoverOf(state, on), state });
  };
}

/** The same from a scheme that has been read. */
export function changeoverOf(state: SchemeState, on: IsoDate): Changeover {
  const { live, apart, scheme, today } = state;
  const people = state.people.map(({ value }) => value);
  return changeoverOn({ people, livePairs: live, policy: scheme.policy, on, apart }, today);
}
