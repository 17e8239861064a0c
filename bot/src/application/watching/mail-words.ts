import { ABOUT_PAIRING } from "./mail-about-pairing";
import { ON_SUBJECT } from "./mail-on-subject";
import type { MailWords, WordsOf } from "./mail-words-of";
import type { SendableMessage } from "../messages/sendable";

type Kind = SendableMessage["kind"];

const WORDS: WordsOf<Kind> = { ...ABOUT_PAIRING, ...ON_SUBJECT };

/**
 * A message in the words of an e-mail, as a director would write it from their own mailbox. It says what the card says, and no more than
 * anybody over the reader's shoulder may know: never an introduction's words, never that somebody opted out unless that was
 * to be told. Undefined for what is sent at most once, or is not a director's to tell.
 */
export function mailWordsOf(message: SendableMessage): MailWords | undefined {
  return wordsOf(message.kind, message);
}

function wordsOf<K extends Kind>(
  kind: K,
  message: SendableMessage & { readonly kind: K },
): MailWords | undefined {
  return WORDS[kind](message);
}
