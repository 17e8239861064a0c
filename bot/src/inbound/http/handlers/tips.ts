import type { Api } from "../../../contract";
import type { DecideTipRefusal } from "../../../application/tip/decide-tip";
import type { WriteTipRefusal } from "../../../application/tip/write-tip";
import { londonDate } from "../../../scheme/calendar/london";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toTipRow, toTipsCsv, toTipsOfMine } from "../views/tips";

/** `GET /api/me/tips` */
export function listMyTipsHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["listMyTips"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(
      actors.map(async (actor) => {
        const [scheme, tips] = await Promise.all([
          store.scheme(actor.schemeId),
          useCases.myTips(actor),
        ]);
        return scheme === undefined ? [] : [toTipsOfMine(scheme.value, tips)];
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

/** `POST /api/schemes/:schemeId/my-tips` */
export function writeTipHandler(useCases: TabUseCases): Handler<Api["writeTip"]> {
  return async ({ caller, params, body: { token, ...written } }) => {
    const author = await ownRow(useCases, caller, params.schemeId);
    if (author === undefined) return problem("not-found");
    const outcome = await useCases.writeTip(author, token, written);
    return outcome.ok ? answer({ noted: true as const }) : refusal(outcome.refusal);
  };
}

/** `POST /api/schemes/:schemeId/my-tips/:tipId/change` */
export function changeTipHandler(useCases: TabUseCases): Handler<Api["changeTip"]> {
  return async ({ caller, params: { schemeId, tipId }, body, ifMatch: version }) => {
    const author = await ownRow(useCases, caller, schemeId);
    if (author === undefined) return problem("not-found");
    const outcome = await useCases.changeTip({ author, tipId, version }, body);
    return outcome.ok ? answer({ noted: true as const }) : refusal(outcome.refusal);
  };
}

/** `POST /api/schemes/:schemeId/my-tips/:tipId/take-back` */
export function takeTipBackHandler(useCases: TabUseCases): Handler<Api["takeTipBack"]> {
  return async ({ caller, params: { schemeId, tipId }, ifMatch: version }) => {
    const author = await ownRow(useCases, caller, schemeId);
    if (author === undefined) return problem("not-found");
    const outcome = await useCases.takeTipBack({ author, tipId, version });
    return outcome.ok ? answer({ noted: true as const }) : refusal(outcome.refusal);
  };
}

function refusal(refused: WriteTipRefusal | DecideTipRefusal): Reply<never> {
  switch (refused.code) {
    case "not-yours":
      return problem("not-found");
    case "tip-too-long": {
      const { length, limit } = refused;
      const detail = `It has ${length.toLocaleString("en-GB")} characters, and ${limit} fit. Nothing has been changed. Shorten it and try again.`;
      return problem("tip-too-long", detail);
    }
    default:
      return problem(refused.code);
  }
}

/** `GET /api/schemes/:schemeId/tips` */
export function listTipsHandler(useCases: TabUseCases): Handler<Api["listTips"]> {
  return async ({ caller, params: { schemeId } }) => {
    const director = await useCases.actorFor(caller, schemeId, "moderate-tips");
    if (director === undefined) return problem("not-found");
    return answer({ items: (await useCases.tipsOfScheme(schemeId)).map(toTipRow) });
  };
}

/** `POST /api/schemes/:schemeId/tips/:tipId/decide` */
export function decideTipHandler(useCases: TabUseCases): Handler<Api["decideTip"]> {
  return async ({ caller, params: { schemeId, tipId }, body, ifMatch: version }) => {
    const director = await useCases.actorFor(caller, schemeId, "moderate-tips");
    if (director === undefined) return problem("not-found");
    const outcome = await useCases.decideTip(director, { tipId, version, ...body });
    return outcome.ok ? answer({ state: outcome.value.state.state }) : refusal(outcome.refusal);
  };
}

/** `POST /api/schemes/:schemeId/tips/export` */
export function exportTipsHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["exportTips"]> {
  return async ({ caller, params: { schemeId } }) => {
    const director = await useCases.actorFor(caller, schemeId, "moderate-tips");
    if (director === undefined) return problem("not-found");
    const tips = await useCases.exportTips(director);
    const fileName = `near-peer-what-helped-${londonDate(clock.now())}.csv`;
    return answer({ fileName, csv: toTipsCsv(tips), rows: tips.length });
  };
}
