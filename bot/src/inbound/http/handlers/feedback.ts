import type { Api } from "../../../contract";
import type { GiveRefusal, TakeBackRefusal } from "../../../application/feedback/give-feedback";
import { londonDate } from "../../../scheme/calendar/london";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toFeedbackCsv, toFeedbackOfMine, toFeedbackReceived, toReleased } from "../views/feedback";

/** `GET /api/me/feedback` */
export function getMyFeedbackHandler(useCases: TabUseCases): Handler<Api["getMyFeedback"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const mine = await Promise.all(actors.map((actor) => useCases.myFeedback(actor)));
    return answer({
      schemes: mine
        .map(toFeedbackOfMine)
        .filter(({ pairs, ofScheme }) => ofScheme || pairs.length > 0),
    });
  };
}

/** The caller's own row in a scheme, whatever they are there. */
async function ownRow(useCases: TabUseCases, caller: UserId, schemeId: SchemeId) {
  const actors = await useCases.actorsOf(caller);
  return actors.find((actor) => actor.schemeId === schemeId);
}

function refusal(refused: GiveRefusal | TakeBackRefusal): Reply<never> {
  if (refused.code !== "feedback-too-long") return problem(refused.code);
  const [length, limit] = [refused.length, refused.limit].map((n) => n.toLocaleString("en-GB"));
  const detail = `An answer has ${length} characters, and ${limit} fit. Nothing is saved yet. Shorten it and save it again.`;
  return problem("feedback-too-long", detail);
}

/** `POST /api/schemes/:schemeId/pairings/:pairingId/feedback` */
export function giveFeedbackHandler(useCases: TabUseCases): Handler<Api["giveFeedback"]> {
  return async ({ caller, params, body: { way, ...words } }) => {
    const author = await ownRow(useCases, caller, params.schemeId);
    if (author === undefined) return problem("not-found");
    const act = { author, pairingId: params.pairingId };
    const outcome = await useCases.giveFeedback(act, way, words);
    if (!outcome.ok) return refusal(outcome.refusal);
    return answer({ standing: way === "named" ? "named" : "waiting" });
  };
}

/** `POST /api/schemes/:schemeId/pairings/:pairingId/feedback/take-back` */
export function takeFeedbackBackHandler(useCases: TabUseCases): Handler<Api["takeFeedbackBack"]> {
  return async ({ caller, params, ifMatch }) => {
    const author = await ownRow(useCases, caller, params.schemeId);
    if (author === undefined) return problem("not-found");
    const act = { author, pairingId: params.pairingId };
    const outcome = await useCases.takeFeedbackBack(act, ifMatch);
    return outcome.ok ? answer({ standing: "taken-back" }) : refusal(outcome.refusal);
  };
}

/** `POST /api/schemes/:schemeId/feedback` */
export function giveSchemeFeedbackHandler(
  useCases: TabUseCases,
): Handler<Api["giveSchemeFeedback"]> {
  return async ({ caller, params, body }) => {
    const author = await ownRow(useCases, caller, params.schemeId);
    if (author === undefined) return problem("not-found");
    const outcome = await useCases.giveSchemeFeedback(author, body);
    return outcome.ok ? answer({ standing: "waiting" }) : refusal(outcome.refusal);
  };
}

/** `POST /api/schemes/:schemeId/feedback/take-back` */
export function takeSchemeFeedbackBackHandler(
  useCases: TabUseCases,
): Handler<Api["takeSchemeFeedbackBack"]> {
  return async ({ caller, params, ifMatch }) => {
    const author = await ownRow(useCases, caller, params.schemeId);
    if (author === undefined) return problem("not-found");
    const outcome = await useCases.takeSchemeFeedbackBack(author, ifMatch);
    return outcome.ok ? answer({ standing: "taken-back" }) : refusal(outcome.refusal);
  };
}

/** `GET /api/me/received-feedback` */
export function getReceivedFeedbackHandler(
  useCases: TabUseCases,
): Handler<Api["getReceivedFeedback"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(actors.map((actor) => useCases.receivedFeedback(actor)));
    const toThem = schemes.filter(
      ({ supports, named, released }) => supports || named.length + released.length > 0,
    );
    return answer({ schemes: toThem.map(toFeedbackReceived) });
  };
}

/** `GET /api/schemes/:schemeId/my-feedback/collection` */
export function getFeedbackCollectionHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["getFeedbackCollection"]> {
  return async ({ caller, params }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const pdf = await useCases.feedbackCollection(actor);
    return answer({
      fileName: `near-peer-feedback-${londonDate(clock.now())}.pdf`,
      contentBase64: Buffer.from(pdf).toString("base64"),
    });
  };
}

/** `GET /api/schemes/:schemeId/feedback` */
export function getFeedbackOnSchemeHandler(
  useCases: TabUseCases,
): Handler<Api["getFeedbackOnScheme"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "read-scheme-feedback");
    if (actor === undefined) return problem("not-found");
    return answer({ releases: (await useCases.feedbackOnScheme(actor)).map(toReleased) });
  };
}

/** `POST /api/schemes/:schemeId/feedback/export` */
export function exportFeedbackOnSchemeHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["exportFeedbackOnScheme"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "read-scheme-feedback");
    if (actor === undefined) return problem("not-found");
    const releases = (await useCases.exportFeedbackOnScheme(actor)).map(toReleased);
    return answer({
      fileName: `near-peer-feedback-on-the-scheme-${londonDate(clock.now())}.csv`,
      csv: toFeedbackCsv(releases),
      rows: releases.reduce((sum, { words }) => sum + words.length, 0),
    });
  };
}
