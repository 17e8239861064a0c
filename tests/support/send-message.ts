import type { SendableMessage } from "../../bot/src/application/messages/sendable";
import type { Addressed, Messenger, SendOutcome } from "../../bot/src/application/ports/messenger";
import type { ConversationReference } from "../../bot/src/application/ports/users";

/** Makes a message ready and sends it at once, as the sender does when its turn has come. */
export async function sendMessage(
  messenger: Messenger,
  to: ConversationReference,
  message: SendableMessage,
  { mayBegin, ...addressed }: Addressed & { readonly mayBegin?: () => boolean },
): Promise<SendOutcome> {
  const ready = await messenger.makeReady(message, addressed);
  if (ready === undefined) return { outcome: "retry", reason: "service-unavailable" };
  return messenger.send(to, ready, mayBegin);
}
