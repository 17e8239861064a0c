import { addMonths } from "../calendar/london";
import type { Person } from "../people/person";
import { isOfScheme } from "../people/standing";
import { supervisorOf } from "../supporter/approach";
import type { IsoDate } from "../shared/time";

/** A programme year: a supervisor whom nothing needed for so long counts as gone, since no list ever says that one has left. */
const NEEDED_MONTHS = 12;

/**
 * The day from which an educational supervisor counts as gone, who has no last day: a year after they were added, told of a launch,
 * or last had another part in the scheme. Undefined for everybody else, and while somebody of the scheme named them in an
 * application (NP6): they may still object.
 */
export function supervisorGoneOn(
  supervisor: Person,
  people: readonly Person[],
  today: IsoDate,
): IsoDate | undefined {
  const open = supervisor.memberships.filter(({ until }) => until === undefined);
  if (open.length === 0) return undefined;
  if (open.some(({ role }) => role !== "educational-supervisor")) return undefined;
  if (people.some((one) => names(one, supervisor) && isOfScheme(one, today))) return undefined;
  const days = supervisor.memberships.map(({ from, until }) => until ?? from);
  const last = [...days, supervisor.toldOn?.at ?? ""].reduce((a, b) => (a > b ? a : b));
  return addMonths(last, NEEDED_MONTHS);
}

function names({ volunteering }: Person, { id }: Person): boolean {
  return volunteering.state === "applied" && supervisorOf(volunteering.application) === id;
}
