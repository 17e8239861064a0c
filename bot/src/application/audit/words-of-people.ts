import { byLetter, counted, plainly, type SomeWords } from "./act-words";

const people = (count: number) => counted(count, "person", "people");
const spaced = (name: string) => name.replaceAll(/[A-Z]/gu, (one) => ` ${one.toLowerCase()}`);
const BY_CHANNEL = { bot: "by a message", email: "by e-mail" } as const;
const OFFICES = {
  director: "director",
  administrator: "administrator",
  deputy: "deputy",
  dme: "director of medical education",
  "regional-viewer": "regional viewer",
} as const;

const READINGS = {
  WishesRead: { kind: "read", words: "Read what a doctor would like in a supporter" },
  ObjectionRead: { kind: "read", words: "Read an objection" },
  FeedbackOnSchemeExported: { kind: "read", words: "Took the feedback on the scheme as a file" },
  RecognitionLookedUp: { kind: "read", words: "Looked up a statement of support" },
  AuditRead: { kind: "read", words: "Read the audit trail" },
  AuditExported: {
    kind: "read",
    say: ({ rows }) => `Took ${counted(rows, "entry", "entries")} of the audit trail as a file`,
  },
  TrailChecked: {
    kind: "read",
    say: ({ entries, findings }) =>
      findings === 0
        ? `Checked the audit trail: ${counted(entries, "entry", "entries")}, all as written`
        : `Checked the audit trail: ${counted(findings, "thing", "things")} wrong`,
  },
  DirectorySearched: { kind: "read", words: "Searched the organisation's directory" },
  MyDataTaken: { kind: "read", words: "Took a copy of what is kept about them" },
  CopyMadeOnBehalf: {
    kind: "read",
    say: (act) => `Made a copy of what is kept about somebody, ${byLetter(act)}`,
  },
} as const satisfies SomeWords;

const ROLES = {
  SchemeCreated: { kind: "roles", words: "Created the scheme" },
  DirectorNamed: { kind: "roles", words: "Named the first director" },
  RoleGranted: { kind: "roles", say: ({ role }) => `Gave a role: ${OFFICES[role]}` },
  RoleEnded: { kind: "roles", say: ({ role }) => `Set the end of a role: ${OFFICES[role]}` },
  SettingsChanged: {
    kind: "roles",
    say: ({ settings }) => `Changed settings: ${settings.map(spaced).join(", ")}`,
  },
  CharacteristicsChanged: {
    kind: "roles",
    say: ({ added, retired, changed }) =>
      `Changed what the scheme asks about besides the usual: ${added} added, ${retired} asked about no longer, ${changed} changed`,
  },
  WordsChanged: {
    kind: "roles",
    say: ({ card }) =>
      `Changed the scheme's own words on a card: ${plainly(card).replace("/", ", ")}`,
  },
} as const satisfies SomeWords;

const PEOPLE = {
  PeopleImportTried: {
    kind: "people",
    say: ({ files, changes }) =>
      `Looked through ${counted(files, "spreadsheet", "spreadsheets")}: ${counted(changes, "change", "changes")}`,
  },
  PeopleImported: {
    kind: "people",
    say: ({ added, changed }) => `Imported: ${people(added)} added, ${changed} changed`,
  },
  PeopleImportWritten: { kind: "people", words: "Wrote a part of an import" },
  PeopleImportFinished: { kind: "people", words: "Finished an import" },
  PeopleImportDiscarded: { kind: "people", words: "Discarded an import" },
  PersonLinked: { kind: "people", words: "Was tied to their Teams account" },
  PersonLinkedByHand: { kind: "people", words: "Tied somebody to a Teams account" },
  LinkUndone: { kind: "people", words: "Untied somebody from a Teams account" },
  BorrowingAllowed: { kind: "people", words: "Let a doctor have a supporter from elsewhere" },
  BorrowingEnded: { kind: "people", words: "No longer lets a doctor have one from elsewhere" },
  SupervisorsAdded: {
    kind: "people",
    say: ({ added, changed }) => `Supervisors: ${added} added, ${changed} changed`,
  },
} as const satisfies SomeWords;

const SUPPORTERS = {
  VolunteeringStated: { kind: "supporters", words: "Stated that somebody volunteered" },
  SupporterApplied: { kind: "supporters", words: "Volunteered" },
  SupervisorConfirmed: { kind: "supporters", words: "Said who the supervisor is" },
  SupervisorNoticePlanned: { kind: "supporters", words: "Planned the notice to a supervisor" },
  SupervisorNoticeConfirmed: {
    kind: "supporters",
    say: ({ channel }) => `Told a supervisor of an application, ${BY_CHANNEL[channel]}`,
  },
  SupervisorTold: {
    kind: "supporters",
    say: ({ channel }) => `Told a supervisor of the scheme, ${BY_CHANNEL[channel]}`,
  },
  ApplicationObjected: {
    kind: "supporters",
    say: ({ late }) => (late ? "Objected after the time was over" : "Objected"),
  },
  ObjectionDropped: { kind: "supporters", words: "An objection no longer counts" },
  ApplicationSettled: { kind: "supporters", words: "Nobody objected in time: the offer stands" },
  ApplicationDecided: {
    kind: "supporters",
    say: ({ verdict }) =>
      verdict === "stands"
        ? "Decided that an offer stands"
        : "Decided that an offer does not stand",
  },
  EligibilityChecked: {
    kind: "supporters",
    say: ({ eligible }) => `Noted: ${eligible ? "able" : "not able"} to take part`,
  },
  EligibilitySheetRead: {
    kind: "supporters",
    say: ({ set, asked }) => `Read a sheet of reviews: ${set} noted, ${asked} to be asked`,
  },
  ProfileChanged: { kind: "supporters", words: "Changed what their doctors read of them" },
  TrainingDeclared: { kind: "supporters", words: "Said which training they did" },
  TrainingSessionNoted: { kind: "supporters", words: "Noted a session of training" },
  TrainingSessionRemoved: { kind: "supporters", words: "Took a session of training off the list" },
  RecognitionIssued: { kind: "supporters", words: "Had a statement of support issued" },
  CapacityChanged: {
    kind: "supporters",
    say: ({ capacity }) => `Can support ${counted(capacity, "doctor", "doctors")}`,
  },
  SupporterSteppedDown: { kind: "supporters", words: "Stopped supporting" },
} as const satisfies SomeWords;

/** Words for what is read, and for acts on roles, people and supporters. */
export const WORDS_OF_PEOPLE = { ...READINGS, ...ROLES, ...PEOPLE, ...SUPPORTERS } as const;
