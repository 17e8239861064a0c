import type {
  AgeingRecords,
  ChatAge,
  PublicationAge,
} from "../../scheme/retention/due-for-deletion";
import type { RetentionKind } from "../../scheme/retention/retention-table";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId, SchemeId, UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Removal, Versioned } from "../ports/scheme-store";
import type { TeamsUser } from "../ports/users";
import type { Publication } from "../records";
import { valuesOf } from "../requests/own-half";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { readAgeingFeedback } from "./ageing-feedback";

/** What looking at the age of things needs of the outside. */
export type AgeingPorts = Pick<Ports, "store" | "users">;

/** Records as they were read, by their id. */
type Found = ReadonlyMap<string, Removal>;

/** Everything of a scheme that has an age, and how to remove each. */
export interface Ageing {
  readonly scheme: Scheme;
  readonly records: AgeingRecords;
  readonly found: Readonly<Record<Exclude<RetentionKind, "people" | "chats">, Found>>;
  readonly people: ReadonlyMap<PersonId, Versioned<Person>>;
  readonly pairings: readonly Versioned<Pairing>[];
  readonly users: ReadonlyMap<UserId, Versioned<TeamsUser>>;
}

/** The same records from what a sweep has read already, without how to remove them: whether anything is due is seen in few reads. */
export async function ageingRecords(
  { store, users }: AgeingPorts,
  facts: SchemeFacts,
): Promise<AgeingRecords> {
  const { schemeId, people, pairings, concerns, complaints, launches } = facts;
  const [requests, agreements, tips, publications, accounts, feedback] = await Promise.all([
    store.list(schemeId, "request"),
    store.list(schemeId, "agreement"),
    store.list(schemeId, "tip"),
    store.publications(schemeId),
    users.several(accountsOf(people)),
    readAgeingFeedback({ store }, schemeId),
  ]);
  return {
    people,
    pairings,
    concerns,
    complaints,
    launches,
    objections: valuesOf(facts.objections),
    requests: valuesOf(requests),
    agreements: valuesOf(agreements),
    tips: valuesOf(tips),
    feedback: feedback.records,
    publications: valuesOf(publications),
    chats: chatsOf(valuesOf(accounts)),
  };
}

/** Reads it; undefined where the scheme is not there. Nothing sealed is opened. */
export async function readAgeing(
  { store, users }: AgeingPorts,
  schemeId: SchemeId,
): Promise<Ageing | undefined> {
  const agreements = await store.list(schemeId, "agreement");
  const [requests, objections, concerns, complaints, tips, launches] = await Promise.all([
    store.list(schemeId, "request"),
    store.list(schemeId, "objection"),
    store.list(schemeId, "concern"),
    store.list(schemeId, "complaint"),
    store.list(schemeId, "tip"),
    store.list(schemeId, "launch"),
  ]);
  const [scheme, publications, pairings, unseen, people] = await Promise.all([
    store.scheme(schemeId),
    store.publications(schemeId),
    store.pairings(schemeId),
    store.unseenPairings(schemeId),
    store.people(schemeId),
  ]);
  if (scheme === undefined) return undefined;
  const feedback = await readAgeingFeedback({ store }, schemeId);
  const parts = undoneParts(valuesOf(publications), unseen);
  const accounts = await users.several(accountsOf(valuesOf(people)));
  return {
    scheme: scheme.value,
    people: new Map(people.map((one) => [one.value.id, one])),
    pairings,
    users: new Map(accounts.map((one) => [one.value.userId, one])),
    records: {
      people: valuesOf(people),
      pairings: valuesOf(pairings),
      requests: valuesOf(requests),
      objections: valuesOf(objections),
      concerns: valuesOf(concerns),
      complaints: valuesOf(complaints),
      agreements: valuesOf(agreements),
      feedback: feedback.records,
      tips: valuesOf(tips),
      launches: valuesOf(launches),
      publications: [...valuesOf(publications), ...parts.map(({ age }) => age)],
      chats: chatsOf(valuesOf(accounts)),
    },
    found: {
      requests: removable("request", requests),
      objections: removable("objection", objections),
      concerns: removable("concern", concerns),
      complaints: removable("complaint", complaints),
      agreements: removable("agreement", agreements),
      feedback: feedback.found,
      tips: removable("tip", tips),
      launches: removable("launch", launches),
      pairings: removable("pairing", pairings),
      publications: new Map([
        ...removable("publication", publications),
        ...parts.map(({ age, removal }) => [age.id, removal] as const),
      ]),
    },
  };
}

function removable(
  type: Removal["type"],
  read: readonly Versioned<{ readonly id: string }>[],
): Found {
  return new Map(read.map(({ value: { id }, version }) => [id, { type, id, version }]));
}

/** The pairs of publications that were undone go as parts of these: nobody ever saw them. */
function undoneParts(
  publications: readonly Publication[],
  unseen: readonly Versioned<Pairing>[],
): readonly { readonly age: PublicationAge; readonly removal: Removal }[] {
  const byId = new Map(publications.map((one) => [one.id, one]));
  return unseen.flatMap(({ value: { id, publicationId = "", allocatedAt }, version }) => {
    const publication = byId.get(publicationId);
    if (publication !== undefined && publication.state !== "undone") return [];
    // One whose publication has gone already was left over by a run that was cut off.
    const at = publication?.at ?? allocatedAt;
    const age = { id: `pairing.${id}`, at, state: "undone", pairs: [] } as const;
    return [{ age, removal: { type: "pairing", id, version } }];
  });
}

function chatsOf(users: readonly TeamsUser[]): readonly ChatAge[] {
  return users
    .filter(({ reference }) => reference !== undefined)
    .map(({ userId, deliverability, seenAt }) => ({
      id: userId,
      reachable: deliverability === "reachable",
      ...(seenAt === undefined ? {} : { since: seenAt }),
    }));
}

function accountsOf(people: readonly Person[]): readonly UserId[] {
  return people.flatMap(({ link }) => (link.state === "linked" ? [link.userId] : []));
}
