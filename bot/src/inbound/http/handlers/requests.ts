import type { Api } from "../../../contract";
import type { SchemeId } from "../../../scheme/shared/ids";
import type { Instant } from "../../../scheme/shared/time";
import { pairRefusalText } from "../../../scheme/allocation/reasons";
import { dayInWords, londonClock } from "../../../scheme/calendar/london";
import type { RequestRefusal } from "../../../scheme/pairing/request";
import { fullName } from "../../../scheme/people/person";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toAwayRow, toRequestRow } from "../views/choices";

/** `POST /api/schemes/:schemeId/people/:personId/choice` */
export function recordChoiceHandler(useCases: TabUseCases): Handler<Api["recordChoice"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "record-choices");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.recordChoice(actor, params.personId, body.choice);
    if (outcome.ok) return answer({ noted: true });
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}

/** `GET /api/schemes/:schemeId/requests` */
export function listRequestsHandler(
  useCases: TabUseCases,
  { holidays }: ReadPorts,
): Handler<Api["listRequests"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "handle-requests");
    if (actor === undefined) return problem("not-found");
    const { state, open, away } = await useCases.requestQueue(params.schemeId);
    const table = holidays.of(state.scheme.policy.nation);
    return answer({
      requests: open.flatMap((request) => toRequestRow(request, state, table)),
      away: away.map((one) => toAwayRow(one, state.today)),
    });
  };
}

/** `POST /api/schemes/:schemeId/requests/:requestId/reallocate` */
export function reallocateRequestHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["reallocateRequest"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const { schemeId, requestId } = params;
    const actor = await useCases.actorFor(caller, schemeId, "handle-requests");
    if (actor === undefined) return problem("not-found");
    const command = { requestId, version: ifMatch, supporterId: body.supporterId };
    const outcome = await useCases.reallocate(actor, command);
    if (outcome.ok) return answer({ done: true });
    const { refusal } = outcome;
    switch (refusal.code) {
      case "request-unknown":
      case "person-unknown":
        return problem("not-found");
      case "cannot-be-paired":
        return problem(refusal.code, `${pairRefusalText(refusal.rule)} Nothing has been changed.`);
      case "already-dealt-with":
      case "taken-back":
        return alreadyOver(ports, schemeId, refusal);
      default:
        return problem(refusal.code);
    }
  };
}

/** `POST /api/schemes/:schemeId/requests/:requestId/close` */
export function closeRequestHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["closeRequest"]> {
  return async ({ caller, params, ifMatch }) => {
    const { schemeId, requestId } = params;
    const actor = await useCases.actorFor(caller, schemeId, "handle-requests");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.closeRequest(actor, requestId, ifMatch);
    if (outcome.ok) return answer({ done: true });
    const { refusal } = outcome;
    if (refusal.code === "request-unknown") return problem("not-found");
    if (refusal.code === "version-out-of-date") return problem(refusal.code);
    return alreadyOver(ports, schemeId, refusal);
  };
}

/** "Already dealt with by Amara Whitfield on Wednesday 12 August at 10:32." */
async function alreadyOver(
  { store }: ReadPorts,
  schemeId: SchemeId,
  refusal: RequestRefusal,
): Promise<Reply<never>> {
  const code = "request-already-dealt-with";
  const when = momentInWords(refusal.at);
  if (refusal.code === "taken-back") {
    return problem(code, `Taken back by whoever asked, on ${when}. Nothing has been changed.`);
  }
  const who = (await store.person(schemeId, refusal.by))?.value.name;
  const by = who === undefined ? "somebody else" : fullName(who);
  return problem(code, `Already dealt with by ${by} on ${when}. Nothing has been changed.`);
}

function momentInWords(at: Instant): string {
  const { date, time } = londonClock(at);
  return `${dayInWords(date)} at ${time}`;
}
