import type { SchemeAct, SchemeEvent } from "../../../bot/src/application/events";
import type { OutboxMessage } from "../../../bot/src/application/ports/outbox";
import type { TeamsUser } from "../../../bot/src/application/ports/users";
import type { PeopleImport, Proposal, Publication } from "../../../bot/src/application/records";
import {
  messageId,
  type PairingMessage,
  type PlannedMessage,
} from "../../../bot/src/scheme/messages/message";
import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY, type Scheme } from "../../../bot/src/scheme/policy/policy";

export const MORNING = "2026-08-05T08:30:00.000Z";
export const NOON = "2026-08-05T11:00:00.000Z";
export const EVENING = "2026-08-05T18:00:00.000Z";

let counter = 0;

/** An id that no other test uses, in this run or (against a real account) in any other. */
export function freshId(what: string): string {
  counter += 1;
  return `${what}-${process.pid}-${counter}`;
}

export function someEvent(
  schemeId: string,
  act: SchemeAct = { type: "PersonLinked" },
  at = MORNING,
): SchemeEvent {
  return { id: freshId("event"), schemeId, at, by: "system", act };
}

export function someScheme(id: string): Scheme {
  return {
    id,
    tenantId: "tenant-1",
    name: "Northgate Foundation Programme",
    provider: "Northgate Hospitals",
    directorName: "Dr Amara Whitfield",
    createdAt: MORNING,
    policy: {
      ...DEFAULT_POLICY,
      allocation: {
        gradeOrder: DEFAULT_POLICY.allocation.gradeOrder,
        within: "trust",
        borrow: true,
        neighbours: [{ name: "Eastmoor Hospitals", sites: ["Eastmoor", "St Brannoc's"] }],
        shortage: "best-fit",
        needFirst: ["left-out-last-time"],
      },
    },
  };
}

export function somePerson(schemeId: string, changes: Partial<Person> = {}): Person {
  return {
    id: freshId("person"),
    schemeId,
    name: { given: "Samuel", family: "Okafor", knownAs: "Sam" },
    email: "sam.okafor@northgate.example",
    gmcNumber: "7654321",
    memberships: [
      {
        role: "foundation-doctor",
        from: "2026-08-05",
        until: "2027-08-03",
        grade: "F1",
        site: "Northgate General",
        specialty: "General surgery",
        supervisors: ["Dr Ivo Lang", "7000042"],
      },
    ],
    mayBorrow: true,
    link: { state: "linked", userId: "tenant-1_oid-1", at: MORNING },
    volunteering: {
      state: "volunteered",
      at: MORNING,
      by: { directorStatement: "person-0", supervisorToldOn: "2026-07-01" },
    },
    capacity: 2,
    participation: { state: "opted-in" },
    reminders: { state: "on" },
    ...changes,
  };
}

export function somePairing(schemeId: string, changes: Partial<Pairing> = {}): Pairing {
  return {
    id: freshId("pairing"),
    schemeId,
    doctorId: "person-1",
    supporterId: "person-2",
    allocatedAt: MORNING,
    announceAt: NOON,
    period: { state: "active" },
    introduction: { state: "awaited" },
    ...changes,
  };
}

export function somePublication(
  schemeId: string,
  state: Publication["state"] = "staging",
): Publication {
  return {
    id: freshId("publication"),
    schemeId,
    state,
    at: MORNING,
    by: "person-0",
    announceAt: NOON,
    pairs: [{ pairingId: "pairing-1", doctorId: "person-1", supporterId: "person-2" }],
    leftOut: ["person-3"],
    proposalId: "proposal-1",
  };
}

export function someProposal(schemeId: string): Proposal {
  return {
    id: freshId("proposal"),
    schemeId,
    at: MORNING,
    by: "person-0",
    on: "2026-08-12",
    released: ["person-1"],
    revision: 3,
    withdrawals: 1,
    seed: "seed-1",
    engine: "near-peer-allocation/1",
    hashes: { policy: "0a", input: "0b" },
    objective: { unallocated: 3, moved: 1, preferences: 2, fit: 11 },
    pairs: [
      {
        pairingId: "pairing-1",
        doctorId: "person-1",
        supporterId: "person-2",
        from: "pairing-0",
        locked: true,
      },
    ],
    kept: 7,
    competition: [{ doctors: ["person-3", "person-4"], supporters: ["person-2"], places: 1 }],
    unallocated: [
      { doctorId: "person-3", code: "no-volunteers" },
      { doctorId: "person-4", code: "nobody-more-senior", grade: "F2" },
      { doctorId: "person-5", code: "all-more-senior-full", full: 4 },
    ],
  };
}

export function someImport(schemeId: string, changes: Partial<PeopleImport> = {}): PeopleImport {
  return {
    id: freshId("import"),
    schemeId,
    state: "committed",
    at: MORNING,
    by: "person-0",
    files: ["august.xlsx"],
    revision: 3,
    changes: [],
    unchanged: 0,
    problems: [{ file: "august.xlsx", row: 14, text: "'FY3' is not a grade we know." }],
    dropped: [{ heading: "Religion", reason: "characteristic" }],
    ...changes,
  };
}

export function someMessage(
  schemeId: string,
  changes: Partial<PairingMessage> = {},
): PairingMessage {
  return {
    schemeId,
    kind: "introduction",
    recipientId: freshId("person"),
    pairingId: "pairing-1",
    occurrence: "2026-08-05",
    dueAt: MORNING,
    expiresAt: "2027-08-05T08:30:00.000Z",
    ...changes,
  };
}

export function inOutbox(message: PlannedMessage): OutboxMessage {
  return {
    id: messageId(message),
    message,
    status: { state: "planned" },
    attempts: 0,
    doubts: 0,
    faults: 0,
  };
}

export function someUser(changes: Partial<TeamsUser> = {}): TeamsUser {
  return {
    userId: `tenant-1_${freshId("oid")}`,
    reference: {
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      conversationId: "a:1",
      botId: "28:bot",
      teamsUserId: "29:sam",
      channelId: "msteams",
    },
    deliverability: "reachable",
    linkedTo: [{ schemeId: "scheme-1", personId: "person-1" }],
    welcomedAt: MORNING,
    ...changes,
  };
}
