import type { SubjectMessage } from "../messages/message";
import { messageOn } from "../messages/plan";
import type { Person } from "../people/person";
import type { Instant } from "../shared/time";

/**
 * "What would you like?", to a foundation doctor in the round before the allocation (NP7). One for each
 * London day of `dueAt`: asked again with the same moment, it is the same message.
 */
export function wishesInvitation(
  { id, schemeId }: Pick<Person, "id" | "schemeId">,
  dueAt: Instant,
): SubjectMessage {
  const subject = { schemeId, recipientId: id, subjectId: "wishes" };
  return messageOn("wishes-invitation", subject, dueAt);
}
