import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import { ERASURE_PARTS, type SchemeAct, type SchemeEvent } from "../../../application/events";
import { LAUNCH_STEPS } from "../../../scheme/launch/launch";
import { IDENTITY_CHECKS } from "../../../scheme/people/asked-in-writing";
import { GIVEN_ROLES } from "../../../scheme/people/roles";
import { SETTING_NAMES } from "../../../scheme/policy/settings";
import { asJson, readStored, storable } from "./stored";

const plain = <Type extends SchemeAct["type"]>(type: Type) =>
  z.strictObject({ type: z.literal(type) });
const counting = <Type extends SchemeAct["type"]>(type: Type) =>
  z.strictObject({ type: z.literal(type), pairs: z.number() });
const records = <Type extends SchemeAct["type"]>(type: Type) =>
  z.strictObject({ type: z.literal(type), records: z.number() });

const versioned = <Type extends SchemeAct["type"]>(type: Type) =>
  z.strictObject({ type: z.literal(type), version: z.number() });

const letter = { askedOn: z.string(), checked: z.enum(IDENTITY_CHECKS) };
const recordedChoice = z.enum(["opted-out", "rejoined"]);

/** One schema for each act; the compiler refuses a list in which one is missing. */
const ACTS: {
  readonly [Type in SchemeAct["type"]]: z.ZodType<Extract<SchemeAct, { type: Type }>>;
} = {
  FoundationDoctorOptedOut: plain("FoundationDoctorOptedOut"),
  SupporterToldOfOptOut: plain("SupporterToldOfOptOut"),
  SupporterToldOfRejoin: plain("SupporterToldOfRejoin"),
  FoundationDoctorRejoined: plain("FoundationDoctorRejoined"),
  RemindersSilenced: plain("RemindersSilenced"),
  RemindersResumed: plain("RemindersResumed"),
  SupporterAllocated: plain("SupporterAllocated"),
  SupporterSentIntroduction: plain("SupporterSentIntroduction"),
  SupporterSaidHello: plain("SupporterSaidHello"),
  PairingEnded: plain("PairingEnded"),
  AgreementChanged: versioned("AgreementChanged"),
  AgreementSigned: versioned("AgreementSigned"),
  ConcernRaised: plain("ConcernRaised"),
  ConcernRead: plain("ConcernRead"),
  ConcernClosed: plain("ConcernClosed"),
  ComplaintMade: plain("ComplaintMade"),
  ComplaintRead: plain("ComplaintRead"),
  ComplaintAnswered: plain("ComplaintAnswered"),
  TipWritten: plain("TipWritten"),
  TipChanged: plain("TipChanged"),
  TipTakenBack: plain("TipTakenBack"),
  TipDecided: z.strictObject({ type: z.literal("TipDecided"), shown: z.boolean() }),
  TipsExported: z.strictObject({ type: z.literal("TipsExported"), rows: z.number() }),
  FeedbackGiven: plain("FeedbackGiven"),
  FeedbackTakenBack: plain("FeedbackTakenBack"),
  FeedbackReleased: plain("FeedbackReleased"),
  PulseAnswered: plain("PulseAnswered"),
  FeedbackOnSchemeExported: plain("FeedbackOnSchemeExported"),
  QualityExported: plain("QualityExported"),
  YearFiguresKept: z.strictObject({ type: z.literal("YearFiguresKept"), begins: z.number() }),
  DeletionStopped: records("DeletionStopped"),
  DeletionConfirmed: records("DeletionConfirmed"),
  DeletionStarted: records("DeletionStarted"),
  RecordsDeleted: records("RecordsDeleted"),
  DeletionFinished: records("DeletionFinished"),
  WishesChanged: plain("WishesChanged"),
  WishesWithdrawn: plain("WishesWithdrawn"),
  WishesRead: plain("WishesRead"),
  WishesDeleted: plain("WishesDeleted"),
  AnswersWorkedOut: plain("AnswersWorkedOut"),
  RoleGranted: z.strictObject({ type: z.literal("RoleGranted"), role: z.enum(GIVEN_ROLES) }),
  RoleEnded: z.strictObject({ type: z.literal("RoleEnded"), role: z.enum(GIVEN_ROLES) }),
  SettingsChanged: z.strictObject({
    type: z.literal("SettingsChanged"),
    settings: z.array(z.enum(SETTING_NAMES)),
  }),
  WordsChanged: z.strictObject({ type: z.literal("WordsChanged"), card: z.string() }),
  CharacteristicsChanged: z.strictObject({
    type: z.literal("CharacteristicsChanged"),
    added: z.number(),
    retired: z.number(),
    changed: z.number(),
  }),
  SupporterCannotJustNow: plain("SupporterCannotJustNow"),
  ChoiceRecorded: z.strictObject({ type: z.literal("ChoiceRecorded"), choice: recordedChoice }),
  ChoiceNoted: z.strictObject({ type: z.literal("ChoiceNoted"), choice: recordedChoice }),
  RequestOpened: z.strictObject({
    type: z.literal("RequestOpened"),
    kind: z.enum(["different", "stop", "stepping-down"]),
  }),
  RequestWithdrawn: plain("RequestWithdrawn"),
  RequestHandled: plain("RequestHandled"),
  RequestClosed: plain("RequestClosed"),
  WentAway: plain("WentAway"),
  CameBack: plain("CameBack"),
  NoContactChosen: plain("NoContactChosen"),
  BorrowingAllowed: plain("BorrowingAllowed"),
  BorrowingEnded: plain("BorrowingEnded"),
  SupporterWanted: plain("SupporterWanted"),
  CapacityChanged: z.strictObject({ type: z.literal("CapacityChanged"), capacity: z.number() }),
  SupporterSteppedDown: plain("SupporterSteppedDown"),
  SchemeCreated: plain("SchemeCreated"),
  SchemeKeyDestroyed: plain("SchemeKeyDestroyed"),
  SchemeKeyRewrapped: plain("SchemeKeyRewrapped"),
  DirectorNamed: plain("DirectorNamed"),
  MyDataTaken: plain("MyDataTaken"),
  CopyMadeOnBehalf: z.strictObject({ type: z.literal("CopyMadeOnBehalf"), ...letter }),
  ErasureAskedInWriting: z.strictObject({ type: z.literal("ErasureAskedInWriting"), ...letter }),
  PersonErased: plain("PersonErased"),
  ErasureWentOn: z.strictObject({ type: z.literal("ErasureWentOn"), part: z.enum(ERASURE_PARTS) }),
  AuditRead: plain("AuditRead"),
  AuditExported: z.strictObject({ type: z.literal("AuditExported"), rows: z.number() }),
  TrailChecked: z.strictObject({
    type: z.literal("TrailChecked"),
    entries: z.number(),
    findings: z.number(),
  }),
  TrailProved: z.strictObject({
    type: z.literal("TrailProved"),
    events: z.number(),
    missing: z.number(),
  }),
  DirectorySearched: z.strictObject({ type: z.literal("DirectorySearched"), found: z.number() }),
  MessagesHeld: plain("MessagesHeld"),
  MessagesLetGo: plain("MessagesLetGo"),
  MessageSkipped: z.strictObject({ type: z.literal("MessageSkipped"), kind: z.string() }),
  PersonLinked: plain("PersonLinked"),
  PersonLinkedByHand: plain("PersonLinkedByHand"),
  LinkUndone: plain("LinkUndone"),
  PeopleImportTried: z.strictObject({
    type: z.literal("PeopleImportTried"),
    files: z.number(),
    changes: z.number(),
  }),
  PeopleImported: z.strictObject({
    type: z.literal("PeopleImported"),
    added: z.number(),
    changed: z.number(),
  }),
  PeopleImportWritten: plain("PeopleImportWritten"),
  PeopleImportFinished: plain("PeopleImportFinished"),
  PeopleImportDiscarded: plain("PeopleImportDiscarded"),
  VolunteeringStated: z.strictObject({
    type: z.literal("VolunteeringStated"),
    supervisorToldOn: z.string(),
  }),
  LaunchStepPlanned: z.strictObject({
    type: z.literal("LaunchStepPlanned"),
    step: z.enum(LAUNCH_STEPS),
    on: z.string(),
  }),
  LaunchStepCancelled: z.strictObject({
    type: z.literal("LaunchStepCancelled"),
    step: z.enum(LAUNCH_STEPS),
  }),
  SupervisorTold: z.strictObject({
    type: z.literal("SupervisorTold"),
    on: z.string(),
    channel: z.enum(["bot", "email"]),
  }),
  SupporterApplied: plain("SupporterApplied"),
  SupervisorConfirmed: plain("SupervisorConfirmed"),
  SupervisorNoticePlanned: plain("SupervisorNoticePlanned"),
  SupervisorNoticeConfirmed: z.strictObject({
    type: z.literal("SupervisorNoticeConfirmed"),
    channel: z.enum(["bot", "email"]),
  }),
  ApplicationObjected: z.strictObject({
    type: z.literal("ApplicationObjected"),
    late: z.boolean(),
  }),
  ApplicationSettled: plain("ApplicationSettled"),
  ApplicationDecided: z.strictObject({
    type: z.literal("ApplicationDecided"),
    verdict: z.enum(["stands", "not-able"]),
  }),
  EligibilityChecked: z.strictObject({
    type: z.literal("EligibilityChecked"),
    eligible: z.boolean(),
  }),
  ProfileChanged: plain("ProfileChanged"),
  TrainingDeclared: plain("TrainingDeclared"),
  TrainingSessionNoted: plain("TrainingSessionNoted"),
  TrainingSessionRemoved: plain("TrainingSessionRemoved"),
  RecognitionIssued: plain("RecognitionIssued"),
  RecognitionLookedUp: plain("RecognitionLookedUp"),
  ObjectionRead: plain("ObjectionRead"),
  ObjectionDropped: plain("ObjectionDropped"),
  SupervisorsAdded: z.strictObject({
    type: z.literal("SupervisorsAdded"),
    added: z.number(),
    changed: z.number(),
  }),
  EligibilitySheetRead: z.strictObject({
    type: z.literal("EligibilitySheetRead"),
    set: z.number(),
    asked: z.number(),
  }),
  AllocationProposed: z.strictObject({
    type: z.literal("AllocationProposed"),
    pairs: z.number(),
    unallocated: z.number(),
  }),
  LotSeedFixed: z.strictObject({ type: z.literal("LotSeedFixed"), seed: z.string() }),
  DoctorMovedByHand: plain("DoctorMovedByHand"),
  PairsLocked: counting("PairsLocked"),
  PairsUnlocked: counting("PairsUnlocked"),
  ProposalDiscarded: plain("ProposalDiscarded"),
  SnapshotsDestroyed: z.strictObject({
    type: z.literal("SnapshotsDestroyed"),
    snapshots: z.number(),
  }),
  PublicationStarted: plain("PublicationStarted"),
  AllocationPublished: counting("AllocationPublished"),
  AllocationSettled: plain("AllocationSettled"),
  InterimContactNamed: plain("InterimContactNamed"),
  PublicationUndone: counting("PublicationUndone"),
};

/** An event as it is stored, in `core` and in `audit`: strict, so that nothing else comes along. */
export const eventContent: z.ZodType<SchemeEvent> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  at: z.string(),
  by: z.string(),
  act: z.union(Object.values(ACTS)),
  personId: z.string().exactOptional(),
  pairingId: z.string().exactOptional(),
  subjectId: z.string().exactOptional(),
});

const schema = z.object({ id: z.string(), type: z.literal("event"), content: eventContent });

/** The id of an event's document in `core`: it tells afterwards whether its act was done. */
export function eventDocumentId(eventId: string): string {
  return `event.${eventId}`;
}

/** An event in `core`; `relayed` once it stands in the audit trail. */
export function eventDocument(event: SchemeEvent, relayed: boolean): JSONObject {
  const { schemeId, at } = event;
  return asJson({
    id: eventDocumentId(event.id),
    schemeId,
    type: "event",
    at,
    relayed,
    content: storable(eventContent, "event", event),
  });
}

/** The event of a document of `core`. @throws Error naming id and type where it is none. */
export function eventOf(stored: unknown): SchemeEvent {
  return readStored(schema, stored).content;
}
