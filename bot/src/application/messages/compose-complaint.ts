import { complaintReference, readsComplaintAs } from "../../scheme/complaint/complaint";
import type { SubjectComposer } from "./composed";

/** To somebody who may read a complaint, while nobody has: that it is there, and by when to answer (PF-21). */
export const composeComplaintToRead: SubjectComposer = async ({ store }, planned, context) => {
  const complaint = (await store.find(planned.schemeId, "complaint", planned.subjectId))?.value;
  if (complaint?.state.state !== "raised") return "no-longer-so";
  if (readsComplaintAs(complaint, context.recipient, context.now) === undefined) {
    return "recipient-left";
  }
  const { id: schemeId, name: schemeName } = context.scheme;
  return { kind: "complaint-to-read", schemeId, schemeName, answerBy: complaint.answerBy };
};

/** To its author: there is an answer, and nothing of it (PF-21). */
export const composeComplaintAnswered: SubjectComposer = async ({ store }, planned, context) => {
  const complaint = (await store.find(planned.schemeId, "complaint", planned.subjectId))?.value;
  if (complaint?.state.state !== "answered") return "no-longer-so";
  if (complaint.authorId !== context.recipient.id) return "no-longer-so";
  const { name: schemeName } = context.scheme;
  return { kind: "complaint-answered", schemeName, reference: complaintReference(complaint) };
};
