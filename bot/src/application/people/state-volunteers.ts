import { londonDate } from "../../scheme/calendar/london";
import { seniority } from "../../scheme/people/grade";
import type { Person } from "../../scheme/people/person";
import { postOn } from "../../scheme/people/standing";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

type StatePorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why the statement is not taken. */
export type StatementRefusal =
  | { readonly code: "person-unknown" }
  | { readonly code: "not-a-volunteer-candidate"; readonly personId: PersonId }
  | { readonly code: "date-in-the-future" };

/** What became of the statement. */
export interface Statement {
  readonly stated: number;
  readonly already: number;
}

/**
 * A director brings an existing list over: "they volunteered, their supervisors were told on this day"
 * (principle 10). Audited for each person. All of them are checked before the first is written.
 */
export function makeStateVolunteers(ports: StatePorts) {
  return async (
    actor: Actor,
    personIds: readonly PersonId[],
    supervisorToldOn: IsoDate,
  ): Promise<Outcome<Statement, StatementRefusal>> => {
    const today = londonDate(ports.clock.now());
    if (supervisorToldOn > today) return refused({ code: "date-in-the-future" });
    const unique = [...new Set(personIds)];
    const everybody = await ports.store.people(actor.schemeId);
    const byId = new Map(everybody.map(({ value }) => [value.id, value]));
    for (const personId of unique) {
      const person = byId.get(personId);
      if (person === undefined) return refused({ code: "person-unknown" });
      if (!mayVolunteer(person, today)) {
        return refused({ code: "not-a-volunteer-candidate", personId });
      }
    }
    let stated = 0;
    for (const personId of unique) {
      if (await stateOne(ports, actor, personId, supervisorToldOn)) stated += 1;
    }
    return done({ stated, already: unique.length - stated });
  };
}

/** F2 and above, in post or about to be (NP2). */
function mayVolunteer(person: Person, today: IsoDate): boolean {
  const post = postOn(person, today);
  return post !== undefined && seniority(post.grade) > 0;
}

function stateOne(
  ports: StatePorts,
  { schemeId, person: director }: Actor,
  personId: PersonId,
  supervisorToldOn: IsoDate,
): Promise<boolean> {
  return retryOnConflict(async () => {
    const person = await ports.store.person(schemeId, personId);
    if (person === undefined) throw new Error(`No person ${personId} in the scheme.`);
    if (person.value.volunteering.state === "volunteered") return false;
    const by = director.value.id;
    const at = ports.clock.now();
    const volunteering = {
      state: "volunteered",
      at,
      by: { directorStatement: by, supervisorToldOn },
    } as const;
    const context: { schemeId: SchemeId; by: PersonId; personId: PersonId } = {
      schemeId,
      by,
      personId,
    };
    const outcome = await ports.store.commit({
      schemeId,
      replace: [
        { type: "person", value: { ...person.value, volunteering }, version: person.version },
      ],
      events: [eventOf(ports, context, { type: "VolunteeringStated", supervisorToldOn })],
    });
    return outcome === "conflict" ? "conflict" : true;
  });
}
