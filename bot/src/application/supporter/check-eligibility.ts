import { londonDate } from "../../scheme/calendar/london";
import { messageOn } from "../../scheme/messages/plan";
import type { Person } from "../../scheme/people/person";
import { mayVolunteer } from "../../scheme/people/standing";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Eligibility } from "../../scheme/supporter/application";
import { endOfTrainingYear } from "../../scheme/supporter/window";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { queuePairings } from "./queue-pairings";

type CheckPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why an answer is not taken. */
export type EligibilityRefusal =
  | { readonly code: "person-unknown" }
  | { readonly code: "not-a-volunteer-candidate" }
  | { readonly code: "version-out-of-date" };

/** What somebody found by a person's last review: yes or no, and never why (principle 4). */
export interface EligibilityAnswer {
  readonly personId: PersonId;
  readonly eligible: boolean;
  /** The version that was seen, where it was decided on one person. */
  readonly version?: string;
}

/** Whether somebody's answer is asked for at all: they applied, volunteered, or support somebody. */
export function isToBeChecked(person: Person): boolean {
  const { state } = person.volunteering;
  return state === "applied" || state === "volunteered";
}

/** A director or administrator says whether somebody may support others by their last review (NP6). */
export function makeCheckEligibility(ports: CheckPorts) {
  return async (
    { schemeId, person }: Actor,
    answer: EligibilityAnswer,
  ): Promise<Outcome<Person, EligibilityRefusal>> =>
    setEligibility(ports, { schemeId, by: person.value.id, answer });
}

interface Act {
  readonly schemeId: SchemeId;
  readonly by: PersonId;
  readonly answer: EligibilityAnswer;
}

/**
 * Writes a yes or no, until the training year ends. A new "no" about a supporter puts their pairings into
 * the director's queue and outdates every proposal; they are told that they are not able to take part.
 */
export function setEligibility(
  ports: CheckPorts,
  { schemeId, by, answer }: Act,
): Promise<Outcome<Person, EligibilityRefusal>> {
  const { personId, eligible, version } = answer;
  return retryOnConflict<Outcome<Person, EligibilityRefusal>>(async () => {
    const register = await ports.store.register(schemeId);
    const found = await ports.store.person(schemeId, personId);
    if (found === undefined || register === undefined) return refused({ code: "person-unknown" });
    const now = ports.clock.now();
    const today = londonDate(now);
    const { value: before } = found;
    const refusal = whyNotChecked(found, { today, version });
    if (refusal !== undefined) return refused(refusal);
    const arcp: Eligibility = { eligible, checkedBy: by, at: now, until: endOfTrainingYear(today) };
    const person = { ...before, arcp };
    const isNews = !eligible && before.arcp?.eligible !== false;
    const about = { schemeId, recipientId: personId, subjectId: personId, occurrence: now };
    const queued = isNews
      ? await queuePairings(ports, person, { now, by })
      : { create: [], events: [] };
    const context = { schemeId, by, personId };
    const outcome = await ports.store.commit({
      schemeId,
      create: queued.create,
      replace: [
        { type: "person", value: person, version: found.version },
        ...(isNews ? [nextRegister(register)] : []),
      ],
      events: [eventOf(ports, context, { type: "EligibilityChecked", eligible }), ...queued.events],
      messages: isNews ? [messageOn("application-decided", about, now)] : [],
      needsYou: queued.create.length > 0,
    });
    return outcome === "conflict" ? "conflict" : done(person);
  });
}

function whyNotChecked(
  found: Versioned<Person>,
  {
    today,
    version = found.version,
  }: { readonly today: IsoDate; readonly version?: string | undefined },
): EligibilityRefusal | undefined {
  if (!mayVolunteer(found.value, today) || !isToBeChecked(found.value)) {
    return { code: "not-a-volunteer-candidate" };
  }
  return version === found.version ? undefined : { code: "version-out-of-date" };
}
