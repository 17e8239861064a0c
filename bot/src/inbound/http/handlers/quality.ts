import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toQualityCsv, toQualityView } from "../views/quality";

/** `GET /api/schemes/:schemeId/quality` */
export function getQualityHandler(useCases: TabUseCases): Handler<Api["getQuality"]> {
  return async ({ caller, params: { schemeId } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "see-quality");
    if (actor === undefined) return problem("not-found");
    return answer(toQualityView(await useCases.quality(schemeId)));
  };
}

/** `POST /api/schemes/:schemeId/quality/export` */
export function exportQualityHandler(useCases: TabUseCases): Handler<Api["exportQuality"]> {
  return async ({ caller, params: { schemeId } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "see-quality");
    if (actor === undefined) return problem("not-found");
    const quality = await useCases.exportQuality(actor);
    return answer({
      fileName: `near-peer-quality-${quality.asOf}.csv`,
      csv: toQualityCsv(quality),
      rows: quality.years.length,
    });
  };
}
