import type { AgreementEvent } from "../scheme/agreement/agreement";
import type { FurtherEvent } from "../scheme/characteristics/further";
import type { WishesEvent } from "../scheme/characteristics/statement";
import type { ComplaintEvent } from "../scheme/complaint/complaint";
import type { ConcernEvent } from "../scheme/concern/concern";
import type { FeedbackEvent } from "../scheme/feedback/feedback";
import type { LaunchEvent } from "../scheme/launch/launch";
import type { ParticipationEvent } from "../scheme/participation/participation";
import type { PairingEvent } from "../scheme/pairing/pairing";
import type { PulseEvent } from "../scheme/pulse/pulse";
import type { OnBehalfEvent } from "../scheme/people/asked-in-writing";
import type { RoleEvent } from "../scheme/people/roles";
import type { SettingsEvent } from "../scheme/policy/settings";
import type { LinkEvent } from "../scheme/people/link";
import type { YearKeptEvent } from "../scheme/quality/kept-year";
import type { RecognitionEvent } from "../scheme/recognition/recognition";
import type { TrainingSessionEvent } from "../scheme/recognition/training-session";
import type { RetentionEvent } from "../scheme/retention/retention-run";
import type { SupporterEvent } from "../scheme/supporter/application";
import type { ProfileEvent } from "../scheme/supporter/profile";
import type { TipEvent } from "../scheme/tip/tip";
import type { RecordingEvent } from "../scheme/participation/recorded-choice";
import type { RequestEvent } from "../scheme/pairing/request";
import type { AbsenceEvent } from "../scheme/people/absence";
import type { BorrowingEvent } from "../scheme/people/borrowing";
import type { OwnWishEvent } from "../scheme/people/own-wish";
import type { SupporterWordEvent } from "../scheme/people/supporter-word";
import type { PairingId, PersonId, SchemeId } from "../scheme/shared/ids";
import type { Instant } from "../scheme/shared/time";
import type { WordsEvent } from "../scheme/words/change-words";

/** The parts in which an erasure goes on after the row itself is gone. */
export const ERASURE_PARTS = [
  "snapshots",
  "own-words",
  "others-rows",
  "imports",
  "cards",
  "finished",
] as const;

/** Such a part. */
export type ErasurePart = (typeof ERASURE_PARTS)[number];

/** What can happen in a scheme besides what its rules decide. */
export type SchemeAct =
  | LaunchEvent
  | ParticipationEvent
  | PairingEvent
  | AgreementEvent
  | SupporterEvent
  | ConcernEvent
  | ComplaintEvent
  | FeedbackEvent
  | PulseEvent
  | TipEvent
  | RecognitionEvent
  | TrainingSessionEvent
  | RetentionEvent
  | LinkEvent
  | RecordingEvent
  | RequestEvent
  | AbsenceEvent
  | OwnWishEvent
  | BorrowingEvent
  | SupporterWordEvent
  | ProfileEvent
  | WishesEvent
  /** Every tip of the scheme was taken along. */
  | { readonly type: "TipsExported"; readonly rows: number }
  /** What was said about the scheme was taken along. */
  | { readonly type: "FeedbackOnSchemeExported" }
  /** How the scheme goes, in numbers, was taken along. */
  | { readonly type: "QualityExported" }
  | YearKeptEvent
  | { readonly type: "WishesRead" }
  | { readonly type: "WishesDeleted" }
  /** Why wishes were not met was worked out for some doctors; whose is not said. */
  | { readonly type: "AnswersWorkedOut" }
  | RoleEvent
  | SettingsEvent
  | WordsEvent
  | FurtherEvent
  | { readonly type: "SchemeCreated" }
  /** The scheme's key is gone, and with it every sealed word. */
  | { readonly type: "SchemeKeyDestroyed" }
  /** The key was wrapped with a new master key; it is the same. */
  | { readonly type: "SchemeKeyRewrapped" }
  | { readonly type: "DirectorNamed" }
  /** Somebody took a copy of what is kept of them; nothing of what it held. */
  | { readonly type: "MyDataTaken" }
  /** Somebody was erased at their own wish: nothing leads from the id to them any more. */
  | { readonly type: "PersonErased" }
  | OnBehalfEvent
  /** One more part of an erasure is done. */
  | { readonly type: "ErasureWentOn"; readonly part: ErasurePart }
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
  /** Somebody read the audit trail; `personId`: only what one person did. Once a day each. */
  | { readonly type: "AuditRead" }
  | { readonly type: "AuditExported"; readonly rows: number }
  /** The whole trail was checked, by a director or a command. */
  | { readonly type: "TrailChecked"; readonly entries: number; readonly findings: number }
  /** The daily proof: so many events since the last one, of which so many were missing in the trail. */
  | { readonly type: "TrailProved"; readonly events: number; readonly missing: number }
  /** The tenant's directory was searched; for whom is not said. */
  | { readonly type: "DirectorySearched"; readonly found: number }
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
