import {
  answerComplaint as decide,
  whyNotTakeText,
  type Complaint,
  type ComplaintRefusal,
  type ComplaintTextRefusal,
} from "../../scheme/complaint/complaint";
import { messageOn } from "../../scheme/messages/plan";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { complaintForReader, type ComplaintAct } from "./complaint-for-reader";

type AnswerPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Why an answer is not taken. */
export type AnswerRefusal =
  ComplaintTextRefusal | ComplaintRefusal | { readonly code: "not-found" };

/** Answers a complaint, sealed, and tells its author that there is an answer and nothing of it (PF-21). */
export function makeAnswerComplaint(ports: AnswerPorts) {
  return async (act: ComplaintAct, text: string): Promise<Outcome<Complaint, AnswerRefusal>> => {
    const wrong = whyNotTakeText(text);
    if (wrong !== undefined) return refused(wrong);
    const { schemeId } = act.reader;
    const as = { schemeId, kind: "complaint-answer", id: act.complaintId } as const;
    return retryOnConflict<Outcome<Complaint, AnswerRefusal>>(async () => {
      const found = await complaintForReader(ports, act);
      if (found === undefined) return refused({ code: "not-found" });
      const now = ports.clock.now();
      const by = act.reader.person.value.id;
      const sealed = await ports.sealer.seal(as, text.trim());
      const decision = decide(found.value, { at: now, by }, sealed);
      if (!decision.accepted) return refused(decision.refusal);
      const { id: subjectId, authorId: recipientId } = found.value;
      const context = { schemeId, by, subjectId };
      const subject = { schemeId, subjectId, recipientId, occurrence: now };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "complaint", value: decision.state, version: found.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
        messages: [messageOn("complaint-answered", subject, now)],
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
  };
}
