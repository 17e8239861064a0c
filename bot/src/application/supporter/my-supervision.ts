import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import { standingOf } from "../../scheme/supporter/application";
import { supervisorOf } from "../../scheme/supporter/approach";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { asColleague, type Colleague } from "../colleague";
import type { Ports } from "../ports/ports";

/** One of those who named somebody as their supervisor, as that supervisor sees them. */
export interface ApplicantOfMine {
  readonly applicant: Person;
  readonly colleague: Colleague;
  readonly appliedAt: Instant;
  /** The last day on which to speak in time; absent before they were told. */
  readonly objectBy?: IsoDate;
  readonly state: "to-be-told" | "window-open" | "stands" | "objected" | "ended";
  /** Their own objection waits for the director. */
  readonly objected: boolean;
}

/** The applicants whose confirmed supervisor somebody is, and nobody else's; by name. */
export function makeMySupervision({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async ({
    schemeId,
    person: { value: supervisor },
  }: Pick<Actor, "schemeId" | "person">): Promise<readonly ApplicantOfMine[]> => {
    const today = londonDate(clock.now());
    const people = await store.people(schemeId);
    return people
      .flatMap(({ value }) => asApplicant(value, supervisor.id, today))
      .toSorted((a, b) => a.colleague.fullName.localeCompare(b.colleague.fullName));
  };
}

function asApplicant(person: Person, supervisorId: string, today: IsoDate): ApplicantOfMine[] {
  if (person.volunteering.state !== "applied") return [];
  const { application } = person.volunteering;
  if (supervisorOf(application) !== supervisorId) return [];
  const { approach, appliedAt, objection } = application;
  return [
    {
      applicant: person,
      colleague: asColleague(person, today),
      appliedAt,
      ...(approach.state === "told" ? { objectBy: approach.objectBy } : {}),
      state: stateOf(standingOf(application, person.arcp, today).state),
      objected: objection !== undefined,
    },
  ];
}

function stateOf(state: ReturnType<typeof standingOf>["state"]): ApplicantOfMine["state"] {
  switch (state) {
    case "waiting-for-administrator":
    case "waiting-for-notice":
      return "to-be-told";
    case "not-able-this-year":
      return "ended";
    default:
      return state;
  }
}
