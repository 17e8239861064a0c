import type { Api } from "../../../contract";
import { mayDo } from "../../../application/access/permissions";
import { retentionTable } from "../../../scheme/retention/retention-table";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toRetentionRun, toRetentionView } from "../views/retention";

/** `GET /api/schemes/:schemeId/retention` */
export function getRetentionHandler(useCases: TabUseCases): Handler<Api["getRetention"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "see-retention");
    if (actor === undefined) return problem("not-found");
    const overview = await useCases.retentionOverview(params.schemeId);
    return answer(toRetentionView(overview, mayDo(actor.roles, "confirm-deletion")));
  };
}

/** `POST /api/schemes/:schemeId/retention/:day/confirm` */
export function confirmDeletionHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["confirmDeletion"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "confirm-deletion");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.confirmDeletion(actor, params.day);
    if (!outcome.ok) return problem(outcome.refusal.code);
    const run = outcome.value;
    const by = run.confirmed === undefined ? undefined : run.confirmed.by;
    const person = by === undefined ? undefined : await store.person(params.schemeId, by);
    const people = new Map(person === undefined ? [] : [[person.value.id, person.value]]);
    return answer(toRetentionRun(run, people));
  };
}

/** `GET /api/me/privacy`: for everybody who is signed in; somebody in no scheme has none. */
export function getMyPrivacyHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["getMyPrivacy"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const found = await Promise.all(actors.map(({ schemeId }) => store.scheme(schemeId)));
    const schemes = found.flatMap((scheme) => (scheme === undefined ? [] : [scheme.value]));
    return answer({
      schemes: schemes.map(({ id, name, provider, policy }) => ({
        schemeId: id,
        schemeName: name,
        provider,
        controller: { ...policy.controller },
        table: retentionTable(policy.retention).map(({ kind, keep }) => ({ kind, keep })),
      })),
    });
  };
}
