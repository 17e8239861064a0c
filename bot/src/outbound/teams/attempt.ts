import { AsyncLocalStorage } from "node:async_hooks";

/** What the connector answered, as far as it was read. */
export interface Answer {
  readonly status: number;
  /** The header `Retry-After`, letter for letter. */
  readonly retryAfter?: string;
  /** The body as text, of 64 KiB at most; empty where it broke off. */
  readonly body: string;
  /** Whether all of the body came. */
  readonly whole: boolean;
}

/** One attempt to send a message, and what is known of it: its owner reads this and not what the SDK throws. */
export interface Attempt {
  /** Asked at the last moment before the request; where it says no, nothing leaves. */
  readonly mayBegin: () => boolean;
  /** The owner may not begin any more, and so nothing was sent. */
  tooLate?: boolean;
  /** Whether a byte may have left this machine. Before that the message cannot have arrived. */
  left: boolean;
  /** There is none where the connection broke, or nothing came in time. */
  answer?: Answer;
}

/**
 * The attempt that a request of a connector client belongs to. The clients are shared by all attempts and
 * their calls take nothing of ours along, so it travels beside them. Requests of somebody's turn have none.
 */
export const attempts = new AsyncLocalStorage<Attempt>();
