import type { UserId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { newUser } from "../linking/note-link";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { momentOf } from "./sign-of-life";

/** Why somebody cannot be reached any more. */
export interface Removal {
  /** The app was removed, or their account left the organisation. */
  readonly reason: "uninstalled" | "gone";
  /** Teams' own time of the activity that says so. */
  readonly at?: Instant;
}

/**
 * The app was removed: nobody can be reached there any more. It is not an opt-out and changes no choice.
 * The moment is kept, so that an installation of before that comes late does not undo it; a removal that
 * is itself older than the newest sign of the person changes nothing.
 */
export function makeForgetConversation({ users, clock }: Pick<Ports, "users" | "clock">) {
  return async (userId: UserId, { reason, at: said }: Removal): Promise<void> => {
    const at = momentOf(said, clock.machineNow());
    await retryOnConflict(async () => {
      const found = await users.user(userId);
      const { linkedTo, seenAt } = found?.value ?? newUser(userId);
      if (seenAt !== undefined && at < seenAt) return "committed";
      return users.save({ userId, deliverability: reason, linkedTo, seenAt: at }, found?.version);
    });
  };
}
