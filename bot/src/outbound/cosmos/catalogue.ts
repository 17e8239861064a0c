import type { ContainerName } from "./containers";

/** A query: its text, where it runs, and why it exists. */
export interface CatalogueQuery {
  readonly text: string;
  readonly container: ContainerName;
  /** `one`: within one partition key, always. `all`: across all of them. */
  readonly partition: "one" | "all";
  readonly why: string;
}

/** A query that needs a partition key to run, so that it can see nothing of another scheme. */
export type OnePartitionQuery = CatalogueQuery & { readonly partition: "one" };

/** A query that runs over every partition key. */
export type AllPartitionsQuery = CatalogueQuery & { readonly partition: "all" };

/**
 * Every query of the product; there is no query text anywhere else. Documents are `c.type` with the
 * value in `c.content` (docs/store.md).
 */
export const CATALOGUE = {
  people: {
    text: "SELECT * FROM c WHERE c.type = 'person'",
    container: "core",
    partition: "one",
    why: "Everybody of a scheme: allocation, import and the lists of a director need them all.",
  },
  ofType: {
    text: "SELECT * FROM c WHERE c.type = @type",
    container: "core",
    partition: "one",
    why: "All records of one type of a scheme: requests, concerns, objections. There are few of each.",
  },
  unfinishedImports: {
    text: "SELECT * FROM c WHERE c.type = 'import' AND c.content.state = 'committed'",
    container: "core",
    partition: "one",
    why: "Their changes hold already and are applied to whoever is read.",
  },
  publications: {
    text: "SELECT * FROM c WHERE c.type = 'publication'",
    container: "core",
    partition: "one",
    why: "What a director published or is publishing.",
  },
  publishedIds: {
    text: "SELECT VALUE c.content.id FROM c WHERE c.type = 'publication' AND c.content.state = 'published'",
    container: "core",
    partition: "one",
    why: "A pairing of a publication is visible only once that is published; without reading its pairs.",
  },
  pairings: {
    text: "SELECT * FROM c WHERE c.type = 'pairing'",
    container: "core",
    partition: "one",
    why: "Every pairing of a scheme, ended ones included.",
  },
  seenBy: {
    text: "SELECT VALUE IIF(c.type = 'publication', c.content.id, c) FROM c WHERE (c.type = 'pairing' AND (c.content.doctorId = @person OR c.content.supporterId = @person)) OR (c.type = 'publication' AND c.content.state = 'published') OR ARRAY_CONTAINS(@besides, c.id)",
    container: "core",
    partition: "one",
    why: "A person's pairings with the ids of what is published, in one request: of each turn, with their row and their scheme, and whenever one pairing is read, which another of its doctor may displace.",
  },
  lastChange: {
    text: "SELECT VALUE MAX(c._ts) FROM c WHERE c.schemeId = @scheme",
    container: "core",
    partition: "one",
    why: "Whether anything of a scheme was written since it was last looked at, without reading it; the index answers.",
  },
  peopleByIds: {
    text: "SELECT * FROM c WHERE c.type = 'person' AND ARRAY_CONTAINS(@ids, c.id)",
    container: "core",
    partition: "one",
    why: "The people of messages that go together, in one request.",
  },
  pairingsByIds: {
    text: "SELECT * FROM c WHERE c.type = 'pairing' AND ARRAY_CONTAINS(@ids, c.id)",
    container: "core",
    partition: "one",
    why: "The pairings of messages that go together, in one request.",
  },
  pairingsOfDoctors: {
    text: "SELECT * FROM c WHERE (c.type = 'pairing' AND ARRAY_CONTAINS(@doctors, c.content.doctorId)) OR ARRAY_CONTAINS(@besides, c.id)",
    container: "core",
    partition: "one",
    why: "What displaces pairings is another one of their doctors; asked for all those of a group of messages, and of a turn with the people in them.",
  },
  usersByIds: {
    text: "SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)",
    container: "users",
    partition: "all",
    why: "Where the readers of messages that go together can be reached, in one request.",
  },
  pending: {
    text: "SELECT TOP @limit * FROM c WHERE c.type = 'intent' OR (c.type = 'event' AND c.relayed = false) ORDER BY c.at",
    container: "core",
    partition: "one",
    why: "What acts left behind to be passed on, oldest first.",
  },
  auditHead: {
    text: "SELECT TOP 1 * FROM c WHERE c.type = 'entry' ORDER BY c.seq DESC",
    container: "audit",
    partition: "one",
    why: "The last entry of a scheme's trail: the next one is chained to it.",
  },
  auditEntries: {
    text: "SELECT TOP @limit * FROM c WHERE c.type = 'entry' AND c.seq > @after ORDER BY c.seq",
    container: "audit",
    partition: "one",
    why: "The trail in its order, a page at a time, for whoever checks it.",
  },
  auditNewest: {
    text: `SELECT TOP @limit * FROM c WHERE c.type = 'entry' AND c.seq < @before AND c.at >= @from AND c.at < @until AND (@anybody = true OR c.content["by"] = @person OR (@about = true AND c.content.personId = @person)) AND (@anything = true OR ARRAY_CONTAINS(@acts, c.content.act.type)) ORDER BY c.seq DESC`,
    container: "audit",
    partition: "one",
    why: "What a director reads of the trail: newest first, of one person, kind or time where they ask for it.",
  },
  auditPlaces: {
    text: "SELECT * FROM c WHERE c.type = 'place' AND ARRAY_CONTAINS(@ids, c.id)",
    container: "audit",
    partition: "one",
    why: "Whether events stand in the trail, and where.",
  },
  eventIds: {
    text: "SELECT VALUE c.id FROM c WHERE c.type = 'event' AND c._ts >= @since AND c._ts <= @upTo",
    container: "core",
    partition: "one",
    why: "Which events must stand in the trail: those written in a span of the store's time.",
  },
  eventsByIds: {
    text: "SELECT * FROM c WHERE c.type = 'event' AND ARRAY_CONTAINS(@ids, c.id)",
    container: "core",
    partition: "one",
    why: "Events as their acts wrote them, to compare entries of the trail with.",
  },
  shardsDue: {
    text: "SELECT TOP @limit VALUE c.shard FROM c WHERE c.dueAt <= @now AND NOT ARRAY_CONTAINS(@without, c.shard) AND (c.rank = 0 OR NOT ARRAY_CONTAINS(@held, c.schemeId))",
    container: "outbox",
    partition: "all",
    why: "An instance asks where there is work that nobody has in hand; in no order, so that it costs one query.",
  },
  shardsLeft: {
    text: "SELECT TOP @limit VALUE c.shard FROM c WHERE c.leaseUntil <= @storeNow AND NOT ARRAY_CONTAINS(@without, c.shard)",
    container: "outbox",
    partition: "all",
    why: "Where messages were on their way in a hand that is gone: another instance sees to them.",
  },
  countDue: {
    text: "SELECT VALUE COUNT(1) FROM c WHERE c.dueAt <= @now AND (c.rank = 0 OR NOT ARRAY_CONTAINS(@held, c.schemeId))",
    container: "outbox",
    partition: "all",
    why: "How much there is to send: a number that operators watch.",
  },
  oldestDue: {
    text: "SELECT VALUE MIN(c.dueAt) FROM c WHERE c.dueAt <= @now AND (c.rank = 0 OR NOT ARRAY_CONTAINS(@held, c.schemeId))",
    container: "outbox",
    partition: "all",
    why: "Since when the message has been due that has waited longest: a number that operators watch.",
  },
  stuckPending: {
    text: "SELECT VALUE COUNT(1) FROM c WHERE (c.type = 'intent' OR (c.type = 'event' AND c.relayed = false)) AND c.at <= @since",
    container: "core",
    partition: "all",
    why: "How much of what acts left behind nobody passed on: a number that operators watch.",
  },
  stuckStaged: {
    text: "SELECT VALUE COUNT(1) FROM c WHERE ((c.type = 'publication' AND c.content.state = 'staging') OR (c.type = 'import' AND c.content.state = 'committed')) AND c.content.at <= @since",
    container: "core",
    partition: "all",
    why: "How many publications and imports were begun and not finished: a number that operators watch.",
  },
  stuckSending: {
    text: "SELECT VALUE COUNT(1) FROM c WHERE c.state = 'sending' AND c.leaseUntil <= @since",
    container: "outbox",
    partition: "all",
    why: "How many messages nobody cleared up after the hand that sent them was gone: a number that operators watch.",
  },
  stuckThrottled: {
    text: "SELECT VALUE COUNT(1) FROM c WHERE c.state = 'waiting' AND ARRAY_CONTAINS(@reasons, c.status.reason) AND c.message.dueAt <= @since",
    container: "outbox",
    partition: "all",
    why: "How many messages Teams puts off again and again, or does not answer: a number that operators watch.",
  },
  heldSchemes: {
    text: "SELECT VALUE c.schemeId FROM c WHERE c.type = @type AND c.content.held = true",
    container: "core",
    partition: "all",
    why: "Whose messages are held back by a director, and so are not stuck.",
  },
  plannedAlready: {
    text: "SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(@ids, c.id)",
    container: "outbox",
    partition: "one",
    why: "Which of some messages need not be planned again: after a restart it is all of them.",
  },
  dueInShard: {
    text: "SELECT TOP @limit * FROM c WHERE (c.dueAt <= @now OR c.leaseUntil <= @storeNow) AND NOT ARRAY_CONTAINS(@without, c.schemeId) AND (c.rank = 0 OR NOT ARRAY_CONTAINS(@held, c.schemeId)) ORDER BY c.rank",
    container: "outbox",
    partition: "one",
    why: "What whoever holds a shard has to send, the most urgent first, whichever scheme it is of.",
  },
  nextDue: {
    text: "SELECT VALUE MIN(c.dueAt) FROM c WHERE c.dueAt > @now AND (c.state = 'planned' OR (c.state = 'waiting' AND ARRAY_CONTAINS(@reasons, c.status.reason)))",
    container: "outbox",
    partition: "all",
    why: "Where 'to the next message' moves a local clock.",
  },
  waitingOf: {
    text: "SELECT * FROM c WHERE c.state = 'waiting' AND c.schemeId = @scheme AND c.recipientId = @recipient",
    container: "outbox",
    partition: "one",
    why: "Messages of somebody who can be reached since a moment ago.",
  },
  messagesTo: {
    text: "SELECT * FROM c WHERE c.type = 'message' AND c.schemeId = @scheme AND c.recipientId = @recipient",
    container: "outbox",
    partition: "one",
    why: "Every message to somebody: for their own copy of what is kept of them, and for their erasure.",
  },
  earlierSeals: {
    text: "SELECT VALUE c.type FROM c WHERE STARTSWITH(c.content.sealed, @version) OR STARTSWITH(c.content.sealedText, @version) OR STARTSWITH(c.content.sealedAnswer, @version) OR STARTSWITH(c.content.message.sealedText, @version)",
    container: "core",
    partition: "all",
    why: "Before the master key is exchanged: words that an earlier version sealed with it would be lost.",
  },
  earlierInOutbox: {
    text: "SELECT VALUE c.type FROM c WHERE STARTSWITH(c.message.sealedText, @version)",
    container: "outbox",
    partition: "all",
    why: "The same, of introductions on their way.",
  },
  cardsOfReader: {
    text: "SELECT * FROM c WHERE c.content.reader = @reader",
    container: "cards",
    partition: "all",
    why: "Their erasure: what is held of somebody's cards, and which answers were posted into their chat.",
  },
  latelyTo: {
    text: "SELECT c.id, c.message.kind, c.status FROM c WHERE c.schemeId = @scheme AND c.recipientId = @recipient AND ARRAY_CONTAINS(@states, c.state)",
    container: "outbox",
    partition: "one",
    why: "What somebody got lately, before a reminder or a prompt goes to them: no fault of ours may pester anybody.",
  },
  watchedMessages: {
    text: "SELECT c.id, c._etag, c._ts, c.recipientId, c.message.kind, c.message.pairingId, c.message.dueAt, c.status FROM c WHERE c.schemeId = @scheme AND c._ts >= @since",
    container: "outbox",
    partition: "all",
    why: "The page of messages, looked at again every few seconds: where those of one scheme stand that changed.",
  },
  messagesOfScheme: {
    text: "SELECT * FROM c WHERE c.schemeId = @scheme",
    container: "outbox",
    partition: "one",
    why: "What a director watches; asked of each shard in turn, never across them.",
  },
} as const satisfies Readonly<Record<string, CatalogueQuery>>;
