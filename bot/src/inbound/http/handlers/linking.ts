import type { Api, PersonRow } from "../../../contract";
import { makeSchemeState } from "../../../application/schemes/scheme-state";
import { fullName } from "../../../scheme/people/person";
import type { PersonId, SchemeId } from "../../../scheme/shared/ids";
import { mailto } from "../mailto";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toPersonRow } from "../views/people";

/** `GET /api/schemes/:schemeId/directory` */
export function searchDirectoryHandler(useCases: TabUseCases): Handler<Api["searchDirectory"]> {
  return async ({ caller, onBehalfOf, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "link-people");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.searchDirectory(actor, onBehalfOf, query.words);
    if (!outcome.ok) return problem(outcome.refusal.code);
    const accounts = outcome.value.map(({ account, linkedTo }) => ({
      ...account,
      ...(linkedTo === undefined ? {} : { linkedTo: fullName(linkedTo.name) }),
    }));
    return answer({ accounts });
  };
}

async function rowOf(
  ports: ReadPorts,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<Reply<PersonRow>> {
  const state = await makeSchemeState(ports)(schemeId);
  const person = state.people.find(({ value }) => value.id === personId);
  return person === undefined ? problem("not-found") : answer(toPersonRow(person, state));
}

/** `POST /api/schemes/:schemeId/people/:personId/link` */
export function linkByHandHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["linkByHand"]> {
  return async ({ caller, onBehalfOf, params, body, ifMatch }) => {
    const { schemeId, personId } = params;
    const actor = await useCases.actorFor(caller, schemeId, "link-people");
    if (actor === undefined) return problem("not-found");
    const wanted = { personId, version: ifMatch, objectId: body.objectId };
    const outcome = await useCases.linkByHand(actor, onBehalfOf, wanted);
    if (outcome.ok) return rowOf(ports, schemeId, personId);
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}

/** `POST /api/schemes/:schemeId/people/:personId/unlink` */
export function undoLinkHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["undoLink"]> {
  return async ({ caller, params, ifMatch }) => {
    const { schemeId, personId } = params;
    const actor = await useCases.actorFor(caller, schemeId, "link-people");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.undoLink(actor, personId, ifMatch);
    if (outcome.ok) return rowOf(ports, schemeId, personId);
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}

/** `GET /api/schemes/:schemeId/people/:personId/invitation` */
export function getInvitationHandler(useCases: TabUseCases): Handler<Api["getInvitation"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "link-people");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.inviteToTeams(actor, params.personId);
    if (outcome.ok) return answer({ ...outcome.value, href: mailto(outcome.value) });
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}
