import type { UserId } from "../../scheme/shared/ids";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";

/**
 * Whether this turn is the one that greets: true once an installation. Teams announces an installation
 * with two events, and may repeat each. Nobody greets where the app is gone again.
 */
export function makeClaimWelcome({ users, clock }: Pick<Ports, "users" | "clock">) {
  return (userId: UserId): Promise<boolean> =>
    retryOnConflict(async () => {
      const found = await users.user(userId);
      if (found?.value.deliverability !== "reachable") return false;
      if (found.value.welcomedAt !== undefined) return false;
      const outcome = await users.save({ ...found.value, welcomedAt: clock.now() }, found.version);
      return outcome === "conflict" ? "conflict" : true;
    });
}
