import { londonDate } from "../../scheme/calendar/london";
import type { ToldOn } from "../../scheme/people/person";
import { isSupervisor, isTold } from "../../scheme/launch/recipients";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { makeLaunchState } from "./launch-state";

type NotePorts = Pick<Ports, "store" | "clock" | "ids">;

/** People in one act: with an audit entry each they stay below what one act may hold. */
const AT_ONCE = 40;

/** Why nobody is marked as told. */
export type TellRefusal =
  | { readonly code: "person-unknown" }
  | { readonly code: "date-in-the-future" }
  /** The day belongs to the programme before. */
  | { readonly code: "date-before-launch" };

/** How many were marked as told now, and how many had been told already. */
export interface Telling {
  readonly told: number;
  readonly already: number;
}

/** What is written down about some people: by whom, and when and how they were told. */
interface Note {
  readonly schemeId: SchemeId;
  readonly by: string;
  readonly personIds: readonly PersonId[];
  readonly told: ToldOn;
  /** The programme year; who was told of it already stays as they are. */
  readonly year: number;
}

/**
 * Writes down that supervisors were told by e-mail on a day, with an audit entry each (NP1). Who was told of
 * this launch already keeps the day on which that was.
 */
export function makeNoteTold(ports: NotePorts & Pick<Ports, "holidays">) {
  const launchState = makeLaunchState(ports);
  return async (
    { schemeId, person }: Actor,
    personIds: readonly PersonId[],
    on: IsoDate,
  ): Promise<Outcome<Telling, TellRefusal>> => {
    const { state, year } = await launchState(schemeId);
    if (on > state.today) return refused({ code: "date-in-the-future" });
    if (!isTold({ toldOn: { at: on } }, year)) return refused({ code: "date-before-launch" });
    const unique = [...new Set(personIds)];
    const supervisors = unique.filter((id) => {
      const found = state.byId.get(id);
      return found !== undefined && isSupervisor(found, state.today);
    });
    if (supervisors.length < unique.length) return refused({ code: "person-unknown" });
    const note = {
      schemeId,
      by: person.value.id,
      told: { at: on, channel: "email" },
      year,
    } as const;
    let told = 0;
    for (let start = 0; start < unique.length; start += AT_ONCE) {
      told += await writeNote(ports, { ...note, personIds: unique.slice(start, start + AT_ONCE) });
    }
    return done({ told, already: unique.length - told });
  };
}

/** Writes down that the bot's notice reached a supervisor, on the day it did. Asked again, it changes nothing. */
export async function noteToldByBot(
  ports: NotePorts,
  { schemeId, recipientId, year }: { schemeId: SchemeId; recipientId: PersonId; year: number },
): Promise<void> {
  const told = { at: londonDate(ports.clock.now()), channel: "bot" } as const;
  await writeNote(ports, { schemeId, by: "system", personIds: [recipientId], told, year });
}

/** One act about some people; how many of them had not been told of this launch before. */
function writeNote(
  ports: NotePorts,
  { schemeId, by, personIds, told, year }: Note,
): Promise<number> {
  return retryOnConflict(async () => {
    const people = await Promise.all(personIds.map((id) => ports.store.person(schemeId, id)));
    const untold = people
      .filter((person) => person !== undefined)
      .filter(({ value }) => !isTold(value, year));
    if (untold.length === 0) return 0;
    const outcome = await ports.store.commit({
      schemeId,
      replace: untold.map(({ value, version }) => ({
        type: "person",
        value: { ...value, toldOn: told },
        version,
      })),
      events: untold.map(({ value }) =>
        eventOf(
          ports,
          { schemeId, by, personId: value.id },
          { type: "SupervisorTold", on: told.at, channel: told.channel },
        ),
      ),
    });
    return outcome === "conflict" ? "conflict" : untold.length;
  });
}
