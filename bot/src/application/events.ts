import type { WishesEvent } from "../scheme/characteristics/statement";
import type { ConcernEvent } from "../scheme/concern/concern";
import type { LaunchEvent } from "../scheme/launch/launch";
import type { ParticipationEvent } from "../scheme/participation/participation";
import type { PairingEvent } from "../scheme/pairing/pairing";
import type { RoleEvent } from "../scheme/people/roles";
import type { SettingsEvent } from "../scheme/policy/settings";
import type { LinkEvent } from "../scheme/people/link";
import type { SupporterEvent } from "../scheme/supporter/application";
import type { RecordingEvent } from "../scheme/participation/recorded-choice";
import type { RequestEvent } from "../scheme/pairing/request";
import type { AbsenceEvent } from "../scheme/people/absence";
import type { BorrowingEvent } from "../scheme/people/borrowing";
import type { OwnWishEvent } from "../scheme/people/own-wish";
import type { SupporterWordEvent } from "../scheme/people/supporter-word";
import type { PairingId, PersonId, SchemeId } from "../scheme/shared/ids";
import type { Instant } from "../scheme/shared/time";

/** What can happen in a scheme besides what its rules decide. */
export type SchemeAct =
  | LaunchEvent
  | ParticipationEvent
  | PairingEvent
  | SupporterEvent
  | ConcernEvent
  | LinkEvent
  | RecordingEvent
  | RequestEvent
  | AbsenceEvent
  | OwnWishEvent
  | BorrowingEvent
  | SupporterWordEvent
  | WishesEvent
  | { readonly type: "WishesRead" }
  | { readonly type: "WishesDeleted" }
  /** Why wishes were not met was worked out for some doctors; whose is not said. */
  | { readonly type: "AnswersWorkedOut" }
  | RoleEvent
  | SettingsEvent
  | { readonly type: "SchemeCreated" }
  | { readonly type: "DirectorNamed" }
  | { readonly type: "PeopleImportTried"; readonly files: number; readonly changes: number }
  | { readonly type: "PeopleImported"; readonly added: number; readonly changed: number }
  | { readonly type: "PeopleImportWritten" }
  | { readonly type: "PeopleImportFinished" }
  | { readonly type: "PeopleImportDiscarded" }
  | { readonly type: "VolunteeringStated"; readonly supervisorToldOn: string }
  | { readonly type: "ObjectionRead" }
  | { readonly type: "ObjectionDropped" }
  | { readonly type: "SupervisorsAdded"; readonly added: number; readonly changed: number }
  | { readonly type: "EligibilitySheetRead"; readonly set: number; readonly asked: number }
  | { readonly type: "SupervisorTold"; readonly on: string; readonly channel: "bot" | "email" }
  | { readonly type: "AllocationProposed"; readonly pairs: number; readonly unallocated: number }
  /** A round of allocation began; the seed draws its lot (principle 12). */
  | { readonly type: "LotSeedFixed"; readonly seed: string }
  | { readonly type: "DoctorMovedByHand" }
  | { readonly type: "PairsLocked"; readonly pairs: number }
  | { readonly type: "PairsUnlocked"; readonly pairs: number }
  | { readonly type: "ProposalDiscarded" }
  | { readonly type: "SnapshotsDestroyed"; readonly snapshots: number }
  | { readonly type: "MessagesHeld" }
  | { readonly type: "MessagesLetGo" }
  /** One message was taken out by hand; which kind, and whose, not what it says. */
  | { readonly type: "MessageSkipped"; readonly kind: string }
  | { readonly type: "PublicationStarted" }
  | { readonly type: "AllocationPublished"; readonly pairs: number }
  /** Its pairs were told: what belongs to it is written down, and its snapshot is destroyed. */
  | { readonly type: "AllocationSettled" }
  /** Somebody is the contact of a doctor who went without. */
  | { readonly type: "InterimContactNamed" }
  | { readonly type: "PublicationUndone"; readonly pairs: number };

/**
 * An entry for the audit trail: who did what, to whom, when. Holds ids and numbers only, never a name,
 * a characteristic or free text.
 */
export interface SchemeEvent {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly at: Instant;
  /** The id of the person who did it; `system` where the product acted on a rule, `operator` for a command. */
  readonly by: string;
  readonly act: SchemeAct;
  readonly personId?: PersonId;
  readonly pairingId?: PairingId;
  /** An import, a proposal or a publication. */
  readonly subjectId?: string;
}
