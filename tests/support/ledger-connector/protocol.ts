import { z } from "zod";

/** How a process of the connector is started. */
export const connectorOptions = z.object({
  /** Where each POST is written down, a line of JSON each, before it is answered. */
  ledgerFile: z.string(),
  /** A free one when absent; the same again after a restart. */
  port: z.number().optional(),
  /** Where the chance of rules that befall a share of the POSTs begins. */
  seed: z.number().default(1),
});

/** The same, as it is given. */
export type ConnectorOptions = z.input<typeof connectorOptions>;

/** What a rule does to a POST in place of taking it with 201. */
export const ruleAnswer = z.object({
  status: z.number().default(201),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  /** Before the answer, besides the connector's own delay, in ms. */
  delayMs: z.number().default(0),
  /**
   * `silence`: it is taken and never answered; `reset-before`: the connection is cut and nothing taken; `reset-after`:
   * taken, then cut; `half`: taken, and the answer breaks off.
   */
  cut: z.enum(["no", "silence", "reset-before", "reset-after", "half"]).default("no"),
  /** Whether the message is in the chat for all that; by default where the status says so, or it was cut after. */
  taken: z.boolean().optional(),
});

/** A rule. Of those that fit a POST the first is followed. */
export const connectorRule = z.object({
  /** Only POSTs to these chats; all of them when absent. */
  chats: z.array(z.string()).optional(),
  /** The share of the POSTs that fit, from 0 to 1, by the seed. */
  share: z.number().default(1),
  /** How many more POSTs it befalls. */
  times: z.number().optional(),
  /** From when and until when it holds, in ms since 1970. */
  from: z.number().optional(),
  until: z.number().optional(),
  answer: ruleAnswer.prefault({}),
});

/** The same, as it is given. */
export type ConnectorRule = z.input<typeof connectorRule>;

/** What holds for all POSTs; what is left out stays as it was. */
export const connectorSettings = z.object({
  /** In place of all rules there were. */
  rules: z.array(connectorRule).optional(),
  /** How long each answer takes, in ms; 0 at the start. */
  delayMs: z.number().optional(),
  /** Requests in any sliding second, over the whole tenant; more get 429. Null: no limit. */
  perSecond: z.number().nullable().optional(),
  /** The same for each chat: so many within so many ms. */
  perChat: z.array(z.object({ count: z.number(), withinMs: z.number() })).optional(),
  /** What a 429 of a limit says in `Retry-After`; null: nothing. */
  retryAfterS: z.number().nullable().optional(),
  /** Chats in which the app is not (any more): 403 in the words of Teams, or 404 where the chat is gone. */
  installations: z
    .record(z.string(), z.enum(["installed", "uninstalled", "blocked", "gone"]))
    .optional(),
  /**
   * The place of the bot's own tokens (`GET /token`): its status, and whether the connector accepts what it gave. Without
   * this, and with null, the connector asks for none.
   */
  token: z.object({ status: z.number(), accepted: z.boolean() }).nullable().optional(),
  /** What the roster says of people by their id in the chat, for `getMember`. */
  roster: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

/** The same, as it is given. */
export type ConnectorSettings = z.input<typeof connectorSettings>;

/** A POST of an activity (or a PUT), as the ledger has it. */
export const ledgerLine = z.object({
  /** When all of it had arrived, in ms since 1970, with fractions. */
  at: z.number(),
  method: z.enum(["POST", "PUT"]),
  chat: z.string(),
  /** The id of whoever it is for, in the chat. */
  recipient: z.string(),
  /** Of the activity's own content, so that the same message has the same hash each time. */
  hash: z.string(),
  /** The neutral line that a lock screen shows. */
  summary: z.string(),
  type: z.string(),
  /** It answers an activity of the person's. */
  reply: z.boolean(),
  clientRequestId: z.string(),
  bytes: z.number(),
  /** The status of the answer; 0 where it was cut off or silent. */
  status: z.number(),
  /** `Retry-After` of the answer, letter for letter. */
  retryAfter: z.string().optional(),
  /** Whether the person has it in their chat. */
  taken: z.boolean(),
});

/** A line of the ledger. */
export type LedgerLine = z.output<typeof ledgerLine>;

/** What the connector tells of itself. */
export const connectorCounts = z.object({
  posts: z.number(),
  taken: z.number(),
  throttled: z.number(),
  /** POSTs in hand now. */
  inHand: z.number(),
  /** The most POSTs that were in hand together. */
  mostInHand: z.number(),
  rosterCalls: z.number(),
});

/** The same. */
export type ConnectorCounts = z.output<typeof connectorCounts>;
