import type { Api, LaunchView } from "../../../contract";
import { makeLaunchState } from "../../../application/launch/launch-state";
import type { PlanLaunchRefusal } from "../../../application/launch/plan-launch-step";
import { dayInWords } from "../../../scheme/calendar/london";
import type { SchemeId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toLaunchView } from "../views/launch";

async function launchOf(ports: ReadPorts, schemeId: SchemeId): Promise<Reply<LaunchView>> {
  const [found, messages] = await Promise.all([
    makeLaunchState(ports)(schemeId),
    ports.outbox.ofScheme(schemeId),
  ]);
  return answer(toLaunchView(found, messages));
}

/** `GET /api/schemes/:schemeId/launch` */
export function getLaunchHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getLaunch"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "plan-launch");
    if (actor === undefined) return problem("not-found");
    return launchOf(ports, params.schemeId);
  };
}

/** `PUT /api/schemes/:schemeId/launch/steps/:step` */
export function planLaunchStepHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["planLaunchStep"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "plan-launch");
    if (actor === undefined) return problem("not-found");
    const change = { step: params.step, chosen: body, version: ifMatch };
    const outcome = await useCases.planLaunchStep(actor, change);
    return outcome.ok ? launchOf(ports, params.schemeId) : planProblem(outcome.refusal);
  };
}

function planProblem(refusal: PlanLaunchRefusal): Reply<never> {
  if (refusal.code !== "launch-day-closed") return problem(refusal.code);
  const next = dayInWords(refusal.nextOpen);
  return problem(refusal.code, `Messages go on working days. Choose ${next}, or another day.`);
}

/** `GET /api/schemes/:schemeId/launch/steps/:step/preview` */
export function previewLaunchStepHandler(useCases: TabUseCases): Handler<Api["previewLaunchStep"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "plan-launch");
    if (actor === undefined) return problem("not-found");
    const { toast, lines, buttons } = await useCases.showLaunchMessage(actor, params.step);
    return answer({ toast, lines: [...lines], buttons: [...buttons] });
  };
}

/** `POST /api/schemes/:schemeId/launch/told` */
export function noteToldHandler(useCases: TabUseCases): Handler<Api["noteTold"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "plan-launch");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.noteTold(actor, body.personIds, body.on);
    if (outcome.ok) return answer(outcome.value);
    const { code } = outcome.refusal;
    return problem(code === "person-unknown" ? "not-found" : code);
  };
}
