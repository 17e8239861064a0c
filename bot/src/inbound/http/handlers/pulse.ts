import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toInstrument, toMyPulse } from "../views/pulse";

/** `GET /api/me/pulse` */
export function getMyPulseHandler(useCases: TabUseCases): Handler<Api["getMyPulse"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const mine = await Promise.all(actors.map((actor) => useCases.myPulse(actor)));
    const open = mine.flatMap((one) => (one === undefined ? [] : [toMyPulse(one)]));
    return answer({ instrument: toInstrument(), open });
  };
}

/** `POST /api/schemes/:schemeId/pulse` */
export function answerPulseHandler(useCases: TabUseCases): Handler<Api["answerPulse"]> {
  return async ({ caller, params: { schemeId }, body }) => {
    const actors = await useCases.actorsOf(caller);
    const actor = actors.find((one) => one.schemeId === schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.answerPulse(actor, body);
    return outcome.ok ? answer({ answered: true as const }) : problem(outcome.refusal.code);
  };
}
