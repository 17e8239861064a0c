import { londonDate } from "../../scheme/calendar/london";
import type { Volunteering } from "../../scheme/people/person";
import { mayVolunteer } from "../../scheme/people/standing";
import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

type StatePorts = Pick<Ports, "store" | "clock" | "ids">;

/** People in one act: with an audit entry each they stay below what one act may hold. */
const AT_ONCE = 40;

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
    for (let start = 0; start < unique.length; start += AT_ONCE) {
      const group = unique.slice(start, start + AT_ONCE);
      stated += await stateGroup(ports, actor, { personIds: group, supervisorToldOn });
    }
    return done({ stated, already: unique.length - stated });
  };
}

/** Nobody's own application is overruled; somebody who stepped down may have said that they are back. */
function mayBeStated({ state }: Volunteering): boolean {
  return state === "invited" || state === "stepped-down";
}

interface Group {
  readonly personIds: readonly PersonId[];
  readonly supervisorToldOn: IsoDate;
}

/** Writes the statement about some people, an audit entry each, in one act; how many had not volunteered before. */
function stateGroup(
  ports: StatePorts,
  { schemeId, person: director }: Actor,
  { personIds, supervisorToldOn }: Group,
): Promise<number> {
  const by = director.value.id;
  return retryOnConflict(async () => {
    const people = await Promise.all(personIds.map((id) => ports.store.person(schemeId, id)));
    const invited = people
      .filter((person) => person !== undefined)
      .filter(({ value: { volunteering } }) => mayBeStated(volunteering));
    if (invited.length === 0) return 0;
    const volunteering = {
      state: "volunteered",
      at: ports.clock.now(),
      by: { directorStatement: by, supervisorToldOn },
    } as const;
    const outcome = await ports.store.commit({
      schemeId,
      replace: invited.map(({ value, version }) => ({
        type: "person",
        value: { ...value, volunteering },
        version,
      })),
      events: invited.map(({ value }) =>
        eventOf(
          ports,
          { schemeId, by, personId: value.id },
          { type: "VolunteeringStated", supervisorToldOn },
        ),
      ),
    });
    return outcome === "conflict" ? "conflict" : invited.length;
  });
}
