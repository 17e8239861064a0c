import type { Api } from "../../../contract";
import type { Actor } from "../../../application/access/actor";
import { londonDate } from "../../../scheme/calendar/london";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import {
  applicationRefusalText,
  objectionRefusalText,
  profileRefusalText,
} from "../../../scheme/supporter/refusal-words";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toMySupervision, toMyVolunteering } from "../views/volunteering";

async function actorIn(
  useCases: TabUseCases,
  caller: UserId,
  schemeId: SchemeId,
): Promise<Actor | undefined> {
  return (await useCases.actorsOf(caller)).find((actor) => actor.schemeId === schemeId);
}

async function myVolunteering(useCases: TabUseCases, { clock }: ReadPorts, caller: UserId) {
  const actors = await useCases.actorsOf(caller);
  const mine = await Promise.all(actors.map(useCases.myApplication));
  return answer(toMyVolunteering(mine, londonDate(clock.now())));
}

/** `GET /api/me/volunteering` */
export function getMyVolunteeringHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getMyVolunteering"]> {
  return ({ caller }) => myVolunteering(useCases, ports, caller);
}

/** `POST /api/me/volunteering`: the same use case as the bot's form. */
export function applyToSupportHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["applyToSupport"]> {
  return async ({ caller, body }) => {
    const actor = await actorIn(useCases, caller, body.schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.apply(actor, {
      id: body.applicationId,
      turnsTo: body.turnsTo,
      statement: body.statement,
      capacity: body.capacity,
      profile: { biography: body.biography, contact: body.contact },
    });
    if (!outcome.ok) {
      return problem("application-not-taken", applicationRefusalText(outcome.refusal));
    }
    return myVolunteering(useCases, ports, caller);
  };
}

/** `POST /api/me/training` */
export function declareTrainingHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["declareTraining"]> {
  return async ({ caller, body }) => {
    const actor = await actorIn(useCases, caller, body.schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.declareTraining(actor, body.module);
    if (outcome.ok) return myVolunteering(useCases, ports, caller);
    return problem(outcome.refusal.code, "Give the day on which you did it, not one to come.");
  };
}

/** `POST /api/me/profile` */
export function changeMyProfileHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["changeMyProfile"]> {
  return async ({ caller, body }) => {
    const actor = await actorIn(useCases, caller, body.schemeId);
    if (actor === undefined) return problem("not-found");
    const { biography, contact } = body;
    const outcome = await useCases.changeProfile(actor, { biography, contact });
    if (outcome.ok) return myVolunteering(useCases, ports, caller);
    if (outcome.refusal.code === "not-a-supporter") return problem("supporters-only");
    const words = profileRefusalText(outcome.refusal);
    return problem("profile-not-kept", `${words} Nothing has been saved.`);
  };
}

async function mySupervision(useCases: TabUseCases, { store }: ReadPorts, caller: UserId) {
  const actors = await useCases.actorsOf(caller);
  const all = await Promise.all(
    actors.map(async (actor) => {
      const scheme = await store.scheme(actor.schemeId);
      if (scheme === undefined) return [];
      return [{ scheme: scheme.value, applicants: await useCases.mySupervision(actor) }];
    }),
  );
  return answer(toMySupervision(all.flat()));
}

/** `GET /api/me/supervision` */
export function getMySupervisionHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getMySupervision"]> {
  return ({ caller }) => mySupervision(useCases, ports, caller);
}

/** `POST /api/me/supervision`: the same use case as the bot's form. */
export function objectToApplicationHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["objectToApplication"]> {
  return async ({ caller, body }) => {
    const actor = await actorIn(useCases, caller, body.schemeId);
    if (actor === undefined) return problem("not-found");
    const { personId: applicantId, objectionId: id, text } = body;
    const outcome = await useCases.object(actor, { applicantId, id, text });
    if (outcome.ok) return mySupervision(useCases, ports, caller);
    const { refusal } = outcome;
    if (refusal.code === "application-unknown") return problem("not-found");
    if (refusal.code === "version-out-of-date") return problem(refusal.code);
    return problem("objection-not-taken", objectionRefusalText(refusal));
  };
}
