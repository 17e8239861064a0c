import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";

/** `GET /api/schemes/:schemeId/today` */
export function getTodayHandler(useCases: TabUseCases): Handler<Api["getToday"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "see-today");
    if (actor === undefined) return problem("not-found");
    const { now, groups, setup } = await useCases.today(actor);
    return answer({
      now,
      groups: groups.map(({ rows, ...group }) => ({ ...group, rows: [...rows] })),
      ...(setup === undefined ? {} : { setup: { ...setup, checklist: [...setup.checklist] } }),
    });
  };
}
