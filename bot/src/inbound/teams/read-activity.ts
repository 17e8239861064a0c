import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Instant } from "../../scheme/shared/time";

/** Real activities hold `null` where others leave a field out. */
function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

function instantOf(said: unknown): Instant | undefined {
  const ms = typeof said === "string" ? Date.parse(said) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

const id = z.string().min(1).max(1_000);
const account = z.object({ id, name: maybe(z.string()), aadObjectId: maybe(z.string()) });

/**
 * What the bot reads of an activity of the Bot Framework protocol; everything else is left behind.
 * Source: Microsoft Learn, "Activity schema".
 */
export const inboundActivity = z.object({
  type: z.string().min(1).max(100),
  id: maybe(id),
  /** Of a press: the message whose card was pressed. */
  replyToId: maybe(id),
  /** When it happened, by Teams' clock; undefined where that is no time. */
  timestamp: z.unknown().optional().transform(instantOf),
  name: maybe(z.string()),
  action: maybe(z.string()),
  text: maybe(z.string()),
  value: z.unknown().optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(1_000),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    tenantId: maybe(z.string()),
    conversationType: maybe(z.string()),
  }),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: z.string() })) })),
  membersAdded: maybe(z.array(z.object({ id: z.string() }))),
  membersRemoved: maybe(z.array(z.object({ id: z.string() }))),
});

/** An activity of the right shape; whether it may be believed is another question. */
export type InboundActivity = z.output<typeof inboundActivity>;

/** The part of it that botbuilder needs to check a token and to address an answer. */
export function forBotbuilder(activity: InboundActivity): Activity {
  const { type, channelId, serviceUrl, conversation, from, recipient } = activity;
  return {
    type,
    channelId,
    serviceUrl,
    ...(activity.id === undefined ? {} : { id: activity.id }),
    from: { id: from.id, name: from.name ?? "" },
    recipient: { id: recipient.id, name: recipient.name ?? "" },
    conversation: {
      id: conversation.id,
      conversationType: conversation.conversationType ?? "",
      isGroup: false,
      name: "",
      ...(conversation.tenantId === undefined ? {} : { tenantId: conversation.tenantId }),
    },
    text: "",
    label: "",
    valueType: "",
    localTimezone: "",
    callerId: "",
    listenFor: [],
  };
}
