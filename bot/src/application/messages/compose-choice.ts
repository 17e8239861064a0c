import { isSo, type RecordedChoice } from "../../scheme/participation/recorded-choice";
import type { SubjectComposer } from "./composed";

const CHOICES: readonly RecordedChoice[] = ["opted-out", "rejoined"];

/** "Noted on your word": told only while it is what holds (NP13, NP15). The subject is the choice. */
export const composeChoiceRecorded: SubjectComposer = (_ports, planned, { recipient, scheme }) => {
  const choice = CHOICES.find((one) => one === planned.subjectId);
  if (choice === undefined) throw new Error("A choice that nobody can make was recorded.");
  const { directorName } = scheme;
  return Promise.resolve(
    isSo(recipient.participation, choice)
      ? { kind: "choice-recorded", choice, directorName }
      : "no-longer-so",
  );
};

/** The request was closed without a change (NP19); not told once it was asked anew. */
export const composeRequestClosed: SubjectComposer = async ({ store }, planned, { scheme }) => {
  const request = (await store.find(planned.schemeId, "request", planned.subjectId))?.value;
  if (request?.state.state !== "closed") return "no-longer-so";
  const { directorName } = scheme;
  return { kind: "request-closed", pairingId: request.pairingId, directorName };
};
