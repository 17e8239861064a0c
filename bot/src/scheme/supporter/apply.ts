import { londonDate } from "../calendar/london";
import type { Person, SupporterProfile } from "../people/person";
import { mayVolunteer } from "../people/standing";
import { accept, refuse, type Decision } from "../shared/decision";
import type { Instant } from "../shared/time";
import {
  standingOf,
  type ApplicationStatement,
  type SupporterEvent,
  type TurnsTo,
} from "./application";
import { tidiedProfile, whyNotProfile, type ProfileTextRefusal } from "./profile";
import { endOfTrainingYear } from "./window";

/** The longest name of a supervisor. */
const SUPERVISOR_NAME_LIMIT = 100;
const LONGEST_EMAIL = 254;
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** What an applicant enters. Their own name and e-mail are their row's. */
export interface ApplicationDraft {
  /** Of the form that was filled in. */
  readonly id: string;
  readonly turnsTo: TurnsTo;
  readonly statement: ApplicationStatement | undefined;
  readonly capacity: number;
  readonly profile: SupporterProfile;
}

/** Why an application is not taken. */
export type ApplicationRefusal =
  | { readonly code: "not-a-volunteer-candidate" }
  | { readonly code: "already-a-supporter" }
  | { readonly code: "already-applied" }
  | { readonly code: "not-able-this-year" }
  | SupervisorRefusal
  | { readonly code: "statement-missing" }
  | { readonly code: "told-is-not-enough" }
  | { readonly code: "capacity-out-of-range"; readonly maximum: number }
  | ProfileTextRefusal;

/** Why somebody cannot be the one an applicant turns to. */
export type SupervisorRefusal =
  | { readonly code: "supervisor-name-missing" }
  | { readonly code: "supervisor-name-too-long"; readonly limit: number }
  | { readonly code: "supervisor-email-invalid" }
  | { readonly code: "own-supervisor" };

/** Why this cannot be the one the applicant turns to; nobody supervises themselves (NP2, NP4). */
export function whyNotSupervisor(
  applicant: Pick<Person, "email">,
  { name, email }: TurnsTo,
): SupervisorRefusal | undefined {
  if (name === "") return { code: "supervisor-name-missing" };
  if (name.length > SUPERVISOR_NAME_LIMIT) {
    return { code: "supervisor-name-too-long", limit: SUPERVISOR_NAME_LIMIT };
  }
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email)) {
    return { code: "supervisor-email-invalid" };
  }
  return email === applicant.email ? { code: "own-supervisor" } : undefined;
}

/** One spelling of what was typed: single spaces in names, e-mail in lower case. */
export function tidied(turnsTo: TurnsTo): TurnsTo {
  const { as, name, email } = turnsTo;
  return { as, name: name.replaceAll(/\s+/gu, " ").trim(), email: email.trim().toLowerCase() };
}

/**
 * A senior doctor applies to be a supporter (NP2, NP4). The same form sent again changes nothing. Refused
 * are who may not volunteer, who is one already or waits for an answer, and an entry that will not do.
 */
export function apply(
  person: Person,
  draft: ApplicationDraft,
  { now, maximumCapacity }: { readonly now: Instant; readonly maximumCapacity: number },
): Decision<Person, SupporterEvent, ApplicationRefusal> {
  if (isSameApplication(person, draft.id)) return accept(person);
  const turnsTo = tidied(draft.turnsTo);
  const tidy = { ...draft, turnsTo };
  const refusal =
    whyNotNow(person, now) ??
    whyNotSupervisor(person, turnsTo) ??
    whyNotWritten(tidy, maximumCapacity);
  if (refusal !== undefined) return refuse(refusal);
  const { id, statement, capacity, profile } = tidy;
  if (statement === undefined) return refuse({ code: "statement-missing" });
  const application = {
    id,
    appliedAt: now,
    turnsTo,
    statement,
    approach: { state: "to-be-confirmed" },
  } as const;
  const state: Person = {
    ...person,
    volunteering: { state: "applied", application },
    capacity,
    profile: tidiedProfile(profile),
  };
  return accept(state, { type: "SupporterApplied" });
}

function isSameApplication({ volunteering }: Person, id: string): boolean {
  return volunteering.state === "applied" && volunteering.application.id === id;
}

/** Why somebody cannot apply on a day, whatever they write; undefined where they can. */
export function whyNotNow(
  person: Person,
  now: Instant,
):
  | Extract<
      ApplicationRefusal,
      {
        readonly code:
          | "not-a-volunteer-candidate"
          | "already-a-supporter"
          | "already-applied"
          | "not-able-this-year";
      }
    >
  | undefined {
  const today = londonDate(now);
  const { volunteering, arcp } = person;
  if (!mayVolunteer(person, today)) return { code: "not-a-volunteer-candidate" };
  if (volunteering.state === "volunteered") return { code: "already-a-supporter" };
  if (arcp !== undefined && !arcp.eligible && arcp.until >= today) {
    return { code: "not-able-this-year" };
  }
  if (volunteering.state !== "applied") return undefined;
  const { application } = volunteering;
  const standing = standingOf(application, arcp, today);
  if (standing.state === "stands") return { code: "already-a-supporter" };
  if (standing.state !== "not-able-this-year") return { code: "already-applied" };
  const decidedOn = londonDate(application.decision?.at ?? application.appliedAt);
  return today <= endOfTrainingYear(decidedOn) ? { code: "not-able-this-year" } : undefined;
}

function whyNotWritten(
  { turnsTo, statement, capacity, profile }: ApplicationDraft,
  maximum: number,
): ApplicationRefusal | undefined {
  if (statement === "told" && turnsTo.as === "educational-supervisor") {
    return { code: "told-is-not-enough" };
  }
  if (statement === undefined) return { code: "statement-missing" };
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > maximum) {
    return { code: "capacity-out-of-range", maximum };
  }
  return whyNotProfile(profile);
}
