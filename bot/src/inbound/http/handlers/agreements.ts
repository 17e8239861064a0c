import type { Api, AgreementView } from "../../../contract";
import type {
  AgreementAct,
  AgreementAtHand,
} from "../../../application/agreement/agreement-at-hand";
import type { Outcome } from "../../../application/outcome";
import type { AgreementRefusal } from "../../../scheme/agreement/agreement";
import { AGREEMENT_LABELS } from "../../../scheme/agreement/agreement-words";
import type { UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { TabUseCases } from "../use-cases";
import { toAgreementView } from "../views/agreements";

/** The caller and the pairing that is asked for; whose it is, the use case finds out. */
async function ownAct(
  useCases: TabUseCases,
  caller: UserId,
  { schemeId, pairingId }: Pick<AgreementAct, "schemeId" | "pairingId">,
): Promise<AgreementAct | undefined> {
  const actors = await useCases.actorsOf(caller);
  const actor = actors.find((one) => one.schemeId === schemeId);
  return actor && { schemeId, personId: actor.person.value.id, pairingId };
}

/** `GET /api/schemes/:schemeId/my-agreements/:pairingId` */
export function getMyAgreementHandler(useCases: TabUseCases): Handler<Api["getMyAgreement"]> {
  return async ({ caller, params }) => {
    const act = await ownAct(useCases, caller, params);
    const found = act && (await useCases.myAgreement(act));
    return found === undefined ? problem("not-found") : answer(toAgreementView(found));
  };
}

/** `PUT /api/schemes/:schemeId/my-agreements/:pairingId` */
export function saveMyAgreementHandler(useCases: TabUseCases): Handler<Api["saveMyAgreement"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const act = await ownAct(useCases, caller, params);
    if (act === undefined) return problem("not-found");
    return written(await useCases.saveAgreement(act, Number(ifMatch), body));
  };
}

/** `POST /api/schemes/:schemeId/my-agreements/:pairingId/sign`: a second press finds it signed, and says so. */
export function signMyAgreementHandler(useCases: TabUseCases): Handler<Api["signMyAgreement"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const act = await ownAct(useCases, caller, params);
    if (act === undefined) return problem("not-found");
    const outcome = await useCases.signAgreement(act, Number(ifMatch), body.confidentiality);
    if (outcome.ok || outcome.refusal.code !== "already-signed") return written(outcome);
    const found = await useCases.myAgreement(act);
    return found === undefined ? problem("not-found") : answer(toAgreementView(found));
  };
}

function written(outcome: Outcome<AgreementAtHand, AgreementRefusal>): Reply<AgreementView> {
  return outcome.ok ? answer(toAgreementView(outcome.value)) : refusal(outcome.refusal);
}

function refusal(refused: AgreementRefusal): Reply<never> {
  switch (refused.code) {
    case "not-of-this-pairing":
      return problem("not-found");
    case "pairing-ended":
      return problem("pairing-already-ended");
    case "changed-meanwhile":
    case "already-signed":
      return problem("version-out-of-date");
    case "incomplete": {
      const names = refused.missing.map((field) =>
        field === "confidentiality" ? "The promise of confidentiality" : AGREEMENT_LABELS[field],
      );
      return problem("agreement-incomplete", `Still missing: ${names.join("; ")}.`);
    }
    case "too-long": {
      const [length, limit] = [refused.length, refused.limit].map((n) => n.toLocaleString("en-GB"));
      const detail = `${AGREEMENT_LABELS[refused.field]}: ${length} characters, and ${limit} fit. Nothing has been saved.`;
      return problem("agreement-not-kept", detail);
    }
    case "ends-before-start":
      return problem(
        "agreement-not-kept",
        "The estimated end date is before the start date. Nothing has been saved.",
      );
  }
}

/** `GET /api/schemes/:schemeId/my-agreements/:pairingId/pdf` */
export function getMyAgreementPdfHandler(useCases: TabUseCases): Handler<Api["getMyAgreementPdf"]> {
  return async ({ caller, params }) => {
    const act = await ownAct(useCases, caller, params);
    if (act === undefined) return problem("not-found");
    const outcome = await useCases.agreementPdf(act);
    if (!outcome.ok) {
      return outcome.refusal.code === "not-of-this-pairing"
        ? problem("not-found")
        : problem("agreement-incomplete", "There is no text to take along.");
    }
    const contentBase64 = Buffer.from(outcome.value).toString("base64");
    return answer({ fileName: "near-peer-agreement.pdf", contentBase64 });
  };
}

/** `GET /api/schemes/:schemeId/my-agreements/:pairingId/meeting` */
export function getMyMeetingFileHandler(useCases: TabUseCases): Handler<Api["getMyMeetingFile"]> {
  return async ({ caller, params, query }) => {
    const act = await ownAct(useCases, caller, params);
    const calendar = act && (await useCases.meetingFile(act, query));
    if (calendar === undefined) return problem("not-found");
    return answer({ fileName: "near-peer-meeting.ics", calendar });
  };
}
