import { z } from "zod";

/** A JSON object whose inside is not ours to judge: an Adaptive Card, the data of an action. */
export const jsonObject = z.record(z.string(), z.unknown());

/** What a message shows: words, or one card. */
export const messageContent = z.object({
  text: z.string().optional(),
  /** Whether the words are Markdown, as a bot's are unless it says otherwise. */
  markdown: z.boolean().optional(),
  /** An Adaptive Card, as the bot sent it. */
  card: jsonObject.optional(),
  /** The words of a toast. */
  summary: z.string().optional(),
});

/** What a message shows: words, or one card. */
export type MessageContent = z.infer<typeof messageContent>;

/** Who wrote a message. */
export type Author = "bot" | "person";

/** A message of a chat, as the page gets it. */
export interface ChatMessage extends MessageContent {
  readonly id: string;
  /** Grows with each message; the order of the chat. */
  readonly seq: number;
  readonly author: Author;
  /** The product's time when it was written. */
  readonly at: string;
  /** Whether it was changed after it was sent. */
  readonly edited: boolean;
}
