import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";
import type { AnswerSources } from "./answer-wishes";
import { openStatements } from "./statements";

/** Reads what the answers of a scheme are worked out from. */
export function makeAnswerSources(ports: Pick<Ports, "store" | "clock" | "sealer">) {
  const schemeState = makeSchemeState(ports);
  return async (schemeId: SchemeId): Promise<AnswerSources & { readonly state: SchemeState }> => {
    const state = await schemeState(schemeId);
    const stated = await openStatements(ports, schemeId, () => true);
    return {
      state,
      stated: new Map([...stated].map(([id, statements]) => [id, statements.reveal()])),
      people: state.people.map(({ value }) => value),
      pairings: state.pairings.map(({ value }) => value),
      policy: state.scheme.policy,
      now: state.now,
      today: state.today,
    };
  };
}
