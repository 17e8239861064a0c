import type { Concern } from "../../bot/src/scheme/concern/concern";
import type { Person, Role } from "../../bot/src/scheme/people/person";
import { aDirector, freshId, freshOid, TODAY } from "./builders";
import { linkedTo } from "./teams/planter";

/** When a concern of the invented scheme is to be read by: 8 working hours after noon on the Wednesday. */
export const READ_BY = "2026-08-13T11:00:00.000Z";

/** A concern for the director, not read yet. */
export function aConcern(changes: Partial<Concern> = {}): Concern {
  return {
    id: freshId("concern"),
    schemeId: "scheme",
    authorId: "person-author",
    about: { kind: "something-else" },
    addressedTo: "director",
    raisedAt: TODAY,
    readBy: READ_BY,
    state: { state: "raised" },
    sealedText: "sealed",
    ...changes,
  };
}

/** Somebody with these roles since July, whom Teams knows. */
export function someone(roles: readonly Role[], changes: Partial<Person> = {}): Person {
  const memberships = roles.map((role) => ({ role, from: "2026-07-01" }));
  return aDirector({ memberships, ...linkedTo(freshOid()), ...changes });
}
