/**
 * What is logged: each event, and the fields that it may have. A field holds a number, yes or no, or a word of the program's
 * own; never a name, an address or anything that somebody wrote. What else is passed is left out when it is written.
 */
export const LOGGED = {
  "audit.head": ["schemeId", "seq", "hash", "day"],
  "audit.incomplete": ["schemeId", "missing"],
  "bot.failed": ["activityType", "name"],
  "bot.refused": ["activityType", "channelId"],
  "bot.unauthorised": ["why"],
  "clock.untrusted": ["skewMs"],
  "console.used": ["method", "length"],
  "directory.no-answer": ["why"],
  "holidays.year-missing": ["year"],
  "local-teams.bot-did-not-take": ["type", "status", "reason"],
  "local-teams.failed": ["method", "reason"],
  "message.failed": [],
  "outbox.stuck": ["relay", "staged", "sending", "due", "throttled"],
  "process.stop-failed": [],
  "process.uncaught": [],
  "process.unhandled-rejection": [],
  "request.failed": ["where"],
  "sending.halted": ["reason"],
  "sending.slowed": ["share", "quietMs"],
  "store.ended": [],
  "worker.step-failed": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Something that is logged. */
export type LogEvent = keyof typeof LOGGED;

/** What may be said of it. */
export type LogFields<Event extends LogEvent> = Readonly<
  Partial<Record<(typeof LOGGED)[Event][number], unknown>>
>;

/** Writes structured lines: an event and its fields. */
export interface Log {
  info<Event extends LogEvent>(event: Event, fields?: LogFields<Event>): void;
  /** Notes a fault with its causes, without what their messages say, and gives the reference it can be found under. */
  fault<Event extends LogEvent>(event: Event, fault: unknown, fields?: LogFields<Event>): string;
}
