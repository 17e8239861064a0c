import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Person } from "./person";
import { hasRole } from "./standing";

/** All that is left of somebody who was erased at their own wish: that there was a row, and since when there is none. */
export interface Tombstone {
  readonly id: PersonId;
  readonly schemeId: SchemeId;
  readonly erasedAt: Instant;
}

/** What others read where a name stood (PF-15). */
const NOBODY = { given: "Former", family: "participant" } as const;

/** An erased person as everything else reads them: of no post, no role, no account, and without a name. */
export function erasedPerson({ id, schemeId, erasedAt }: Tombstone): Person {
  return {
    id,
    schemeId,
    name: NOBODY,
    email: "",
    memberships: [],
    link: { state: "not-linked" },
    volunteering: { state: "invited" },
    capacity: 0,
    participation: { state: "opted-in" },
    reminders: { state: "on" },
    erasedAt,
  };
}

/** Whether somebody was erased. Nothing that is written about them afterwards is kept. */
export function isErased({ erasedAt }: Person): boolean {
  return erasedAt !== undefined;
}

/**
 * Whether a scheme would have no director on a day who can sign in, once this person is gone: they hand over
 * first, or nobody could read what the scheme's people write to it.
 */
export function isLastDirector(person: Person, others: readonly Person[], today: IsoDate): boolean {
  if (!hasRole(person, "director", today)) return false;
  return !others.some(
    (one) => one.id !== person.id && one.link.state === "linked" && hasRole(one, "director", today),
  );
}
