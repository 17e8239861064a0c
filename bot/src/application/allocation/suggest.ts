import { pairsThatHold } from "../../scheme/allocation/pairs-on-a-day";
import {
  suggestionsFor,
  type Suggestion,
  type SuggestionsQuestion,
} from "../../scheme/allocation/suggestions";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Proposal } from "../records";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";
import { allocationState } from "./allocation-state";
import { keepProposal } from "./propose";
import { questionNow, workOut, type WorkOutPorts } from "./work-out";

/** What would fit better, with the people it is about. */
export interface SuggestionsNow {
  readonly suggestions: readonly Suggestion[];
  readonly state: SchemeState;
}

/** Pairs that hold and would fit better otherwise, from what is true now. Changes nothing, and reads nobody's wishes. */
export function makeSuggestions(ports: Pick<Ports, "store" | "clock">) {
  const schemeState = makeSchemeState(ports);
  return async (schemeId: SchemeId): Promise<SuggestionsNow> => {
    const state = await schemeState(schemeId);
    return { suggestions: suggestionsFor(askedNow(state)), state };
  };
}

/**
 * Makes a proposal of a suggestion: its moves are settled by hand, and everybody else who has a supporter keeps them. It is
 * published, or put aside, like any other. Refuses a suggestion that people or pairings no longer bear out.
 */
export function makeAcceptSuggestion(ports: WorkOutPorts) {
  return (
    actor: Actor,
    suggestionId: string,
  ): Promise<Outcome<Proposal, { readonly code: "suggestion-out-of-date" }>> =>
    retryOnConflict<Outcome<Proposal, { readonly code: "suggestion-out-of-date" }>>(async () => {
      const state = await allocationState(ports, actor.schemeId);
      const question = askedNow(state);
      const suggestion = suggestionsFor(question).find(({ id }) => id === suggestionId);
      if (suggestion === undefined) return refused({ code: "suggestion-out-of-date" });
      const moves = suggestion.moves.map(({ doctorId, toId }) => ({ doctorId, supporterId: toId }));
      const moving = new Set(moves.map(({ doctorId }) => doctorId));
      const staying = pairsThatHold(question).filter(({ doctorId }) => !moving.has(doctorId));
      const asked = await questionNow(ports, state, {
        on: state.today,
        released: [],
        locked: [...moves, ...staying],
      });
      const found = await workOut(ports, asked.question);
      const proposal = await keepProposal(ports, actor, { state, asked, found });
      return proposal === "conflict" ? "conflict" : done(proposal);
    });
}

function askedNow(state: SchemeState): SuggestionsQuestion {
  const { people, live, scheme, today, apart, now } = state;
  return {
    people: people.map(({ value }) => value),
    livePairs: live,
    policy: scheme.policy,
    on: today,
    apart,
    now,
  };
}
