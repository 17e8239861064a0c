/** What is counted. Names are constant; what they are about is never a person. */
export type Counter =
  /** Messages that came to an end or were put off: `state`, `kind`, `reason`. */
  | "messages.moved"
  /** POSTs to Teams: `outcome`, `reason`. */
  | "posts"
  /** Requests to the store: `operation`, `status`. */
  | "store.requests"
  /** What the store charged for them, in request units. */
  | "store.charge"
  /** Turns of the bot: `activity`, `outcome`. */
  | "turns"
  /** Faults that were noted: `event`. */
  | "faults";

/** What is measured, in milliseconds. */
export type Histogram =
  /** From the moment a message was due until it was sent: `kind`. */
  "messages.lateness" | "posts.duration" | "turns.duration" | "store.duration";

/** What stands at a moment. */
export type Gauge =
  /** Messages that are due and not yet on their way. */
  | "outbox.due"
  /** How long the oldest of them has been due, in ms. */
  | "outbox.oldest"
  /** Messages that stand where none should stand for long: `where`. */
  | "outbox.stuck";

/** What a number is about: words of ours, never of a person. */
export type About = Readonly<Record<string, string>>;

/** Numbers for whoever runs the product. */
export interface Meter {
  add(counter: Counter, by: number, about?: About): void;
  record(histogram: Histogram, ms: number, about?: About): void;
  set(gauge: Gauge, value: number, about?: About): void;
}
