import type { UserId } from "../../scheme/shared/ids";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { ConversationReference, Deliverability, TeamsUser } from "../ports/users";

/** What Teams said when a message was sent to a chat. */
export interface Unreached {
  readonly reference: ConversationReference;
  readonly reason: Exclude<Deliverability, "reachable">;
}

/**
 * Notes what Teams said of somebody's chat; never about what they chose. It says nothing of another chat
 * that they may have had since. Where the app is not installed, the next installation is greeted again.
 */
export function makeNoteUnreachable({ users }: Pick<Ports, "users">) {
  return async (userId: UserId, { reference, reason }: Unreached): Promise<void> => {
    await retryOnConflict(async () => {
      const found = await users.user(userId);
      if (found?.value.reference?.conversationId !== reference.conversationId) return "committed";
      return users.save(without(found.value, reason), found.version);
    });
  };
}

function without(user: TeamsUser, deliverability: Unreached["reason"]): TeamsUser {
  const { userId, reference, linkedTo, seenAt, welcomedAt } = user;
  return {
    userId,
    deliverability,
    linkedTo,
    ...(reference === undefined ? {} : { reference }),
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(welcomedAt === undefined || deliverability !== "blocked" ? {} : { welcomedAt }),
  };
}
