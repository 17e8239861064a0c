import type { Api } from "../../../contract";
import { makeSchemeState } from "../../../application/schemes/scheme-state";
import { isFoundationDoctor } from "../../../scheme/people/standing";
import type { Handler } from "../mount";
import { inOrder, pageBy } from "../paging";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import {
  isOfKind,
  matches,
  personKey,
  toCandidates,
  toPersonBrief,
  toPersonRow,
} from "../views/people";

/** `GET /api/schemes/:schemeId/people`: the current list of doctors, and of supporters (NP7). */
export function listPeopleHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listPeople"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "see-people");
    if (actor === undefined) return problem("not-found");
    const state = await schemeState(params.schemeId);
    const rows = state.people
      .filter(({ value }) => isOfKind(value, query.kind, state.today))
      .map((person) => {
        const row = toPersonRow(person, state);
        return { row, key: personKey(person.value, row, query.kind) };
      })
      .filter(({ row }) => matches(row, query.search));
    const keyOf = ({ key }: { key: string }) => key;
    const page = pageBy(inOrder(rows, keyOf), keyOf, query);
    return answer({ ...page, items: page.items.map(({ row }) => row) });
  };
}

/** `GET /api/schemes/:schemeId/people/:personId/candidates` */
export function listCandidatesHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listCandidates"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const state = await schemeState(params.schemeId);
    const doctor = state.byId.get(params.personId);
    if (doctor === undefined) return problem("not-found");
    if (!isFoundationDoctor(doctor, state.today)) return problem("not-a-foundation-doctor");
    return answer({
      doctor: toPersonBrief(doctor, state.today),
      candidates: toCandidates(doctor, state),
    });
  };
}

/** `POST /api/schemes/:schemeId/volunteers` */
export function stateVolunteersHandler(useCases: TabUseCases): Handler<Api["stateVolunteers"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "state-volunteers");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.stateVolunteers(actor, body.personIds, body.supervisorToldOn);
    if (outcome.ok) return answer(outcome.value);
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}
