import type { Api } from "../../../contract";
import { concernKey } from "../../../application/concern/concerns-to-read";
import type { RaiseRefusal } from "../../../application/concern/raise-concern";
import { aboutFrom } from "../../../scheme/concern/concern";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { pageBy } from "../paging";
import { answer, problem, type Reply } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toConcernRow, toConcernsOfMine, toMyConcern } from "../views/concerns";

/** `GET /api/me/concerns` */
export function listMyConcernsHandler(useCases: TabUseCases): Handler<Api["listMyConcerns"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(
      actors.map(async (actor) =>
        toConcernsOfMine(await useCases.concernOptions(actor), await useCases.myConcerns(actor)),
      ),
    );
    return answer({ schemes });
  };
}

/** The caller's own row in a scheme, whatever they are there. */
async function ownRow(useCases: TabUseCases, caller: UserId, schemeId: SchemeId) {
  const actors = await useCases.actorsOf(caller);
  return actors.find((actor) => actor.schemeId === schemeId);
}

/** `POST /api/schemes/:schemeId/my-concerns` */
export function raiseConcernHandler(useCases: TabUseCases): Handler<Api["raiseConcern"]> {
  return async ({ caller, params, body }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const { schemeId, person } = actor;
    const { token, to, concerning, text, anyway } = body;
    const outcome = await useCases.raiseConcern(
      { schemeId, authorId: person.value.id, concernId: token },
      { to, about: aboutFrom(concerning), text, anyway },
    );
    if (!outcome.ok) return refusal(outcome.refusal);
    return answer(toMyConcern({ concern: outcome.value.concern }));
  };
}

function refusal(refused: RaiseRefusal): Reply<never> {
  switch (refused.code) {
    case "not-yours":
      return problem("not-found");
    case "concern-too-long": {
      const [length, limit] = [refused.length, refused.limit].map((n) => n.toLocaleString("en-GB"));
      const detail = `It has ${length} characters, and ${limit} fit. It has not gone. Shorten it and send it again.`;
      return problem("concern-too-long", detail);
    }
    case "concern-empty":
    case "concern-names-patient":
    case "nobody-to-read":
      return problem(refused.code);
  }
}

/** `GET /api/schemes/:schemeId/my-concerns/:concernId` */
export function getMyConcernHandler(useCases: TabUseCases): Handler<Api["getMyConcern"]> {
  return async ({ caller, params }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.myConcernText(actor, params.concernId);
    return outcome.ok ? answer({ text: outcome.value.reveal() }) : problem("not-found");
  };
}

/** `GET /api/schemes/:schemeId/concerns` */
export function listConcernsHandler(useCases: TabUseCases): Handler<Api["listConcerns"]> {
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "read-concerns");
    if (actor === undefined) return problem("not-found");
    const found = await useCases.concernsToRead(actor);
    const page = pageBy(found, ({ concern }) => concernKey(concern), query);
    return answer({ ...page, items: page.items.map(toConcernRow) });
  };
}

/** `POST /api/schemes/:schemeId/concerns/:concernId/read` */
export function readConcernHandler(useCases: TabUseCases): Handler<Api["readConcern"]> {
  return async ({ caller, params }) => {
    const reader = await useCases.actorFor(caller, params.schemeId, "read-concerns");
    if (reader === undefined) return problem("not-found");
    const outcome = await useCases.readConcern({ reader, concernId: params.concernId });
    return outcome.ok ? answer({ text: outcome.value.text.reveal() }) : problem("not-found");
  };
}

/** `POST /api/schemes/:schemeId/concerns/:concernId/close` */
export function closeConcernHandler(useCases: TabUseCases): Handler<Api["closeConcern"]> {
  return async ({ caller, params }) => {
    const reader = await useCases.actorFor(caller, params.schemeId, "read-concerns");
    if (reader === undefined) return problem("not-found");
    const outcome = await useCases.closeConcern({ reader, concernId: params.concernId });
    if (outcome.ok) return answer({ state: outcome.value.state.state });
    return problem(outcome.refusal.code);
  };
}
