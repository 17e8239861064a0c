import type { PersonId, SchemeId, UserId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Participation, ReminderChoice } from "../participation/participation";
import type { TrainingSession } from "../recognition/training-session";
import type { Application, Eligibility } from "../supporter/application";
import type { Grade } from "./grade";

/**
 * What somebody may be in a scheme. A senior doctor who has not volunteered is only *invited*. An
 * educational supervisor is asked about supporters (NP6), a director of medical education (DME) oversees,
 * a deputy reads what a director left unread (NP22), a regional viewer compares schemes by their numbers.
 */
export const ROLES = [
  "foundation-doctor",
  "senior-doctor",
  "educational-supervisor",
  "director",
  "administrator",
  "deputy",
  "dme",
  "regional-viewer",
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
  /** Foundation doctors only: who supervises them in this post, each as the sheet names them (NP9). */
  readonly supervisors?: readonly string[];
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
    }
  /** Applied by themselves; where that is, `standingOf` says (NP4, NP6). */
  | { readonly state: "applied"; readonly application: Application }
  /** Their own word: no new doctors; those they have stay theirs until a director has found somebody. */
  | { readonly state: "stepped-down"; readonly at: Instant };

/** Whether the row is tied to a Teams person. Tied once, by object id, for ever. */
export type Link =
  | { readonly state: "not-linked" }
  | {
      readonly state: "linked";
      readonly userId: UserId;
      readonly at: Instant;
      /** Who tied it by hand; absent where the person confirmed it in the chat. */
      readonly by?: PersonId;
    };

/** Days on which somebody is away, both included: messages to a doctor wait, a supporter gets no new doctors. */
export interface Absence {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** When an educational supervisor was told, before a launch, that doctors may volunteer, and how (NP1). */
export interface ToldOn {
  readonly at: IsoDate;
  readonly channel: "bot" | "email";
}

/** What a supporter says of themselves, for their doctors to read. Either may be empty. */
export interface SupporterProfile {
  readonly biography: string;
  /** How they like to be contacted. */
  readonly contact: string;
}

/**
 * Whom a doctor without a supporter can turn to until there is one: somebody who runs the scheme, named by
 * a director (principle 12).
 */
export interface InterimContact {
  readonly personId: PersonId;
  readonly since: Instant;
}

/** A doctor who wants no named contact: their own wish, and not a gap in a list (NP21). */
export interface OwnWish {
  readonly state: "none-by-own-wish";
  readonly at: Instant;
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
  /** Foundation doctors only; absent where a supporter is wanted, as everybody is taken to (NP12). */
  readonly contact?: OwnWish;
  /** Foundation doctors: they may be given somebody of a neighbouring Trust, whatever the scheme decided. */
  readonly mayBorrow?: true;
  /** Foundation doctors who went without, until they have a supporter. */
  readonly interim?: InterimContact;
  /** With whom they do not want to be a pair again. Read by the rules and shown to nobody (NP19). */
  readonly notAgain?: readonly PersonId[];
  /** Supporters, in their own words. */
  readonly profile?: SupporterProfile;
  /** Whether they may support others by their last review; absent: not checked yet (NP6). */
  readonly arcp?: Eligibility;
  /** Their own word: the day on which they did the mentoring module (NP11). */
  readonly training?: { readonly module: IsoDate };
  /** Courses and supervision that they took part in, by the day (NP11); each in the word of whoever noted it. */
  readonly sessions?: readonly TrainingSession[];
  /** Educational supervisors: the last launch they were told of. */
  readonly toldOn?: ToldOn;
  /** When they were erased at their own wish; nothing else of them is kept then (`erased.ts`). */
  readonly erasedAt?: Instant;
}

/** The name others see: "Sam Okafor". */
export function fullName(name: PersonName): string {
  return `${name.knownAs ?? name.given} ${name.family}`.trim();
}

/** The name to greet with: "Sam". */
export function firstName(name: PersonName): string {
  return name.knownAs ?? name.given;
}
