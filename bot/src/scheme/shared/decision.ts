/**
 * The answer of a rule. What the scheme expects to happen, a refusal included, is a value; only what
 * is broken is thrown. `State` is the next state, `Event` what happened (past tense), `Refusal` a
 * closed union with a `code` and its own data.
 */
export type Decision<State, Event, Refusal> =
  | { readonly accepted: true; readonly state: State; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** A decision that goes ahead. */
export function accept<State, Event>(
  state: State,
  ...events: readonly Event[]
): { accepted: true; state: State; events: readonly Event[] } {
  return { accepted: true, state, events };
}

/** A decision that does not, and why. */
export function refuse<Refusal>(refusal: Refusal): { accepted: false; refusal: Refusal } {
  return { accepted: false, refusal };
}
