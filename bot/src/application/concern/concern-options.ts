import type { ConcernAbout } from "../../scheme/concern/concern";
import { readerChoices, type ReaderChoice } from "../../scheme/concern/who-reads";
import { londonDate } from "../../scheme/calendar/london";
import { addWorkingTime } from "../../scheme/calendar/working-time";
import type { Person } from "../../scheme/people/person";
import { hasRole } from "../../scheme/people/standing";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { isAnnounced } from "../support/active-pairing";

/** What asking about concerns needs of the outside. */
export type ConcernReadPorts = Pick<Ports, "store" | "clock" | "holidays">;

/** The other half of a pair that somebody is or was in. */
export interface OtherHalf {
  readonly person: Person;
  readonly side: "supporter" | "doctor";
}

/** What somebody is told before they write, and what the form offers (NP22). */
export interface ConcernOptions {
  readonly scheme: Scheme;
  /** Whom they can choose; empty where nobody could read it. */
  readonly choices: readonly ReaderChoice[];
  /** Whether one about a director could be read by anybody. */
  readonly aboutDirector: boolean;
  /** Whether a deputy gets it where it is left unread. */
  readonly hasDeputy: boolean;
  readonly otherHalves: readonly OtherHalf[];
  /** By when one written now is read. */
  readonly readBy: Instant;
}

/** By when a concern of a scheme is to be read: so many working hours of its nation (NP22). */
export function readByOf(
  { holidays }: ConcernReadPorts,
  { policy }: Scheme,
  now: Instant,
): Instant {
  const minutes = policy.concernWorkingHours * 60;
  return addWorkingTime(now, minutes, policy.workingHours, holidays.of(policy.nation));
}

/** The other halves of all pairings of theirs that were announced, ended ones included. */
export async function otherHalvesOf(
  { store, clock }: ConcernReadPorts,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<readonly OtherHalf[]> {
  const pairings = await store.pairingsOf(schemeId, personId);
  const sides = new Map<PersonId, OtherHalf["side"]>();
  for (const { value } of pairings) {
    if (!isAnnounced(value, clock.now())) continue;
    if (value.doctorId === personId) sides.set(value.supporterId, "supporter");
    else sides.set(value.doctorId, "doctor");
  }
  const found = await Promise.all(
    Array.from(sides, async ([id, side]) => {
      const person = (await store.person(schemeId, id))?.value;
      return person === undefined ? [] : [{ person, side }];
    }),
  );
  return found.flat();
}

/** What somebody can choose when something worries them; anybody of the scheme may. */
export function makeConcernOptions(ports: ConcernReadPorts) {
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<ConcernOptions> => {
    const now = ports.clock.now();
    const authorId = person.value.id;
    const [scheme, found, otherHalves] = await Promise.all([
      ports.store.scheme(schemeId),
      ports.store.people(schemeId),
      otherHalvesOf(ports, schemeId, authorId),
    ]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const people = found.map(({ value }) => value);
    const choicesFor = (about: ConcernAbout) =>
      readerChoices({ authorId, about, raisedAt: now }, people, now);
    return {
      scheme: scheme.value,
      choices: choicesFor({ kind: "something-else" }),
      aboutDirector: choicesFor({ kind: "director" }).length > 0,
      hasDeputy: people.some(
        (one) =>
          one.id !== authorId &&
          one.link.state === "linked" &&
          hasRole(one, "deputy", londonDate(now)),
      ),
      otherHalves,
      readBy: readByOf(ports, scheme.value, now),
    };
  };
}
