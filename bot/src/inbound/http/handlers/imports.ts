import type { Api } from "../../../contract";
import { templateCsv } from "../../../scheme/people/sheets/template";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toImportView } from "../views/imports";

/** `POST /api/schemes/:schemeId/imports` */
export function tryImportHandler(useCases: TabUseCases): Handler<Api["tryImport"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "import-people");
    if (actor === undefined) return problem("not-found");
    const files = body.files.map(({ name, contentBase64 }) => ({
      name,
      bytes: new Uint8Array(Buffer.from(contentBase64, "base64")),
    }));
    const outcome = await useCases.tryImport(actor, files);
    if (!outcome.ok) return problem(outcome.refusal.code, outcome.refusal.text);
    return answer(toImportView(outcome.value));
  };
}

/** `POST /api/schemes/:schemeId/imports/:importId/confirm` */
export function confirmImportHandler(useCases: TabUseCases): Handler<Api["confirmImport"]> {
  return async ({ caller, params, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "import-people");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.confirmImport(actor, params.importId, ifMatch);
    if (outcome.ok) return answer(toImportView(outcome.value));
    const { code } = outcome.refusal;
    return problem(code === "import-unknown" ? "not-found" : code);
  };
}

/** `POST /api/schemes/:schemeId/imports/:importId/discard` */
export function discardImportHandler(useCases: TabUseCases): Handler<Api["discardImport"]> {
  return async ({ caller, params, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "import-people");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.discardImport(actor, params.importId, ifMatch);
    if (outcome.ok) return answer(toImportView(outcome.value));
    const { code } = outcome.refusal;
    return problem(code === "import-unknown" ? "not-found" : code);
  };
}

/** `GET /api/import-template` */
export function getImportTemplateHandler(): Handler<Api["getImportTemplate"]> {
  const csv = templateCsv();
  return () => Promise.resolve(answer({ fileName: "near-peer-people.csv", csv }));
}
