import type { UserId } from "../../scheme/shared/ids";
import { newUser } from "../linking/note-link";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { ConversationReference, TeamsUser } from "../ports/users";

type ConversationPorts = Pick<Ports, "users" | "outbox" | "clock">;

function same(a: ConversationReference | undefined, b: ConversationReference): boolean {
  return (
    a?.serviceUrl === b.serviceUrl &&
    a.conversationId === b.conversationId &&
    a.botId === b.botId &&
    a.teamsUserId === b.teamsUserId &&
    a.channelId === b.channelId
  );
}

/**
 * Keeps where somebody can be reached, from every activity that comes in: whoever writes is reachable.
 * Nothing is written where nothing changed. Messages that waited for this person become due.
 */
export function makeRememberConversation(ports: ConversationPorts) {
  return async (userId: UserId, reference: ConversationReference): Promise<void> => {
    const woken = await retryOnConflict(async () => {
      const found = await ports.users.user(userId);
      const user: TeamsUser = found?.value ?? newUser(userId);
      if (user.deliverability === "reachable" && same(user.reference, reference)) return [];
      const next: TeamsUser = { ...user, reference, deliverability: "reachable" };
      const outcome = await ports.users.save(next, found?.version);
      return outcome === "conflict" ? "conflict" : user.linkedTo;
    });
    for (const row of woken) {
      await ports.outbox.wake(row.schemeId, row.personId, ports.clock.now());
    }
  };
}
