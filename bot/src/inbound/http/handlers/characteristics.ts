import { furtherIn } from "../../../application/settings/change-characteristics";
import type { Api, CharacteristicsView } from "../../../contract";
import { STANDING_CHARACTERISTICS } from "../../../scheme/characteristics/catalogue";
import { furtherRefusalText } from "../../../scheme/characteristics/further";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";

type Further = Awaited<ReturnType<typeof furtherIn>>;

function toView({ value, version }: Further): CharacteristicsView {
  return {
    version,
    characteristics: value.map(({ key, label, about = "", options, retired = false }) => {
      return { key, label, about, options: [...options], retired };
    }),
    standing: STANDING_CHARACTERISTICS.map(({ label }) => label),
  };
}

/** `GET /api/schemes/:schemeId/characteristics` */
export function getCharacteristicsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getCharacteristics"]> {
  return async ({ caller, params: { schemeId } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "change-characteristics");
    if (actor === undefined) return problem("not-found");
    return answer(toView(await furtherIn(ports, schemeId)));
  };
}

/** `PUT /api/schemes/:schemeId/characteristics` */
export function changeCharacteristicsHandler(
  useCases: TabUseCases,
): Handler<Api["changeCharacteristics"]> {
  return async ({ caller, params: { schemeId }, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, schemeId, "change-characteristics");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.changeCharacteristics(actor, body.characteristics, ifMatch);
    if (outcome.ok) return answer(toView(outcome.value));
    const { code } = outcome.refusal;
    if (code === "version-out-of-date") return problem(code);
    return problem(
      "settings-not-possible",
      `${furtherRefusalText({ code })} Nothing has been saved.`,
    );
  };
}
