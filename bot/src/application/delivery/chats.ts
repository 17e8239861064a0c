import { nextInChat, worthRemembering } from "../../scheme/messages/chat-limits";

/** When each chat got its messages, as far as this instance sent them. */
export interface Chats {
  /** When a chat may get its next message, not before `at` (ms of the monotonic clock). */
  next(conversationId: string, at: number): number;
  /** Notes that a chat gets one at this moment. */
  note(conversationId: string, at: number): void;
}

/** How often we look for chats that need not be remembered any more. */
const TIDY_EVERY = 1_000;

/** A memory of chats that stays small. */
export function makeChats(): Chats {
  const posted = new Map<string, readonly number[]>();
  let noted = 0;
  const tidy = (now: number) => {
    for (const [chat, times] of posted) {
      const kept = worthRemembering(times, now);
      if (kept.length === 0) posted.delete(chat);
      else posted.set(chat, kept);
    }
  };
  return {
    next: (chat, at) => nextInChat(posted.get(chat) ?? [], at),
    note: (chat, at) => {
      posted.set(
        chat,
        [...(posted.get(chat) ?? []), at].toSorted((a, b) => a - b),
      );
      noted += 1;
      if (noted % TIDY_EVERY === 0) tidy(at);
    },
  };
}
