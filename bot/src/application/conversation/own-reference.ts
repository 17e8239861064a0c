import type { UserId } from "../../scheme/shared/ids";
import type { ConversationReference, TeamsUser } from "../ports/users";

/** A chat was kept for an account that it is not of; nothing may go there. */
export class AnotherAccountsChat extends Error {
  override readonly name = "AnotherAccountsChat";

  constructor() {
    super("The chat that is kept for an account belongs to another one.");
  }
}

/**
 * The chat of the account that a row is linked to; undefined where none is kept. @throws AnotherAccountsChat where what
 * is kept is another account's: it came in with one account's activity, and a message that went there
 * would be read by somebody else. References that do not say whose they are stand in their owner's document.
 */
export function ownReference(
  { userId, reference }: TeamsUser,
  linked: UserId,
): ConversationReference | undefined {
  if (userId !== linked || (reference?.userId ?? linked) !== linked) {
    throw new AnotherAccountsChat();
  }
  return reference;
}
