import type { Api } from "../../../contract";
import { makeSchemeState } from "../../../application/schemes/scheme-state";
import { supervisorsOf } from "../../../application/supporter/add-supervisors";
import { nameOf } from "../../../application/supporter/supervisor-row";
import type { Handler } from "../mount";
import { inOrder, pageBy } from "../paging";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toSupervisorRow } from "../views/supporters";

/** `GET /api/schemes/:schemeId/supervisors` */
export function listSupervisorsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listSupervisors"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const state = await schemeState(params.schemeId);
    const rows = supervisorsOf(state.people, state.today).map(({ value }) => ({
      row: toSupervisorRow(value, state),
      key: `${value.name.family} ${value.name.given} ${value.id}`.toLowerCase(),
    }));
    const keyOf = ({ key }: { key: string }) => key;
    const page = pageBy(inOrder(rows, keyOf), keyOf, query);
    return answer({ ...page, items: page.items.map(({ row }) => row) });
  };
}

/** `POST /api/schemes/:schemeId/supervisors` */
export function addSupervisorHandler(useCases: TabUseCases): Handler<Api["addSupervisor"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const details = { name: nameOf(body.name), email: body.email.toLowerCase() };
    const added = await useCases.addSupervisors(actor, [details]);
    return answer({ ...added, problems: [...added.problems] });
  };
}

/** `POST /api/schemes/:schemeId/supervisors/import` */
export function importSupervisorsHandler(useCases: TabUseCases): Handler<Api["importSupervisors"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const bytes = new Uint8Array(Buffer.from(body.contentBase64, "base64"));
    const outcome = await useCases.importSupervisors(actor, { name: body.name, bytes });
    if (!outcome.ok) return problem(outcome.refusal.code, outcome.refusal.text);
    return answer({ ...outcome.value, problems: [...outcome.value.problems] });
  };
}
