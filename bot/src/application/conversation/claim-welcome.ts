import type { UserId } from "../../scheme/shared/ids";
import { newUser } from "../linking/note-link";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";

/**
 * Whether this turn is the one that greets: true once an installation. Teams announces an installation
 * with two events, and may repeat each.
 */
export function makeClaimWelcome({ users, clock }: Pick<Ports, "users" | "clock">) {
  return (userId: UserId): Promise<boolean> =>
    retryOnConflict(async () => {
      const found = await users.user(userId);
      const user = found?.value ?? newUser(userId);
      if (user.welcomedAt !== undefined) return false;
      const outcome = await users.save({ ...user, welcomedAt: clock.now() }, found?.version);
      return outcome === "conflict" ? "conflict" : true;
    });
}
