import { londonDate } from "../../scheme/calendar/london";
import { rolesOn } from "../../scheme/people/standing";
import type { Person, Role } from "../../scheme/people/person";
import type { SchemeId, UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { TeamsUser } from "../ports/users";
import { mayDo, type Action } from "./permissions";

/** Somebody who acts in a scheme: a verified Teams person, their row there, and what they are today. */
export interface Actor {
  readonly userId: UserId;
  readonly schemeId: SchemeId;
  readonly person: Versioned<Person>;
  readonly roles: readonly Role[];
}

type ActorPorts = Pick<Ports, "users" | "store" | "clock">;

/** Every scheme a Teams person is linked in, with their row. Unlinked people have none. */
export async function actorsOf(ports: ActorPorts, userId: UserId): Promise<readonly Actor[]> {
  const user = await ports.users.user(userId);
  return user === undefined ? [] : actorsOfUser(ports, user.value);
}

/** The same, of a Teams person who was read a moment ago. */
export async function actorsOfUser(
  ports: Omit<ActorPorts, "users">,
  { userId, linkedTo }: Pick<TeamsUser, "userId" | "linkedTo">,
): Promise<readonly Actor[]> {
  const today = londonDate(ports.clock.now());
  const rows = await Promise.all(
    linkedTo.map(async ({ schemeId, personId }) => {
      const person = await ports.store.person(schemeId, personId);
      if (person === undefined) return [];
      const { link } = person.value;
      if (link.state !== "linked" || link.userId !== userId) return [];
      return [{ userId, schemeId, person, roles: rolesOn(person.value, today) }];
    }),
  );
  return rows.flat();
}

/**
 * The person in a scheme who may do something there. Undefined where they may not, or the scheme does
 * not exist: the two look the same to them.
 */
export async function actorFor(
  ports: ActorPorts,
  userId: UserId,
  schemeId: SchemeId,
  action: Action,
): Promise<Actor | undefined> {
  const actors = await actorsOf(ports, userId);
  return actors.find((actor) => actor.schemeId === schemeId && mayDo(actor.roles, action));
}
