import type { UserId } from "../../scheme/shared/ids";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemePerson, TeamsUser } from "../ports/users";

/** A Teams person we have not met. */
export function newUser(userId: UserId): TeamsUser {
  return { userId, deliverability: "uninstalled", linkedTo: [] };
}

/** Notes on the Teams person which row is theirs; noting it again changes nothing. */
export async function noteLink(
  { users }: Pick<Ports, "users">,
  userId: UserId,
  row: SchemePerson,
): Promise<void> {
  await retryOnConflict(async () => {
    const found = await users.user(userId);
    const user = found?.value ?? newUser(userId);
    if (user.linkedTo.some((one) => one.personId === row.personId)) return "committed";
    return users.save({ ...user, linkedTo: [...user.linkedTo, row] }, found?.version);
  });
}

/** Takes a row off the Teams person it was tied to; taking it off again changes nothing. */
export async function dropLink(
  { users }: Pick<Ports, "users">,
  userId: UserId,
  { schemeId, personId }: SchemePerson,
): Promise<void> {
  await retryOnConflict(async () => {
    const found = await users.user(userId);
    if (found === undefined) return "committed";
    const { value, version } = found;
    const linkedTo = value.linkedTo.filter(
      (row) => row.schemeId !== schemeId || row.personId !== personId,
    );
    if (linkedTo.length === value.linkedTo.length) return "committed";
    return users.save({ ...value, linkedTo }, version);
  });
}
