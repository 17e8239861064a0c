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

/** Work that is followed from its beginning to its end. */
export type Span =
  /** One activity of a person: `activity`, `outcome`. */
  | "turn"
  /** One request of the tab: `method`, `route`, `status`. */
  | "request"
  /** One scheme, looked through. */
  | "sweep"
  /** Messages of one shard that are decided on and begun together: `messages`, `visit`. */
  | "sends"
  /** One POST to Teams: `kind`, `outcome`, `reason`. */
  | "post";

/** What a number is about: words of ours, never of a person. */
export type About = Readonly<Record<string, string>>;

/** Numbers, and work that is followed, for whoever runs the product. */
export interface Meter {
  add(counter: Counter, by: number, about?: About): void;
  record(histogram: Histogram, ms: number, about?: About): void;
  set(gauge: Gauge, value: number, about?: About): void;
  /**
   * Follows work, as a part of the work it is begun in. `note` adds what is known only later. Gives what the work gives,
   * and throws what it throws.
   */
  follow<Value>(
    span: Span,
    about: About,
    work: (note: (more: About) => void) => Promise<Value>,
  ): Promise<Value>;
}
