/** Times of the newest requests, so far as they count for a limit. */
class SlidingWindow {
  private readonly times: number[] = [];

  public constructor(
    private readonly count: number,
    private readonly withinMs: number,
  ) {}

  /** Whether one more at `now` keeps within the limit. */
  public hasRoom(now: number): boolean {
    while ((this.times[0] ?? now) <= now - this.withinMs) this.times.shift();
    return this.times.length < this.count;
  }

  public note(now: number): void {
    this.times.push(now);
  }
}

/** A limit: so many requests within so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly withinMs: number;
}

/** Limits as Teams has them: one for the tenant, and the same ones for each chat. What is refused does not count. */
export class Limits {
  private tenant: readonly SlidingWindow[] = [];
  private chat: readonly Limit[] = [];
  private readonly chats = new Map<string, readonly SlidingWindow[]>();

  public setTenant(limit: Limit | undefined): void {
    this.tenant = limit === undefined ? [] : [new SlidingWindow(limit.count, limit.withinMs)];
  }

  public setChat(limits: readonly Limit[]): void {
    this.chat = limits;
    this.chats.clear();
  }

  /** Whether a request to a chat keeps within all limits; it is counted where it does. */
  public allows(chat: string, now: number): boolean {
    const windows = [...this.tenant, ...this.windowsOf(chat)];
    if (!windows.every((window) => window.hasRoom(now))) return false;
    for (const window of windows) window.note(now);
    return true;
  }

  private windowsOf(chat: string): readonly SlidingWindow[] {
    if (this.chat.length === 0) return [];
    const found = this.chats.get(chat);
    if (found !== undefined) return found;
    const made = this.chat.map(({ count, withinMs }) => new SlidingWindow(count, withinMs));
    this.chats.set(chat, made);
    return made;
  }
}
