import { londonDate } from "../../scheme/calendar/london";
import { rolesOn } from "../../scheme/people/standing";
import type { Person, Role } from "../../scheme/people/person";
import type { PersonId, SchemeId, UserId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { OwnRow, Versioned } from "../ports/scheme-store";
import type { TeamsUser } from "../ports/users";
import { mayDo, type Action } from "./permissions";

/** Somebody who acts in a scheme: a verified Teams person, their row there, and what they are today. */
export interface Actor {
  readonly userId: UserId;
  readonly schemeId: SchemeId;
  readonly person: Versioned<Person>;
  readonly roles: readonly Role[];
  /** Their row as it was read, with what else of the scheme is theirs. Absent where it is to be read anew. */
  readonly row?: OwnRow;
}

type ActorPorts = Pick<Ports, "users" | "store" | "clock">;

/** The same actor, for an act: what is shown after it is read after it. */
export function rowAlone({ userId, schemeId, person, roles }: Actor): Actor {
  return { userId, schemeId, person, roles };
}

/** Every scheme a Teams person is linked in, with their row. Unlinked people have none. */
export async function actorsOf(
  { users, store, clock }: ActorPorts,
  userId: UserId,
): Promise<readonly Actor[]> {
  const user = await users.user(userId);
  if (user === undefined) return [];
  return linkedRows(user.value, londonDate(clock.now()), async (schemeId, id) => {
    const person = await store.person(schemeId, id);
    return person === undefined ? undefined : { person };
  });
}

/** The same, of a Teams person who was read a moment ago, each with what else of their scheme is theirs. */
export function actorsOfUser(
  { store, clock }: Omit<ActorPorts, "users">,
  user: LinkedUser,
): Promise<readonly Actor[]> {
  return linkedRows(user, londonDate(clock.now()), async (schemeId, id) => {
    const row = await store.ownRow(schemeId, id);
    return row && { person: row.person, row };
  });
}

type LinkedUser = Pick<TeamsUser, "userId" | "linkedTo">;
type FoundRow = Pick<Actor, "person" | "row">;

async function linkedRows(
  { userId, linkedTo }: LinkedUser,
  today: IsoDate,
  rowOf: (schemeId: SchemeId, id: PersonId) => Promise<FoundRow | undefined>,
): Promise<readonly Actor[]> {
  const rows = await Promise.all(
    linkedTo.map(async ({ schemeId, personId }) => {
      const row = await rowOf(schemeId, personId);
      if (row === undefined) return [];
      const { link } = row.person.value;
      if (link.state !== "linked" || link.userId !== userId) return [];
      return [{ userId, schemeId, ...row, roles: rolesOn(row.person.value, today) }];
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
