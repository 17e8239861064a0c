import { z } from "zod";
import { pairingMessageKind } from "./pairings";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing, page, pageOf, personBrief, version } from "./shapes";

/** Where a message stands, as a director is told it. Each message is in exactly one of them. */
export const messageStanding = z.enum([
  /** Its time has not come. */
  "planned",
  /** It is going now. */
  "going",
  /** It waits: for a person to be reachable or back, for working hours, or for Teams. */
  "waiting",
  "sent",
  /** Teams, or we, could not deliver it. */
  "not-delivered",
  /** It may or may not have arrived; it is not sent again. */
  "unknown",
  /** It was no longer true or wanted, somebody took it out, or its time was over. */
  "not-needed",
]);

/** The words for each kind of message are the tab's; which may be seen is the server's. */
export const messageKind = z.enum([
  ...pairingMessageKind.options,
  "choice-recorded",
  "request-closed",
  "not-allocated",
  "supervisor-launch-notice",
  "volunteer-invitation",
  "wishes-invitation",
  "pulse-invitation",
  "supporter-approached",
  "application-decided",
  "statement-issued",
  "copy-made",
]);

const count = z.number().int().nonnegative();
const messageId = z.string().min(1).max(400);

/** Messages by where they stand; the seven add up to `total`, always. */
export const standingCounts = z.object({
  total: count,
  planned: count,
  going: count,
  waiting: count,
  sent: count,
  notDelivered: count,
  unknown: count,
  notNeeded: count,
});

/** What is on its way in a scheme. */
export const messagesOverview = z.object({
  /** The product's time. */
  now: instant,
  /** Everything that the outbox still keeps: what ended is kept for 60 days. */
  all: standingCounts,
  /** Messages that nobody can read; they are not in `all`, and with it make up what was planned. */
  unreadable: count,
  kinds: z.array(z.object({ kind: messageKind, counts: standingCounts })),
  /**
   * The next messages that are planned, soonest first; at most 20 groups. One kind within an hour of each other is one
   * group, from `dueAt` to `until` where they are spread; `first` is the one to preview.
   */
  coming: z.array(
    z.object({
      kind: messageKind,
      dueAt: instant,
      until: instant.optional(),
      to: count,
      first: z.object({ messageId, recipientId: id }),
    }),
  ),
  /** Where a long send is going on: how far it is. Absent where fewer than ten are due or just went. */
  progress: z
    .object({
      done: count,
      of: count,
      /** Since when it goes on. */
      since: instant,
      /** Messages in the last minutes, oldest first, one number a minute; at most 30. */
      perMinute: z.array(count),
      /** When it will be over at this rate; absent while nothing goes. */
      over: instant.optional(),
    })
    .optional(),
  /** Whether they are held, by whom and since when. `version` goes into `If-Match`. */
  hold: z.object({
    held: z.boolean(),
    by: z.string().optional(),
    since: instant.optional(),
    version,
  }),
  /** Pairs of which one half cannot be reached now, by the doctor's name; at most 100 of `halfReachedTotal`. */
  halfReached: z.array(
    z.object({
      pairingId: id,
      doctor: personBrief,
      supporter: personBrief,
      who: z.enum(["doctor", "supporter", "both"]),
      why: z.enum(["not-linked", "not-installed", "blocked", "gone"]),
    }),
  ),
  halfReachedTotal: count,
});

/** A message in a director's list. */
export const messageRow = z.object({
  messageId,
  version,
  kind: messageKind,
  to: personBrief,
  standing: messageStanding,
  /** When it is or was due, or when it ended. */
  at: instant,
  /** Why it waits, did not arrive or was not needed; in words. */
  why: z.string().optional(),
  /** What a person can do about it. */
  next: z.string().optional(),
  /** Whether it can still be taken out. */
  canSkip: z.boolean(),
  /** Whether a ready e-mail helps: they cannot be reached, it failed, or nobody knows. */
  canMail: z.boolean(),
});

/** `GET /api/schemes/:schemeId/messages` */
export const getMessages = route({
  method: "GET",
  path: "/api/schemes/:schemeId/messages",
  summary: "What is on its way in a scheme: counts that add up, what comes next, progress, hold.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: messagesOverview,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/messages/list`: those that need a person first, then the soonest. */
export const listMessages = route({
  method: "GET",
  path: "/api/schemes/:schemeId/messages/list",
  summary: "The messages of a scheme one by one, a page at a time.",
  params: inScheme,
  query: page.extend({
    standing: messageStanding.optional(),
    kind: messageKind.optional(),
    search: z.string().max(100).optional(),
  }),
  typed: ["search"],
  body: nothing,
  response: pageOf(messageRow),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** One message: its id holds dots and colons, and goes encoded. */
const inMessage = inScheme.extend({ messageId });

/** `GET /api/schemes/:schemeId/messages/:messageId/preview` */
export const previewMessage = route({
  method: "GET",
  path: "/api/schemes/:schemeId/messages/:messageId/preview",
  summary: "A message as its reader would see it now. An introduction's own words are not shown.",
  params: inMessage,
  query: z.strictObject({ recipientId: id }),
  body: nothing,
  response: z.discriminatedUnion("state", [
    z.object({
      state: z.literal("shown"),
      toast: z.string(),
      lines: z.array(z.string()),
      buttons: z.array(z.string()),
    }),
    /** It would not go as things are, or its words are between the two. */
    z.object({ state: z.literal("not-shown"), why: z.string() }),
  ]),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/messages/:messageId/email` */
export const getMessageEmail = route({
  method: "GET",
  path: "/api/schemes/:schemeId/messages/:messageId/email",
  summary: "A ready e-mail to somebody whom a message did not reach.",
  params: inMessage,
  query: z.strictObject({ recipientId: id }),
  body: nothing,
  response: z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    /** Opens it in one's own mail program (`mailto:`). */
    href: z.string(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/messages/:messageId/skip` */
export const skipMessage = route({
  method: "POST",
  path: "/api/schemes/:schemeId/messages/:messageId/skip",
  summary: "Takes one message out that has not gone yet; it is never sent.",
  params: inMessage,
  query: nothing,
  body: z.strictObject({ recipientId: id }),
  response: messageRow,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/schemes/:schemeId/messages/hold`: acts within two seconds, everywhere. */
export const holdMessages = route({
  method: "PUT",
  path: "/api/schemes/:schemeId/messages/hold",
  summary: "Holds all messages of a scheme but worries, or lets them go again; none is lost.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({ held: z.boolean() }),
  response: messagesOverview,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** Where a message stands. */
export type MessageStanding = z.infer<typeof messageStanding>;
/** A kind of message that directors see. */
export type SeenMessageKind = z.infer<typeof messageKind>;
/** What is on its way in a scheme. */
export type MessagesOverview = z.infer<typeof messagesOverview>;
/** A message in a director's list. */
export type MessageRow = z.infer<typeof messageRow>;
