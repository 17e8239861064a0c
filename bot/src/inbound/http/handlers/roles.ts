import type { Api, RoleList } from "../../../contract";
import type { Actor } from "../../../application/access/actor";
import { mayDo } from "../../../application/access/permissions";
import { londonDate } from "../../../scheme/calendar/london";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { refusalText, toRoleHolders } from "../views/roles";

async function rolesFor(
  { store, clock }: ReadPorts,
  { schemeId, person, roles }: Actor,
): Promise<RoleList> {
  const people = await store.people(schemeId);
  const asked = { me: person.value.id, today: londonDate(clock.now()) };
  return {
    holders: toRoleHolders(
      people.map(({ value }) => value),
      asked,
    ),
    mayChange: mayDo(roles, "give-roles"),
  };
}

/** `GET /api/schemes/:schemeId/roles` */
export function listRolesHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listRoles"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "change-settings");
    if (actor === undefined) return problem("not-found");
    return answer(await rolesFor(ports, actor));
  };
}

/** `POST /api/schemes/:schemeId/roles` */
export function giveRoleHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["giveRole"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "give-roles");
    if (actor === undefined) return problem("not-found");
    const { given, family, email, ...period } = body;
    const outcome = await useCases.giveRole(actor, { name: { given, family }, email, period });
    if (outcome.ok) return answer(await rolesFor(ports, actor));
    return problem("role-not-given", refusalText(outcome.refusal));
  };
}

/** `POST /api/schemes/:schemeId/roles/hand-over` */
export function handOverSchemeHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["handOverScheme"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "give-roles");
    if (actor === undefined) return problem("not-found");
    const { given, family, email, ...days } = body;
    const outcome = await useCases.handOverScheme(actor, { name: { given, family }, email, days });
    if (outcome.ok) return answer(await rolesFor(ports, actor));
    return problem("not-handed-over", refusalText(outcome.refusal));
  };
}

/** `POST /api/schemes/:schemeId/people/:personId/roles/end` */
export function endRoleHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["endRole"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "give-roles");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.endRole(actor, params.personId, body);
    if (outcome.ok) return answer(await rolesFor(ports, actor));
    const { refusal } = outcome;
    if (refusal.code === "person-unknown") return problem("not-found");
    return problem("role-not-ended", refusalText(refusal));
  };
}
