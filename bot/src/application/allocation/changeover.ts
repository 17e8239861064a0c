import { changeoverOn, type Changeover } from "../../scheme/allocation/changeover";
import type { PairsQuestion } from "../../scheme/allocation/pairs-on-a-day";
import { changeoverSteps, type ChangeoverStep } from "../../scheme/changeover/steps";
import { canBePlanned, nextChangeover } from "../../scheme/calendar/changeover-day";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";

/** A changeover, with the people it is about. */
export interface ChangeoverNow {
  readonly changeover: Changeover;
  /** What it asks of those who run the scheme, in order. */
  readonly steps: readonly ChangeoverStep[];
  readonly state: SchemeState;
}

/**
 * What a day to come means for the pairs of a scheme (NP9 over time): the next changeover unless a day is
 * given, and what is done and what is open of it. Changes nothing. Refuses a day that is over, or more than two years ahead.
 */
export function makeChangeover(ports: Pick<Ports, "store" | "clock">) {
  const schemeState = makeSchemeState(ports);
  return async (
    schemeId: SchemeId,
    day?: IsoDate,
  ): Promise<Outcome<ChangeoverNow, { readonly code: "days-not-possible" }>> => {
    const [state, runs, statements] = await Promise.all([
      schemeState(schemeId),
      ports.store.list(schemeId, "retention-run"),
      ports.store.list(schemeId, "recognition"),
    ]);
    const on = day ?? nextChangeover(state.today);
    if (!canBePlanned(on, state.today)) return refused({ code: "days-not-possible" });
    const question = questionOf(state, on);
    const changeover = changeoverOn(question, state.today);
    const steps = changeoverSteps({
      changeover,
      question,
      pairings: valuesOf(state.pairings),
      statements: valuesOf(statements),
      deletionStopped: runs.some(({ value }) => value.state === "stopped"),
      now: state.now,
    });
    return done({ changeover, steps, state });
  };
}

/** The same from a scheme that has been read. */
export function changeoverOf(state: SchemeState, on: IsoDate): Changeover {
  return changeoverOn(questionOf(state, on), state.today);
}

function questionOf(state: SchemeState, on: IsoDate): PairsQuestion {
  const { live, apart, scheme } = state;
  return { people: valuesOf(state.people), livePairs: live, policy: scheme.policy, on, apart };
}
