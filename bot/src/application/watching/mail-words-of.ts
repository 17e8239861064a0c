import type { SendableMessage } from "../messages/sendable";

/** What a ready e-mail says: what it is about, and its paragraphs between greeting and name. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The words for messages of some kinds, where there are any; the compiler refuses a list in which one is missing. */
export type WordsOf<Kind extends SendableMessage["kind"]> = {
  readonly [K in Kind]: (message: SendableMessage & { readonly kind: K }) => MailWords | undefined;
};
