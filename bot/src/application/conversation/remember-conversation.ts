import { laterBy } from "../../scheme/calendar/london";
import type { UserId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { newUser } from "../linking/note-link";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { ConversationReference, TeamsUser } from "../ports/users";
import { momentOf } from "./sign-of-life";

type ConversationPorts = Pick<Ports, "users" | "outbox" | "clock">;

/** What an activity tells of where somebody can be reached. */
export interface Heard {
  readonly reference: ConversationReference;
  /** Teams' own time of the activity. */
  readonly at?: Instant;
  /** It says that the app was installed, and is no word of theirs. */
  readonly installed: boolean;
}

/** Words of theirs move `seenAt` this often: enough to tell a late removal, without a write for each. */
const ANEW_AFTER_MS = 60 * 60_000;

/**
 * Keeps where somebody can be reached, from every activity that comes in: whoever writes is reachable.
 * Nothing is written where nothing changed. Messages that waited for this person become due. An activity
 * that is older than the removal that is known comes late, and does not undo it. Gives the person as they are kept now.
 */
export function makeRememberConversation(ports: ConversationPorts) {
  return async (userId: UserId, heard: Heard): Promise<TeamsUser> => {
    const at = momentOf(heard.at, ports.clock.machineNow());
    const { kept, woken } = await retryOnConflict(async () => {
      const found = await ports.users.user(userId);
      const user: TeamsUser = found?.value ?? newUser(userId);
      if (!changes(user, heard, at)) return { kept: user, woken: [] };
      const next = afterwards(user, heard, at);
      const outcome = await ports.users.save(next, found?.version);
      if (outcome === "conflict") return "conflict";
      return { kept: next, woken: isReachedAt(user, heard) ? [] : user.linkedTo };
    });
    for (const row of woken) {
      await ports.outbox.wake(row.schemeId, row.personId, ports.clock.now());
    }
    return kept;
  };
}

function changes(user: TeamsUser, heard: Heard, at: Instant): boolean {
  const { seenAt, deliverability } = user;
  if (seenAt === undefined) return true;
  if (deliverability !== "reachable") return at > seenAt;
  if (!isReachedAt(user, heard)) return at >= seenAt;
  return at > (heard.installed ? seenAt : laterBy(seenAt, ANEW_AFTER_MS));
}

function afterwards(user: TeamsUser, { reference }: Heard, seenAt: Instant): TeamsUser {
  return { ...user, reference, deliverability: "reachable", seenAt };
}

function isReachedAt({ deliverability, reference: a }: TeamsUser, { reference: b }: Heard) {
  return (
    deliverability === "reachable" &&
    a?.serviceUrl === b.serviceUrl &&
    a.conversationId === b.conversationId &&
    a.botId === b.botId &&
    a.teamsUserId === b.teamsUserId &&
    a.channelId === b.channelId &&
    a.userId === b.userId
  );
}
