import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toPublicationPreview } from "../views/publishing";

/** `GET /api/schemes/:schemeId/proposals/:proposalId/preview` */
export function previewPublicationHandler(
  useCases: TabUseCases,
): Handler<Api["previewPublication"]> {
  return async ({ caller, params: { schemeId, proposalId }, query }) => {
    const actor = await useCases.actorFor(caller, schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const { announceAt, interimContactId } = query;
    const outcome = await useCases.previewPublication(actor, {
      proposalId,
      ...(announceAt === undefined ? {} : { announceAt: new Date(announceAt).toISOString() }),
      ...(interimContactId === undefined ? {} : { interimContactId }),
    });
    return outcome.ok ? answer(toPublicationPreview(outcome.value)) : problem("not-found");
  };
}
