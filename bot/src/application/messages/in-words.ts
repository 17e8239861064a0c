import type { Scheme } from "../../scheme/policy/policy";
import type { PairingSendable, SendableMessage, SubjectSendable } from "./sendable";

/** A message in the words of its scheme, where that has some of its own. */
export function inWords(
  { policy: { words } }: Pick<Scheme, "policy">,
  message: PairingSendable | SubjectSendable,
): SendableMessage {
  return words === undefined ? message : { ...message, words };
}
