import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { certificateDocument, copyDocument } from "../views/data-files";
import { toCertificateOnBehalf, toCertificateToHandOver, toPlanOnBehalf } from "../views/my-data";
import { toCopyOnBehalf } from "../views/on-behalf";
import { pdfFileOf } from "./pdf-file";

/** `GET /api/schemes/:schemeId/people/:personId/erasure` */
export function getPlanOnBehalfHandler(useCases: TabUseCases): Handler<Api["getPlanOnBehalf"]> {
  return async ({ caller, params: { schemeId, personId } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "act-on-letters");
    if (actor === undefined) return problem("not-found");
    const plan = await useCases.planOnBehalf(actor, personId);
    return plan === undefined ? problem("not-found") : answer(toPlanOnBehalf(plan));
  };
}

/** `POST /api/schemes/:schemeId/people/:personId/copy` */
export function makeCopyOnBehalfHandler(useCases: TabUseCases): Handler<Api["makeCopyOnBehalf"]> {
  return async ({ caller, params: { schemeId, personId }, body }) => {
    const actor = await useCases.actorFor(caller, schemeId, "act-on-letters");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.copyOnBehalf(actor, personId, body);
    if (!outcome.ok) {
      const { code } = outcome.refusal;
      return problem(code === "person-unknown" ? "not-found" : code);
    }
    const copy = toCopyOnBehalf(outcome.value);
    const file = await pdfFileOf(useCases, "near-peer-copy.pdf", copyDocument(copy));
    return answer({ ...copy, file });
  };
}

/** `POST /api/schemes/:schemeId/people/:personId/erasure` */
export function eraseOnBehalfHandler(useCases: TabUseCases): Handler<Api["eraseOnBehalf"]> {
  return async ({ caller, params: { schemeId, personId }, body: { askedOn, checked } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "act-on-letters");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.eraseOnBehalf(actor, personId, { askedOn, checked });
    if (outcome.ok) {
      // The director reads of them; the file is theirs, and speaks to them.
      const document = certificateDocument(toCertificateToHandOver(outcome.value));
      const file = await pdfFileOf(useCases, "near-peer-certificate.pdf", document);
      return answer({ ...toCertificateOnBehalf(outcome.value), file });
    }
    const { refusal } = outcome;
    if (refusal.code === "person-unknown") return problem("not-found");
    if (refusal.code !== "last-director") return problem(refusal.code);
    return problem(
      "not-erased",
      `They are the only director of ${refusal.schemeName}. Make somebody else a director first. Nothing was erased.`,
    );
  };
}
