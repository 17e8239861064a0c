import type { Api } from "../../../contract";
import { settingsIn } from "../../../application/settings/change-settings";
import { settingsRefusalText } from "../../../scheme/policy/settings";
import type { SchemeId } from "../../../scheme/shared/ids";
import { londonDate } from "../../../scheme/calendar/london";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { sitesOf, toSettingsView } from "../views/settings";

async function sitesIn(
  { store, clock }: ReadPorts,
  schemeId: SchemeId,
): Promise<readonly string[]> {
  const people = await store.people(schemeId);
  return sitesOf(
    people.map(({ value }) => value),
    londonDate(clock.now()),
  );
}

/** `GET /api/schemes/:schemeId/settings` */
export function getSettingsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getSettings"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "change-settings");
    if (actor === undefined) return problem("not-found");
    const settings = await settingsIn(ports, params.schemeId);
    return answer(toSettingsView(settings, await sitesIn(ports, params.schemeId)));
  };
}

/** `PUT /api/schemes/:schemeId/settings` */
export function changeSettingsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["changeSettings"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "change-settings");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.changeSettings(actor, body, ifMatch);
    if (outcome.ok) {
      return answer(toSettingsView(outcome.value, await sitesIn(ports, params.schemeId)));
    }
    const { refusal } = outcome;
    if (refusal.code === "version-out-of-date") return problem(refusal.code);
    return problem(
      "settings-not-possible",
      `${settingsRefusalText({ code: refusal.code })} Nothing has been saved.`,
    );
  };
}
