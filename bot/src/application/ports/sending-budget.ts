/**
 * How much may be sent to Teams, for the whole tenant and shared by all instances: one budget of requests a second,
 * which replies to people use first and which shrinks when Teams says that it is too much.
 */
export interface SendingBudget {
  /**
   * The slot of the next POST: a moment in machine time (ms since 1970) before which it must not begin, at most a second
   * ahead; no two instances get the same. `waiting`: how many POSTs would like one soon, at least this one. Turn it into a
   * wait at once (less the machine's time now): a clock that is moved meanwhile then changes nothing. Undefined while nothing
   * may be sent at all (`pausedUntil` says until when) or where `signal` ended the waiting.
   * @throws Error where the store does not answer.
   */
  slot(waiting: number, signal?: AbortSignal): Promise<number | undefined>;
  /**
   * Until when nobody sends, in machine time (ms since 1970), as far as this instance knows; undefined where sending
   * goes on. Asking for a slot before is harmless and gets nothing.
   */
  pausedUntil(): number | undefined;
  /** POSTs that went without asking: replies in somebody's turn. The next slots come later for it. */
  noteReplies(count: number): void;
  /** Teams knows us: it took one, or refused it for a reason of its own. */
  noteTaken(): void;
  /** Teams said 429, maybe with how long to wait (ms): everybody slows down. */
  noteThrottled(afterMs: number | undefined): Promise<void>;
  /** Nothing of ours can go (our identity is refused): nobody sends until `halted` is over, and then one tries. */
  halt(reason: string): Promise<void>;
}

/** What the store's own clock says of this machine's: leases and rates are shared by machines. */
export interface StoreClock {
  /** How far this machine's clock is ahead of the store's, in ms; undefined before the store answered once. */
  skewMs(): number | undefined;
  /**
   * The store's time as well as it is known (ms since 1970), whatever this machine's clock says: what several machines
   * compare (leases, slots) is written in it. This machine's own time before the store answered once.
   */
  storeNow(): number;
}
