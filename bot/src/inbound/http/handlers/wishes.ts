import type { Api, ProblemCode } from "../../../contract";
import type { Actor } from "../../../application/access/actor";
import { mayDo } from "../../../application/access/permissions";
import type { ChangeRefusal } from "../../../application/wishes/change-statement";
import { sidesOf } from "../../../application/wishes/may-state";
import { londonDate } from "../../../scheme/calendar/london";
import type { Side } from "../../../scheme/characteristics/statement";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toLookedAt, toMyStatement, toWishCounts } from "../views/wishes";

async function mine(useCases: TabUseCases, caller: UserId) {
  const actors = await useCases.actorsOf(caller);
  const statements = (await Promise.all(actors.map(useCases.myWishes))).flat();
  return answer({ statements: statements.map(toMyStatement) });
}

/** `GET /api/me/wishes` */
export function getMyWishesHandler(useCases: TabUseCases): Handler<Api["getMyWishes"]> {
  return ({ caller }) => mine(useCases, caller);
}

/** The caller's own row in the scheme; undefined where they have no part on that side. */
async function speaker(
  useCases: TabUseCases,
  { clock }: ReadPorts,
  caller: UserId,
  { schemeId, side }: { readonly schemeId: SchemeId; readonly side: Side },
): Promise<Actor | undefined> {
  const actors = await useCases.actorsOf(caller);
  const actor = actors.find((one) => one.schemeId === schemeId);
  if (actor === undefined) return undefined;
  return sidesOf(actor.person.value, londonDate(clock.now())).includes(side) ? actor : undefined;
}

function changeProblem({ code }: ChangeRefusal): ProblemCode {
  switch (code) {
    case "consent-missing":
    case "consent-text-changed":
      return code;
    case "not-stated":
      return "nothing-stated";
    case "changed-meanwhile":
      return "version-out-of-date";
    default:
      return "not-asked-about";
  }
}

/** `PUT /api/me/wishes` */
export function stateMyWishHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["stateMyWish"]> {
  return async ({ caller, body }) => {
    const { schemeId, side, key, choice, textVersion, consent } = body;
    const actor = await speaker(useCases, ports, caller, body);
    if (actor === undefined) return problem("not-found");
    const act = { schemeId, personId: actor.person.value.id, side, channel: "tab" } as const;
    const agreed = consent ? { agreedTo: textVersion } : {};
    const outcome = await useCases.stateWishes(act, [{ key, choice, ...agreed }]);
    return outcome.ok ? mine(useCases, caller) : problem(changeProblem(outcome.refusal));
  };
}

/** `POST /api/me/wishes/withdraw`: also for who may say nothing more there. */
export function withdrawMyWishesHandler(useCases: TabUseCases): Handler<Api["withdrawMyWishes"]> {
  return async ({ caller, body }) => {
    const { schemeId, side, key } = body;
    const actors = await useCases.actorsOf(caller);
    const actor = actors.find((one) => one.schemeId === schemeId);
    if (actor === undefined) return problem("not-found");
    const act = { schemeId, personId: actor.person.value.id, side };
    const outcome = await useCases.withdrawWishes(act, key);
    return outcome.ok ? mine(useCases, caller) : problem(changeProblem(outcome.refusal));
  };
}

/** `POST /api/me/wishes/director-may-look` */
export function letDirectorLookHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["letDirectorLook"]> {
  return async ({ caller, body }) => {
    const { schemeId, may, textVersion } = body;
    const actor = await speaker(useCases, ports, caller, { schemeId, side: "wish" });
    if (actor === undefined) return problem("not-found");
    const act = { schemeId, personId: actor.person.value.id };
    const outcome = await useCases.letDirectorLook(act, may ? { may, textVersion } : { may });
    return outcome.ok ? mine(useCases, caller) : problem(changeProblem(outcome.refusal));
  };
}

/** `GET /api/schemes/:schemeId/people/:personId/wishes` */
export function lookAtWishesHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["lookAtWishes"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "read-wishes");
    if (actor === undefined) return problem("not-found");
    const found = await useCases.lookAtWishes(actor, params.personId);
    return found === undefined
      ? problem("not-found", "They have not let you look at what they would like.")
      : answer(toLookedAt(found, londonDate(clock.now())));
  };
}

/** `GET /api/schemes/:schemeId/wishes/counts` */
export function getWishCountsHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["getWishCounts"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "see-wish-counts");
    if (actor === undefined) return problem("not-found");
    const counted = await useCases.countWishes(params.schemeId);
    const mayRead = mayDo(actor.roles, "read-wishes");
    return answer(toWishCounts(counted, mayRead, londonDate(clock.now())));
  };
}
