import type { Person } from "../../scheme/people/person";
import type { Ports } from "../ports/ports";

/** Whether somebody has no Teams account that the scheme knows of yet (principle 11). */
export function isNotLinked({ link }: Person): boolean {
  return link.state === "not-linked";
}

/**
 * Whether nothing can be sent to somebody in Teams as things stand: they are not linked, did not install Near-peer or took it
 * away, blocked it, or their account is gone. Why is theirs, and nobody else's to know.
 */
export async function cannotBeReached(
  { users }: Pick<Ports, "users">,
  { link }: Person,
): Promise<boolean> {
  if (link.state === "not-linked") return true;
  const user = (await users.user(link.userId))?.value;
  return user?.reference === undefined || user.deliverability !== "reachable";
}
