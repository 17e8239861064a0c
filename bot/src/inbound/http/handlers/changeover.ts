import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toChangeoverView, toSuggestionView } from "../views/changeover";
import { proposalNow } from "./allocation";

/** `GET /api/schemes/:schemeId/changeover` */
export function getChangeoverHandler(useCases: TabUseCases): Handler<Api["getChangeover"]> {
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.changeover(params.schemeId, query.on);
    if (outcome.ok) return answer(toChangeoverView(outcome.value));
    return problem(outcome.refusal.code, "Choose today or a day to come, at most two years ahead.");
  };
}

/** `GET /api/schemes/:schemeId/suggestions` */
export function listSuggestionsHandler(useCases: TabUseCases): Handler<Api["listSuggestions"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const { suggestions, state } = await useCases.suggestions(params.schemeId);
    return answer({ items: suggestions.map((one) => toSuggestionView(one, state)) });
  };
}

/** `POST /api/schemes/:schemeId/suggestions/:suggestionId` */
export function acceptSuggestionHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["acceptSuggestion"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.acceptSuggestion(actor, params.suggestionId);
    if (!outcome.ok) {
      return problem(
        "not-possible-now",
        "People or pairings changed since. Look at the suggestions again. Nothing has been changed.",
      );
    }
    return answer(await proposalNow(ports, params.schemeId, outcome.value.id));
  };
}
