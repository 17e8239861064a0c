import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";

/** `POST /api/schemes/:schemeId/people/:personId/borrowing` */
export function letBorrowHandler(useCases: TabUseCases): Handler<Api["letBorrow"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.letBorrow(actor, params.personId, body.may);
    if (outcome.ok) return answer({ may: outcome.value });
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}
