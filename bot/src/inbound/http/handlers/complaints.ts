import type { Api } from "../../../contract";
import type { AnswerRefusal } from "../../../application/complaint/answer-complaint";
import type { ComplainRefusal } from "../../../application/complaint/make-complaint";
import type { SchemeId, UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import {
  contactMail,
  toComplaintRow,
  toComplaintsOfMine,
  toMyComplaint,
} from "../views/complaints";

/** `GET /api/me/complaints` */
export function listMyComplaintsHandler(useCases: TabUseCases): Handler<Api["listMyComplaints"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(
      actors.map(async (actor) =>
        toComplaintsOfMine(
          await useCases.complaintOptions(actor),
          await useCases.myComplaints(actor),
        ),
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

/** `POST /api/schemes/:schemeId/my-complaints` */
export function makeComplaintHandler(useCases: TabUseCases): Handler<Api["makeComplaint"]> {
  return async ({ caller, params, body }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const { schemeId, person } = actor;
    const { token, to, about, text } = body;
    const outcome = await useCases.makeComplaint(
      { schemeId, authorId: person.value.id, complaintId: token },
      { to, about, text },
    );
    return outcome.ok ? answer(toMyComplaint(outcome.value)) : refusal(outcome.refusal);
  };
}

function refusal(refused: ComplainRefusal | AnswerRefusal): Reply<never> {
  switch (refused.code) {
    case "not-yours":
      return problem("not-found");
    case "complaint-too-long": {
      const [length, limit] = [refused.length, refused.limit].map((n) => n.toLocaleString("en-GB"));
      const detail = `It has ${length} characters, and ${limit} fit. It has not gone. Shorten it and send it again.`;
      return problem("complaint-too-long", detail);
    }
    default:
      return problem(refused.code);
  }
}

/** `GET /api/schemes/:schemeId/my-complaints/:complaintId` */
export function getMyComplaintHandler(useCases: TabUseCases): Handler<Api["getMyComplaint"]> {
  return async ({ caller, params }) => {
    const actor = await ownRow(useCases, caller, params.schemeId);
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.myComplaintText(actor, params.complaintId);
    if (!outcome.ok) return problem("not-found");
    const { text, answer: answered } = outcome.value;
    return answer({
      text: text.reveal(),
      ...(answered === undefined ? {} : { answer: answered.reveal() }),
    });
  };
}

/** `GET /api/schemes/:schemeId/complaints` */
export function listComplaintsHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["listComplaints"]> {
  return async ({ caller, params }) => {
    const reader = await useCases.actorFor(caller, params.schemeId, "handle-complaints");
    if (reader === undefined) return problem("not-found");
    const scheme = await store.scheme(params.schemeId);
    const items = (await useCases.complaintsToRead(reader)).map(toComplaintRow);
    return answer({ items, contact: scheme?.value.policy.controller.contact ?? "" });
  };
}

/** `POST /api/schemes/:schemeId/complaints/:complaintId/read` */
export function readComplaintHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["readComplaint"]> {
  return async ({ caller, params }) => {
    const reader = await useCases.actorFor(caller, params.schemeId, "handle-complaints");
    if (reader === undefined) return problem("not-found");
    const outcome = await useCases.readComplaint({ reader, complaintId: params.complaintId });
    if (!outcome.ok) return problem("not-found");
    const { complaint, text, answer: answered } = outcome.value;
    const scheme = await store.scheme(params.schemeId);
    const mail = scheme === undefined ? undefined : contactMail(complaint, scheme.value);
    return answer({
      text: text.reveal(),
      ...(answered === undefined ? {} : { answer: answered.reveal() }),
      ...(mail === undefined ? {} : { mail }),
    });
  };
}

/** `POST /api/schemes/:schemeId/complaints/:complaintId/answer` */
export function answerComplaintHandler(useCases: TabUseCases): Handler<Api["answerComplaint"]> {
  return async ({ caller, params, body }) => {
    const reader = await useCases.actorFor(caller, params.schemeId, "handle-complaints");
    if (reader === undefined) return problem("not-found");
    const act = { reader, complaintId: params.complaintId };
    const outcome = await useCases.answerComplaint(act, body.text);
    if (!outcome.ok) return refusal(outcome.refusal);
    return answer({ state: outcome.value.state.state });
  };
}
