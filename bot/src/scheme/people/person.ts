import type { PersonId, SchemeId, UserId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Participation, ReminderChoice } from "../participation/participation";
import type { Grade } from "./grade";

/**
 * What somebody may be in a scheme. A senior doctor who has not volunteered is only *invited*. An
 * educational supervisor is asked about supporters (NP6), a director of medical education (DME) oversees,
 * a deputy reads what a director left unread (NP22).
 */
export const ROLES = [
  "foundation-doctor",
  "senior-doctor",
  "educational-supervisor",
  "director",
  "administrator",
  "deputy",
  "dme",
] as const;

/** What somebody may be in a scheme. */
export type Role = (typeof ROLES)[number];

/** Whether a role is that of a doctor of the scheme, which spreadsheets say; the others are given by name. */
export function isDoctorRole(role: Role): role is "foundation-doctor" | "senior-doctor" {
  return role === "foundation-doctor" || role === "senior-doctor";
}

/** What a person is in the scheme, and from when to when (both days included; no end: until further notice). */
export interface Membership {
  readonly role: Role;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  /** Doctors only. */
  readonly grade?: Grade;
  readonly site?: string;
  readonly specialty?: string;
}

/** A person's name as colleagues use it. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
  /** The first name they go by, where it differs. */
  readonly knownAs?: string;
}

/**
 * Whether a senior doctor is a supporter. Being in a spreadsheet makes nobody one: a supporter has
 * volunteered (principle "supporters are volunteers", NP2 to NP4).
 */
export type Volunteering =
  | { readonly state: "invited" }
  | {
      readonly state: "volunteered";
      readonly at: Instant;
      /** How we know: a director's audited statement about an existing list. */
      readonly by: { readonly directorStatement: PersonId; readonly supervisorToldOn: IsoDate };
    };

/** Whether the row is tied to a Teams person. Tied once, by object id, for ever. */
export type Link =
  | { readonly state: "not-linked" }
  | { readonly state: "linked"; readonly userId: UserId; readonly at: Instant };

/** Days on which somebody is away, both included: messages to a doctor wait, a supporter gets no new doctors. */
export interface Absence {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A person of one scheme. */
export interface Person {
  readonly id: PersonId;
  readonly schemeId: SchemeId;
  readonly name: PersonName;
  /** Work e-mail, lower case. */
  readonly email: string;
  /** Seven digits; joins the spreadsheets; shown to directors only. */
  readonly gmcNumber?: string;
  /** Sorted by `from`. */
  readonly memberships: readonly Membership[];
  readonly link: Link;
  readonly volunteering: Volunteering;
  /** Doctors this supporter is willing to carry at once (NP10). */
  readonly capacity: number;
  readonly participation: Participation;
  readonly reminders: ReminderChoice;
  /** Their own word; over when its last day is. */
  readonly away?: Absence;
}

/** The name others see: "Sam Okafor". */
export function fullName(name: PersonName): string {
  return `${name.knownAs ?? name.given} ${name.family}`.trim();
}

/** The name to greet with: "Sam". */
export function firstName(name: PersonName): string {
  return name.knownAs ?? name.given;
}
