import type { UserId } from "../../scheme/shared/ids";
import type { ConversationReference, TeamsUser } from "../ports/users";

/**
 * The chat of the account that a row is linked to; undefined where none is kept. @throws Error where what
 * is kept is another account's: it came in with one account's activity, and a message that went there
 * would be read by somebody else. References that do not say whose they are stand in their owner's document.
 */
export function ownReference(
  { userId, reference }: TeamsUser,
  linked: UserId,
): ConversationReference | undefined {
  if (userId !== linked || (reference?.userId ?? linked) !== linked) {
    throw new Error("The chat that is kept for an account belongs to another one.");
  }
  return reference;
}
