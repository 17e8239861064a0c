import type { Api, SupporterRow } from "../../../contract";
import { makeSchemeState } from "../../../application/schemes/scheme-state";
import type { ApplicationMissing } from "../../../application/supporter/change-application";
import type { Outcome } from "../../../application/outcome";
import { fullName, type Person } from "../../../scheme/people/person";
import type { PersonId, SchemeId } from "../../../scheme/shared/ids";
import { supervisorOf, type ApproachRefusal } from "../../../scheme/supporter/approach";
import type { SupervisorRefusal } from "../../../scheme/supporter/apply";
import {
  approachRefusalText,
  objectionRefusalText,
  supervisorRefusalText,
} from "../../../scheme/supporter/refusal-words";
import { mailto } from "../mailto";
import type { Handler } from "../mount";
import { inOrder, pageBy } from "../paging";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { isInRegister, supporterKey, toSupporterRow } from "../views/supporters";

/** `GET /api/schemes/:schemeId/supporters`: the current list of supporters (NP7). */
export function listSupportersHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listSupporters"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const [state, messages] = await Promise.all([
      schemeState(params.schemeId),
      ports.outbox.ofScheme(params.schemeId),
    ]);
    const rows = state.people
      .filter(({ value }) => isInRegister(value))
      .map((person) => ({
        row: toSupporterRow(person, state, messages),
        key: supporterKey(person, state.today),
      }));
    const keyOf = ({ key }: { key: string }) => key;
    const page = pageBy(inOrder(rows, keyOf), keyOf, query);
    return answer({ ...page, items: page.items.map(({ row }) => row) });
  };
}

async function rowOf(
  ports: ReadPorts,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<Reply<SupporterRow>> {
  const state = await makeSchemeState(ports)(schemeId);
  const person = state.people.find(({ value }) => value.id === personId);
  if (person === undefined) return problem("not-found");
  const supervisorId = turnsToOf(person.value);
  // Of all messages of a scheme the row looks at the notice alone.
  const messages =
    supervisorId === undefined ? [] : (await ports.outbox.allTo(schemeId, supervisorId)).messages;
  return answer(
    toSupporterRow(
      person,
      state,
      messages.map(({ value }) => value),
    ),
  );
}

function turnsToOf({ volunteering }: Person): PersonId | undefined {
  return volunteering.state === "applied" ? supervisorOf(volunteering.application) : undefined;
}

type Refusal = ApproachRefusal | SupervisorRefusal | ApplicationMissing;

function refusalProblem(refusal: Refusal): Reply<never> {
  switch (refusal.code) {
    case "application-unknown":
      return problem("not-found");
    case "version-out-of-date":
      return problem("version-out-of-date");
    case "already-told":
    case "already-decided":
    case "supervisor-not-confirmed":
      return problem("application-moved-on", approachRefusalText(refusal));
    default:
      return problem("application-not-taken", supervisorRefusalText(refusal));
  }
}

function afterwards(
  ports: ReadPorts,
  { schemeId, personId }: { readonly schemeId: SchemeId; readonly personId: PersonId },
  outcome: Outcome<unknown, Refusal>,
): Promise<Reply<SupporterRow>> {
  return outcome.ok
    ? rowOf(ports, schemeId, personId)
    : Promise.resolve(refusalProblem(outcome.refusal));
}

/** `POST …/supporters/:personId/supervisor` */
export function confirmSupervisorHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["confirmSupervisor"]> {
  return async ({ caller, params, body, ifMatch: version }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const { personId } = params;
    const outcome = await useCases.confirmSupervisor(actor, { personId, version, turnsTo: body });
    return afterwards(ports, params, outcome);
  };
}

/** `GET …/supporters/:personId/notice` */
export function getNoticeHandler(useCases: TabUseCases): Handler<Api["getNotice"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const email = await useCases.noticeEmail(actor, params.personId);
    return email === undefined ? problem("not-found") : answer({ ...email, href: mailto(email) });
  };
}

/** `POST …/supporters/:personId/notice` */
export function tellSupervisorHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["tellSupervisor"]> {
  return async ({ caller, params, body, ifMatch: version }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const { personId } = params;
    const outcome = await useCases.tellSupervisor(actor, { personId, version, ...body });
    return afterwards(ports, params, outcome);
  };
}

/** `POST …/supporters/:personId/objection` */
export function recordObjectionHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["recordObjection"]> {
  return async ({ caller, params, body, ifMatch: version }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const id = useCases.newToken();
    const applicantId = params.personId;
    const outcome = await useCases.recordObjection(actor, { applicantId, id, version, ...body });
    if (outcome.ok) return rowOf(ports, params.schemeId, params.personId);
    const { refusal } = outcome;
    if (refusal.code === "application-unknown") return problem("not-found");
    if (refusal.code === "version-out-of-date") return problem(refusal.code);
    return problem("objection-not-taken", objectionRefusalText(refusal));
  };
}

/** `GET …/supporters/:personId/objection` */
export function readObjectionHandler(useCases: TabUseCases): Handler<Api["readObjection"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "decide-objections");
    if (actor === undefined) return problem("not-found");
    const objection = await useCases.readObjection(actor, params.personId);
    if (objection === undefined) return problem("not-found");
    return answer({ at: objection.at, text: objection.text.reveal() });
  };
}

/** `POST …/supporters/:personId/decision` */
export function decideApplicationHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["decideApplication"]> {
  return async ({ caller, params, body, ifMatch: version }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "decide-objections");
    if (actor === undefined) return problem("not-found");
    const { personId } = params;
    const outcome = await useCases.decideApplication(actor, { personId, version, ...body });
    if (outcome.ok) return rowOf(ports, params.schemeId, personId);
    const { code } = outcome.refusal;
    if (code === "application-unknown") return problem("not-found");
    return problem(code === "nothing-to-decide" ? "application-moved-on" : code);
  };
}

/** `POST …/supporters/:personId/eligibility` */
export function checkEligibilityHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["checkEligibility"]> {
  return async ({ caller, params, body, ifMatch: version }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const { personId } = params;
    const outcome = await useCases.checkEligibility(actor, { personId, version, ...body });
    if (outcome.ok) return rowOf(ports, params.schemeId, personId);
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}

/** `POST …/supporters/reviews` */
export function readReviewsHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["readReviews"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const bytes = new Uint8Array(Buffer.from(body.contentBase64, "base64"));
    const outcome = await useCases.readReviewSheet(actor, { name: body.name, bytes });
    if (!outcome.ok) return problem(outcome.refusal.code, outcome.refusal.text);
    const { set, asked, missing, others } = outcome.value;
    const people = await store.people(params.schemeId);
    const names = new Map(people.map(({ value }) => [value.id, fullName(value.name)]));
    const named = (personId: PersonId) => ({ personId, name: names.get(personId) ?? "" });
    return answer({
      set: set.map(({ personId, eligible }) => ({ ...named(personId), eligible })),
      asked: asked.map(named),
      missing: missing.map(named),
      others,
    });
  };
}
