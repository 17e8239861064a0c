import type { Api } from "../../../contract";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { certificateDocument } from "../views/data-files";
import { pdfFileOf } from "./pdf-file";
import { toCertificate, toErasurePlan, toMyData } from "../views/my-data";

/** `GET /api/me/data`: somebody whom no scheme knows has nothing here. */
export function getMyDataHandler(useCases: TabUseCases): Handler<Api["getMyData"]> {
  return async ({ caller }) => answer(toMyData(await useCases.myData(caller)));
}

/** `GET /api/me/erasure` */
export function getErasurePlanHandler(useCases: TabUseCases): Handler<Api["getErasurePlan"]> {
  return async ({ caller }) => answer(toErasurePlan(await useCases.erasurePlan(caller)));
}

/** `POST /api/me/erasure` */
export function eraseMeHandler(useCases: TabUseCases): Handler<Api["eraseMe"]> {
  return async ({ caller }) => {
    const outcome = await useCases.eraseMe(caller);
    if (outcome.ok) {
      const certificate = toCertificate(outcome.value);
      const document = certificateDocument(certificate);
      const file = await pdfFileOf(useCases, "near-peer-certificate.pdf", document);
      return answer({ ...certificate, file });
    }
    if (outcome.refusal.code === "person-unknown") return problem("not-found");
    const { schemeName } = outcome.refusal;
    return problem(
      "not-erased",
      `You are the only director of ${schemeName}. Make somebody else a director first; then ask again. Nothing was erased.`,
    );
  };
}
