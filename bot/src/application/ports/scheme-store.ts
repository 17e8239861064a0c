import type { Agreement } from "../../scheme/agreement/agreement";
import type { Complaint } from "../../scheme/complaint/complaint";
import type { Concern } from "../../scheme/concern/concern";
import type { Feedback } from "../../scheme/feedback/feedback";
import type { FeedbackRelease, SchemeFeedback } from "../../scheme/feedback/release";
import type { Launch } from "../../scheme/launch/launch";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { PairingRequest } from "../../scheme/pairing/request";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PulseMarks, PulseTally } from "../../scheme/pulse/pulse";
import type { KeptYear } from "../../scheme/quality/kept-year";
import type { Recognition } from "../../scheme/recognition/recognition";
import type { RetentionRun } from "../../scheme/retention/retention-run";
import type { Objection } from "../../scheme/supporter/objection";
import type { Tip } from "../../scheme/tip/tip";
import type { PairingId, PersonId, PublicationId, SchemeId } from "../../scheme/shared/ids";
import type { WaitingFor } from "../access/permissions";
import type { SchemeEvent } from "../events";
import type {
  AccountClaim,
  AllocationSnapshot,
  Erasure,
  MessageHold,
  PeopleImport,
  Proposal,
  Publication,
  SchemeKey,
  SchemeRegister,
  StatementRecord,
  TrailProof,
} from "../records";

/** A value as it was read. `version` is handed back when it is written; it means nothing else. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: string;
}

/**
 * Records that are read one by one, or all those of a scheme: their types and what each holds. A new one
 * is a line here and one in `outbound/cosmos/documents/listed-records.ts`.
 */
export interface ListedRecords {
  readonly request: PairingRequest;
  readonly agreement: Agreement;
  readonly objection: Objection;
  readonly launch: Launch;
  readonly concern: Concern;
  readonly complaint: Complaint;
  readonly feedback: Feedback;
  readonly "scheme-feedback": SchemeFeedback;
  readonly "feedback-release": FeedbackRelease;
  readonly "pulse-tally": PulseTally;
  readonly "pulse-marks": PulseMarks;
  readonly tip: Tip;
  readonly recognition: Recognition;
  readonly "year-figures": KeptYear;
  readonly "retention-run": RetentionRun;
  readonly account: AccountClaim;
  readonly statement: StatementRecord;
  readonly proposal: Proposal;
  readonly snapshot: AllocationSnapshot;
  readonly "message-hold": MessageHold;
  readonly "trail-proof": TrailProof;
  readonly "scheme-key": SchemeKey;
  readonly erasure: Erasure;
}

/** The type of such a record. */
export type ListedType = keyof ListedRecords;

/** Such a record of one type. */
export interface ListedRecord<Type extends ListedType> {
  readonly type: Type;
  readonly value: ListedRecords[Type];
}

/** Any of them. */
export type AnyListedRecord = { [Type in ListedType]: ListedRecord<Type> }[ListedType];

/** Something of a scheme that is stored. */
export type SchemeRecord =
  | AnyListedRecord
  | { readonly type: "scheme"; readonly value: Scheme }
  | { readonly type: "register"; readonly value: SchemeRegister }
  | { readonly type: "person"; readonly value: Person }
  | { readonly type: "pairing"; readonly value: Pairing }
  | { readonly type: "publication"; readonly value: Publication }
  | { readonly type: "import"; readonly value: PeopleImport };

/** A record that goes, in the version that was read. */
export interface Removal {
  readonly type: ListedType | "person" | "pairing" | "publication";
  readonly id: string;
  readonly version: string;
}

/** A record that replaces the version that was read. */
export type Replacement = SchemeRecord & { readonly version: string };

/**
 * One act: everything in it is written, or nothing is. At most 90 records, events and messages
 * together, of one scheme. At least one event: it tells afterwards whether the act was done.
 */
export interface SchemeWrite {
  readonly schemeId: SchemeId;
  readonly create?: readonly SchemeRecord[];
  readonly replace?: readonly Replacement[];
  /** Records that are to be gone; not kept, not even empty. */
  readonly remove?: readonly Removal[];
  /** What happened; goes to the audit trail. */
  readonly events: readonly SchemeEvent[];
  /** Messages that this act causes; they reach the outbox once each. */
  readonly messages?: readonly PlannedMessage[];
  /** The messages of a whole publication, worked out from its pairings when they are passed on. */
  readonly announce?: PublicationId;
  /**
   * Something waits for those who run the scheme: each of them is told so on the next working morning; of what only some
   * may act on, those who may.
   */
  readonly needsYou?: boolean | WaitingFor;
  /** A message that a director took out; it is ended in the outbox where it has not gone. */
  readonly skip?: MessageToSkip;
}

/** A message of the outbox, by whom it is for and its id. */
export interface MessageToSkip {
  readonly recipientId: PersonId;
  readonly messageId: string;
}

/** Which pairings and people are wanted. */
export interface TogetherIds {
  readonly pairings: readonly PairingId[];
  readonly people: readonly PersonId[];
}

/** Pairings and people that were read together. */
export interface Together {
  readonly pairings: readonly Versioned<Pairing>[];
  readonly people: readonly Versioned<Person>[];
}

/** What of a scheme is one person's own, as it was when their row was read. */
export interface OwnRecords {
  readonly scheme: Scheme;
  /** Their pairings that are visible in the sense of `pairing`, ended ones included. */
  readonly pairings: readonly Pairing[];
  /** The other half of each of those that is active; whoever is not there is left out. */
  readonly people: readonly Person[];
}

/** Somebody's row in a scheme. Of what else is theirs, what did not come with the row is read when it is asked for. */
export interface OwnRow {
  readonly person: Versioned<Person>;
  own(): Promise<OwnRecords>;
  /** The same without the people: of a foundation doctor it came with the row. */
  ownPairings(): Promise<OwnPairings>;
}

/** What of a scheme is one person's own, without anybody else. */
export type OwnPairings = Pick<OwnRecords, "scheme" | "pairings">;

/** `conflict`: somebody else wrote first (or created the same); read again and decide again. */
export type CommitOutcome = "committed" | "conflict";

/** A scheme's own records. Nothing of another scheme can be reached through one call. */
export interface SchemeStore {
  scheme(schemeId: SchemeId): Promise<Versioned<Scheme> | undefined>;
  /** What serialises allocation and import in a scheme: one document, replaced by each of them. */
  register(schemeId: SchemeId): Promise<Versioned<SchemeRegister> | undefined>;
  person(schemeId: SchemeId, id: PersonId): Promise<Versioned<Person> | undefined>;
  /** The same, with what else is theirs in the scheme: for one turn, which mostly wants it. */
  ownRow(schemeId: SchemeId, id: PersonId): Promise<OwnRow | undefined>;
  /** Everybody, with the changes of a committed import already applied. No order is promised. */
  people(schemeId: SchemeId): Promise<readonly Versioned<Person>[]>;
  /** A pairing; undefined while its publication is being staged, and after it was undone. */
  pairing(schemeId: SchemeId, id: PairingId): Promise<Versioned<Pairing> | undefined>;
  /** Every pairing that is visible in the sense of `pairing`, ended ones included. */
  pairings(schemeId: SchemeId): Promise<readonly Versioned<Pairing>[]>;
  /** Pairings that are stored and not visible in that sense: their publication was undone, or is being staged. */
  unseenPairings(schemeId: SchemeId): Promise<readonly Versioned<Pairing>[]>;
  /** Those of one person that are visible, as doctor or as supporter. */
  pairingsOf(schemeId: SchemeId, personId: PersonId): Promise<readonly Versioned<Pairing>[]>;
  /**
   * Pairings and people by their ids, and besides them the two people of each of these pairings, in a few requests however
   * many they are: what messages that go together are about. Who is not there is left out; pairings are visible ones, in
   * the sense of `pairing`.
   */
  together(schemeId: SchemeId, ids: TogetherIds): Promise<Together>;
  publication(schemeId: SchemeId, id: PublicationId): Promise<Versioned<Publication> | undefined>;
  publications(schemeId: SchemeId): Promise<readonly Versioned<Publication>[]>;
  peopleImport(schemeId: SchemeId, id: string): Promise<Versioned<PeopleImport> | undefined>;
  /** Every import that is kept, whatever became of it. */
  imports(schemeId: SchemeId): Promise<readonly Versioned<PeopleImport>[]>;
  /** Imports that were committed and whose changes are not yet in the people's own records. */
  unfinishedImports(schemeId: SchemeId): Promise<readonly Versioned<PeopleImport>[]>;
  /**
   * A mark that is another one after anything of the scheme was written: the second of the last write, by the store's
   * clock since 1970. Two writes within one second leave the same.
   */
  lastChange(schemeId: SchemeId): Promise<string>;
  /** A listed record by its own id. */
  find<Type extends ListedType>(
    schemeId: SchemeId,
    type: Type,
    id: string,
  ): Promise<Versioned<ListedRecords[Type]> | undefined>;
  /** Every listed record of a type, in no order. */
  list<Type extends ListedType>(
    schemeId: SchemeId,
    type: Type,
  ): Promise<readonly Versioned<ListedRecords[Type]>[]>;

  /** Writes one act. An answer that got lost is cleared up by reading; a store that is down throws. */
  commit(write: SchemeWrite): Promise<CommitOutcome>;
  /** Creates pairings that stay invisible until their publication is published; those already there are left alone. */
  stagePairings(schemeId: SchemeId, pairings: readonly Pairing[]): Promise<void>;
}

/** The schemes there are, for what runs over all of them; not an answer to anybody's question. */
export interface SchemeList {
  all(): Promise<readonly { readonly schemeId: SchemeId; readonly tenantId: string }[]>;
  /** Adds a scheme; adding it again changes nothing. */
  add(scheme: { readonly schemeId: SchemeId; readonly tenantId: string }): Promise<void>;
}
