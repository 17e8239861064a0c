import type { Api } from "../../../contract";
import { wordsRefusalText } from "../../../scheme/words/change-words";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toWordsView } from "../views/words";

/** `GET /api/schemes/:schemeId/settings/words` */
export function getWordsHandler(useCases: TabUseCases): Handler<Api["getWords"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "change-settings");
    if (actor === undefined) return problem("not-found");
    return answer(toWordsView(await useCases.schemeWords(params.schemeId)));
  };
}

/** `PUT /api/schemes/:schemeId/settings/words` */
export function changeWordsHandler(useCases: TabUseCases): Handler<Api["changeWords"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "change-settings");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.changeWords(actor, body, ifMatch);
    if (outcome.ok) return answer(toWordsView(outcome.value));
    const { refusal } = outcome;
    if (refusal.code === "version-out-of-date") return problem(refusal.code);
    return problem("settings-not-possible", `${wordsRefusalText(refusal)} Nothing has been saved.`);
  };
}
