import { z } from "zod";
import { jsonObject, type MessageContent } from "./message";

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

const attachmentSchema = z.object({ contentType: z.literal(CARD_TYPE), content: jsonObject });

/** An attachment with an Adaptive Card: the one kind that the local Teams shows. */
export const cardAttachment = attachmentSchema;

const activitySchema = z.object({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(attachmentSchema).nullish(),
});

/** An activity of the bot, as far as the local Teams reads it. */
export type BotActivity = z.infer<typeof activitySchema>;

/** Reads an activity of the bot; nothing when it is none, or carries an attachment that is no Adaptive Card. */
export function parseBotActivity(body: unknown): BotActivity | undefined {
  return activitySchema.safeParse(body).data;
}

/**
 * The messages that an activity becomes. Teams shows words and each card as messages of their own:
 * an activity with both is split, and its sender learns no message id.
 */
export function contentsOf(activity: BotActivity): readonly MessageContent[] {
  const summary = activity.summary ? { summary: activity.summary } : {};
  const words = activity.text
    ? [{ text: activity.text, markdown: activity.textFormat !== "plain", ...summary }]
    : [];
  const cards = (activity.attachments ?? []).map(({ content }) => ({ card: content, ...summary }));
  return [...words, ...cards];
}
