import { addDays, londonDate } from "../calendar/london";
import type { Person, ToldOn } from "../people/person";
import { hasRole, isFoundationDoctor, mayVolunteer } from "../people/standing";
import type { Instant, IsoDate } from "../shared/time";
import type { Launch, SendingStep } from "./launch";
import { LATE_JOINERS_DAYS } from "./launch-days";

/** Whom a step is for, on a day. */
export interface RecipientContext {
  /** The year in which the programme starts. */
  readonly year: number;
  readonly start: IsoDate;
  readonly today: IsoDate;
}

/** Whether a supervisor was told of this year's programme: since the last one was under way (NP1). */
export function isTold(
  { toldOn }: { readonly toldOn?: Pick<ToldOn, "at"> },
  year: number,
): boolean {
  return toldOn !== undefined && toldOn.at >= `${year - 1}-11-01`;
}

/** Whether somebody is an educational supervisor of the scheme. */
export function isSupervisor(person: Person, today: IsoDate): boolean {
  return hasRole(person, "educational-supervisor", today);
}

/**
 * Whether a step's message is for somebody. The notice: every supervisor who was not told otherwise (NP1). The
 * invitation: everybody who may volunteer, has not, and will still be here when the programme starts (NP2,
 * NP3). The round of wishes: every foundation doctor (NP7).
 */
export function isRecipient(
  person: Person,
  step: SendingStep,
  { year, start, today }: RecipientContext,
): boolean {
  switch (step) {
    case "supervisors-told":
      return isSupervisor(person, today) && !isTold(person, year);
    case "invitation":
      return (
        person.volunteering.state === "invited" &&
        mayVolunteer(person, today) &&
        mayVolunteer(person, start > today ? start : today)
      );
    case "wishes":
      return isFoundationDoctor(person, today);
  }
}

/** Whether a step sends now: from its moment on, and to those who join in the two weeks after its day. */
export function isUnderWay(
  { steps }: Pick<Launch, "steps">,
  step: SendingStep,
  now: Instant,
): boolean {
  const planned = steps[step];
  if (planned === undefined || planned.from > now) return false;
  return londonDate(now) <= addDays(planned.on, LATE_JOINERS_DAYS);
}
