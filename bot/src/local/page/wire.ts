import { z } from "zod";

/** A person one can be. */
const personSchema = z.object({
  oid: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
});
/** A person one can be. */
export type Person = z.infer<typeof personSchema>;

/** `GET /local/people`. */
export const peopleSchema = z.object({ tenantId: z.string(), people: z.array(personSchema) });
/** `GET /local/people`. */
export type People = z.infer<typeof peopleSchema>;

/** `GET /local/clock`. */
export const clockSchema = z.object({
  now: z.string(),
  nextDue: z.string().nullable(),
  nextWorkingMorning: z.string(),
});
/** `GET /local/clock`. */
export type ClockState = z.infer<typeof clockSchema>;

const jsonObject = z.record(z.string(), z.unknown());

/** A message of a chat: words, or a card. */
export const messageSchema = z.object({
  id: z.string(),
  seq: z.number(),
  author: z.enum(["bot", "person"]),
  at: z.string(),
  edited: z.boolean(),
  text: z.string().optional(),
  markdown: z.boolean().optional(),
  card: jsonObject.optional(),
  summary: z.string().optional(),
});
/** A message of a chat: words, or a card. */
export type Message = z.infer<typeof messageSchema>;

const problem = z.string().optional();

/** A chat as it stands; `problem` when the bot could not be told something. */
export const chatSchema = z.object({
  installed: z.boolean(),
  messages: z.array(messageSchema),
  problem,
});
/** A chat as it stands. */
export type ChatState = z.infer<typeof chatSchema>;

/** The answer to typed words. */
export const sentSchema = z.object({ message: messageSchema, problem });

/** What a person sees after a press of a button on a card. */
export const outcomeSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.enum(["card", "done"]) }),
  z.object({ outcome: z.enum(["said", "error"]), text: z.string() }),
  z.object({ outcome: z.literal("dialog"), title: z.string(), card: jsonObject }),
]);
/** What a person sees after a press of a button on a card. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** How many messages each person has not seen, by object id. */
export const unreadSchema = z.object({ unread: z.record(z.string(), z.number()) });
/** How many messages each person has not seen, by object id. */
export type Unread = z.infer<typeof unreadSchema>["unread"];

/** What the server tells a page that is open. */
export const liveSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["added", "changed"]), message: messageSchema }),
  z.object({ kind: z.literal("removed"), id: z.string() }),
  z.object({ kind: z.literal("typing") }),
  z.object({ kind: z.literal("unread"), unread: unreadSchema.shape.unread }),
]);
/** What the server tells a page that is open. */
export type LiveEvent = z.infer<typeof liveSchema>;

/** A button press on a card, as the server takes it. */
export interface Press {
  readonly messageId: string;
  readonly action: {
    readonly type: "Action.Execute" | "Action.Submit";
    readonly id?: string;
    readonly title?: string;
    readonly verb?: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}
