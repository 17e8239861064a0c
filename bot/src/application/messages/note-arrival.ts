import { launchOfSubject } from "../../scheme/launch/launch-messages";
import { noteToldByBot } from "../launch/note-told";
import type { OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";

/**
 * What follows from a message having reached its reader. Written down before the outbox says so: after a crash
 * in between, the message is taken up again, found to be no longer so, and not sent twice.
 */
export async function noteArrival(
  ports: Pick<Ports, "store" | "clock" | "ids">,
  { message }: OutboxMessage,
): Promise<void> {
  if (message.kind !== "supervisor-launch-notice") return;
  const { schemeId, recipientId, subjectId } = message;
  await noteToldByBot(ports, { schemeId, recipientId, year: launchOfSubject(subjectId) });
}
