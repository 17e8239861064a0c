import type { Api } from "../../../contract";
import type { ApplyRefusal } from "../../../application/allocation/apply-remedy";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toShortageView } from "../views/shortage";
import { proposalNow } from "./allocation";

const GONE = "It would not help any more, or was done already. Look at the list again.";
const ADVICE = "This needs several people's word, or people who are still to be found.";

/** `GET /api/schemes/:schemeId/proposals/:proposalId/shortage` */
export function getShortageHandler(useCases: TabUseCases): Handler<Api["getShortage"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const shortage = await useCases.shortage(params.schemeId, params.proposalId);
    return shortage === undefined ? problem("not-found") : answer(toShortageView(shortage));
  };
}

function applyProblem({ code }: ApplyRefusal): Reply<never> {
  switch (code) {
    case "proposal-unknown":
      return problem("not-found");
    case "remedy-gone":
      return problem("not-possible-now", GONE);
    case "remedy-is-advice":
      return problem("not-possible-now", ADVICE);
  }
}

/** `POST /api/schemes/:schemeId/proposals/:proposalId/remedies/:remedyId` */
export function applyRemedyHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["applyRemedy"]> {
  return async ({ caller, params }) => {
    const { schemeId, proposalId, remedyId } = params;
    const actor = await useCases.actorFor(caller, schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.applyRemedy(actor, { proposalId, remedyId });
    if (!outcome.ok) return applyProblem(outcome.refusal);
    return answer(await proposalNow(ports, schemeId, outcome.value.id));
  };
}
