import { isLeftUnread, readsComplaintAs } from "../../scheme/complaint/complaint";
import { messageOn } from "../../scheme/messages/plan";
import { makePlanOnce, type PlanPorts } from "../messages/plan-once";
import type { SchemeFacts } from "../sweep/scheme-facts";

/** Tells everybody who may read a complaint by then that nobody has opened it, deputies for the first time (PF-21). */
export function makeChaseComplaints({ outbox, clock }: Pick<PlanPorts, "outbox" | "clock">) {
  const plan = makePlanOnce(outbox);
  return async ({ complaints, people }: SchemeFacts): Promise<void> => {
    const now = clock.now();
    const unread = complaints.filter((one) => isLeftUnread(one, now));
    await plan(
      unread.flatMap((one) =>
        people
          .filter((person) => readsComplaintAs(one, person, now) !== undefined)
          .map(({ id: recipientId, schemeId }) => {
            const subject = { schemeId, subjectId: one.id, recipientId, occurrence: one.readBy };
            return messageOn("complaint-to-read", subject, one.readBy);
          }),
      ),
    );
  };
}
