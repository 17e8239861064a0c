import type { Api } from "../../../contract";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import {
  toIssuedStatement,
  toRecognitionOfMine,
  toSessions,
  toStatementRow,
  toStatementsPlan,
} from "../views/recognition";

/** `GET /api/me/recognition` */
export function getMyRecognitionHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["getMyRecognition"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(
      actors.map(async (actor) => {
        const [scheme, mine] = await Promise.all([
          store.scheme(actor.schemeId),
          useCases.myRecognition(actor),
        ]);
        const any = mine.issued.length + mine.sessions.length > 0;
        const none = !mine.isSupporter && mine.now === undefined && !any;
        return scheme === undefined || none ? [] : [toRecognitionOfMine(scheme.value, mine)];
      }),
    );
    return answer({ schemes: schemes.flat() });
  };
}

/** The caller's own row in a scheme, whatever they are there. */
async function ownRow(useCases: TabUseCases, caller: UserId, schemeId: SchemeId) {
  const actors = await useCases.actorsOf(caller);
  return actors.find((actor) => actor.schemeId === schemeId);
}

/** `POST /api/schemes/:schemeId/my-sessions` */
export function noteSessionHandler(useCases: TabUseCases): Handler<Api["noteSession"]> {
  return async ({ caller, params, body: { token, ...rest } }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.noteSession(actor, { id: token, ...rest });
    if (!outcome.ok) return problem(outcome.refusal.code);
    return answer({ sessions: toSessions(outcome.value.sessions) });
  };
}

/** `POST /api/schemes/:schemeId/my-sessions/:sessionId/remove` */
export function removeSessionHandler(useCases: TabUseCases): Handler<Api["removeSession"]> {
  return async ({ caller, params: { schemeId, sessionId } }) => {
    const actor = await ownRow(useCases, caller, schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.removeSession(actor, sessionId);
    if (!outcome.ok) return problem(outcome.refusal.code);
    return answer({ sessions: toSessions(outcome.value.sessions) });
  };
}

/** `POST /api/schemes/:schemeId/my-statements` */
export function issueStatementHandler(useCases: TabUseCases): Handler<Api["issueStatement"]> {
  return async ({ caller, params }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.issueStatement(actor);
    return outcome.ok ? answer(toIssuedStatement(outcome.value)) : problem(outcome.refusal.code);
  };
}

/** `GET /api/schemes/:schemeId/my-statements/:statementId/file` */
export function getStatementFileHandler(useCases: TabUseCases): Handler<Api["getStatementFile"]> {
  return async ({ caller, params: { schemeId, statementId } }) => {
    const actor = await ownRow(useCases, caller, schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.statementFile(actor, statementId);
    if (!outcome.ok) return problem("not-found");
    const { name: fileName, bytes } = outcome.value;
    return answer({ fileName, contentBase64: Buffer.from(bytes).toString("base64") });
  };
}

/** `GET /api/schemes/:schemeId/recognition` */
export function listStatementsHandler(useCases: TabUseCases): Handler<Api["listStatements"]> {
  return async ({ caller, params: { schemeId } }) => {
    const reader = await useCases.actorFor(caller, schemeId, "look-up-statements");
    if (reader === undefined) return problem("not-found");
    return answer({ items: (await useCases.statementsIssued(schemeId)).map(toStatementRow) });
  };
}

/** `POST /api/schemes/:schemeId/recognition/look-up` */
export function lookUpStatementHandler(useCases: TabUseCases): Handler<Api["lookUpStatement"]> {
  return async ({ caller, params, body }) => {
    const reader = await useCases.actorFor(caller, params.schemeId, "look-up-statements");
    if (reader === undefined) return problem("not-found");
    const found = await useCases.lookUpStatement(reader, body.reference);
    return answer(found === undefined ? {} : { statement: toIssuedStatement(found) });
  };
}

/** `GET /api/schemes/:schemeId/recognition/plan` */
export function getStatementsPlanHandler(useCases: TabUseCases): Handler<Api["getStatementsPlan"]> {
  return async ({ caller, params: { schemeId } }) => {
    const director = await useCases.actorFor(caller, schemeId, "issue-statements");
    if (director === undefined) return problem("not-found");
    return answer(toStatementsPlan(await useCases.statementsPlan(schemeId)));
  };
}

/** `POST /api/schemes/:schemeId/recognition/issue` */
export function issueToAllHandler(useCases: TabUseCases): Handler<Api["issueToAll"]> {
  return async ({ caller, params: { schemeId } }) => {
    const director = await useCases.actorFor(caller, schemeId, "issue-statements");
    if (director === undefined) return problem("not-found");
    return answer(await useCases.issueToAll(director));
  };
}

/** `POST /api/schemes/:schemeId/supervision` */
export function recordSupervisionHandler(useCases: TabUseCases): Handler<Api["recordSupervision"]> {
  return async ({ caller, params: { schemeId }, body: { token: id, on, minutes, personIds } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const session = { id, on, minutes, supporters: personIds };
    const outcome = await useCases.recordSupervision(actor, session);
    return outcome.ok ? answer(outcome.value) : problem(outcome.refusal.code);
  };
}

/** `POST …/supporters/:personId/sessions/:sessionId/remove` */
export function takeSupervisionBackHandler(
  useCases: TabUseCases,
): Handler<Api["takeSupervisionBack"]> {
  return async ({ caller, params: { schemeId, personId, sessionId } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "manage-supporters");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.takeSupervisionBack(actor, personId, sessionId);
    if (!outcome.ok) return problem("not-found");
    return answer({ sessions: toSessions(outcome.value.sessions) });
  };
}
