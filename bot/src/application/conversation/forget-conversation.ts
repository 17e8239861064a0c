import type { UserId } from "../../scheme/shared/ids";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";

/** The app was removed: nobody can be reached there any more. It is not an opt-out and changes no choice. */
export function makeForgetConversation({ users }: Pick<Ports, "users">) {
  return async (userId: UserId): Promise<void> => {
    await retryOnConflict(async () => {
      const found = await users.user(userId);
      if (found === undefined) return "committed";
      const { linkedTo } = found.value;
      return users.save({ userId, deliverability: "uninstalled", linkedTo }, found.version);
    });
  };
}
