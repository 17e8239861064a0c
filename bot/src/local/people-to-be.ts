import type { SchemeList, SchemeStore } from "../application/ports/scheme-store";
import type { Clock } from "../application/ports/clock";
import { londonDate } from "../scheme/calendar/london";
import { isErased } from "../scheme/people/erased";
import { fullName, isDoctorRole, ROLES, type Person, type Role } from "../scheme/people/person";
import { hasRole, isActiveSupporter, postOn } from "../scheme/people/standing";
import { objectIdOf } from "../scheme/shared/ids";
import type { IsoDate } from "../scheme/shared/time";
import { LOCAL_TENANT_ID } from "./constants";
import type { LocalPerson } from "./options";

/** A role as the page shows it. */
function inWords(role: Role): string {
  return role === "dme" ? "DME" : role;
}

function rolesOf(person: Person, today: IsoDate): readonly string[] {
  const post = postOn(person, today);
  return [
    ...ROLES.filter((role) => !isDoctorRole(role) && hasRole(person, role, today)).map(inWords),
    ...(post === undefined ? [] : [post.role]),
    ...(isActiveSupporter(person, today) ? ["supporter"] : []),
  ];
}

function linkedBy({ link }: Person): { objectId?: string } {
  return link.state === "linked" ? { objectId: objectIdOf(link.userId) } : {};
}

/** Everybody of the local tenant's schemes whom one can be on the local page. */
export function peopleToBe(
  store: SchemeStore,
  schemes: SchemeList,
  clock: Clock,
): () => Promise<readonly LocalPerson[]> {
  return async () => {
    const today = londonDate(clock.now());
    const local = (await schemes.all()).filter(({ tenantId }) => tenantId === LOCAL_TENANT_ID);
    const people = await Promise.all(local.map(({ schemeId }) => store.people(schemeId)));
    const there = people.flat().filter(({ value }) => !isErased(value));
    return there.map(({ value }) => ({
      email: value.email,
      name: fullName(value.name),
      given: value.name.given,
      family: value.name.family,
      roles: rolesOf(value, today),
      ...linkedBy(value),
    }));
  };
}
