import { z } from "zod";
import type { Versioned } from "../../application/ports/scheme-store";
import type { Pairing } from "../../scheme/pairing/pairing";
import { replacementOf } from "../../scheme/pairing/replaced";
import type { PairingId, PersonId, PublicationId, SchemeId } from "../../scheme/shared/ids";
import { CATALOGUE, type OnePartitionQuery } from "./catalogue";
import { pairingRecord } from "./documents/pairing";
import { queryOnePage, queryPartition, readItem, readPartition, type Parameters } from "./items";
import type { Cosmos } from "./open-cosmos";

type Found = readonly Versioned<Pairing>[];

const publicationIds = z.array(z.string());

/** The publications of a scheme that are published, neither being staged nor undone. */
async function publishedIds(
  cosmos: Cosmos,
  schemeId: SchemeId,
): Promise<ReadonlySet<PublicationId>> {
  const found = await queryPartition(cosmos, CATALOGUE.publishedIds, schemeId);
  return new Set(publicationIds.parse(found));
}

/**
 * What a query finds of the pairings that can be seen: made by hand, or come with a publication that is published.
 * One publication becoming visible is also what displaces the pairings that its own take the place of.
 */
async function visible(
  cosmos: Cosmos,
  schemeId: SchemeId,
  ...[query, parameters]: [OnePartitionQuery, Parameters?]
): Promise<Found> {
  // First the publications: one that is published has all its pairings already.
  const published = await publishedIds(cosmos, schemeId);
  return visibleOf(cosmos, published, { schemeId, query, parameters });
}

interface PairingSearch {
  readonly schemeId: SchemeId;
  readonly query: OnePartitionQuery;
  readonly parameters: Parameters | undefined;
}

/** The same, where the publications have been looked at before. */
async function visibleOf(
  cosmos: Cosmos,
  published: ReadonlySet<PublicationId>,
  { schemeId, query, parameters }: PairingSearch,
): Promise<Found> {
  const search = { query, partitionKey: schemeId, parameters };
  const stored = await readPartition(cosmos, search, pairingRecord.fromDocument);
  return stored.filter(isVisible(published));
}

/** Made by hand, or come with one of these publications. */
function isVisible(published: ReadonlySet<PublicationId>) {
  return ({ value: { publicationId } }: Versioned<Pairing>): boolean =>
    publicationId === undefined || published.has(publicationId);
}

/** The same pairings, each with what displaces it among those of its doctor. */
function withReplaced(some: Found, doctorsPairings: Found): Found {
  const byDoctor = Map.groupBy(
    doctorsPairings.map(({ value }) => value),
    ({ doctorId }) => doctorId,
  );
  return some.map(({ value, version }) => {
    const found = replacementOf(value, byDoctor.get(value.doctorId) ?? []);
    return { value: found === undefined ? value : { ...value, replaced: found.replaced }, version };
  });
}

/** Every pairing of a scheme that can be seen. */
export async function allPairings(cosmos: Cosmos, schemeId: SchemeId): Promise<Found> {
  const all = await visible(cosmos, schemeId, CATALOGUE.pairings);
  return withReplaced(all, all);
}

/** Those that cannot be seen: of publications that were undone or are being staged. */
export async function unseenPairings(cosmos: Cosmos, schemeId: SchemeId): Promise<Found> {
  const published = await publishedIds(cosmos, schemeId);
  const search = { query: CATALOGUE.pairings, partitionKey: schemeId };
  const stored = await readPartition(cosmos, search, pairingRecord.fromDocument);
  return stored.filter(
    ({ value: { publicationId } }) => publicationId !== undefined && !published.has(publicationId),
  );
}

interface Own {
  readonly published: ReadonlySet<PublicationId>;
  readonly own: Found;
}

/**
 * What can be seen of one person's pairings, and by which publications. Mostly one request: a page is as the store was at one
 * moment. Where it gives more pages, the publications are asked for first, as everywhere.
 */
async function ownPairings(cosmos: Cosmos, schemeId: SchemeId, person: PersonId): Promise<Own> {
  const all = { query: CATALOGUE.seenBy, partitionKey: schemeId, parameters: { person } };
  const page = await queryOnePage(cosmos, all);
  const published =
    page === undefined
      ? await publishedIds(cosmos, schemeId)
      : new Set(page.filter((one) => typeof one === "string"));
  const found = page ?? (await readPartition(cosmos, all, (one) => one));
  const stored = found.filter((one) => typeof one !== "string").map(pairingRecord.fromDocument);
  return { published, own: stored.filter(isVisible(published)) };
}

/** Those of one person, as doctor or as supporter. What displaces a supporter's is their doctor's. */
export async function pairingsOfPerson(
  cosmos: Cosmos,
  schemeId: SchemeId,
  person: PersonId,
): Promise<Found> {
  const { published, own } = await ownPairings(cosmos, schemeId, person);
  const doctors = own
    .filter(({ value }) => value.doctorId !== person && value.period.state === "active")
    .map(({ value }) => value.doctorId);
  const ofDoctors = { schemeId, query: CATALOGUE.pairingsOfDoctors, parameters: { doctors } };
  const theirs = doctors.length === 0 ? [] : await visibleOf(cosmos, published, ofDoctors);
  return withReplaced(own, [...own, ...theirs]);
}

/** One pairing; undefined where there is none, or none that can be seen. */
export async function onePairing(
  cosmos: Cosmos,
  schemeId: SchemeId,
  id: PairingId,
): Promise<Versioned<Pairing> | undefined> {
  const container = cosmos.container("core");
  const stored = await readItem({ container, id: `pairing.${id}`, partitionKey: schemeId });
  if (stored === undefined) return undefined;
  const { doctorId } = pairingRecord.fromDocument(stored).value;
  const { own } = await ownPairings(cosmos, schemeId, doctorId);
  return withReplaced(own, own).find(({ value }) => value.id === id);
}

/** Several pairings by their ids; one that cannot be seen is left out. */
export async function pairingsByIds(
  cosmos: Cosmos,
  schemeId: SchemeId,
  wanted: readonly PairingId[],
): Promise<Found> {
  if (wanted.length === 0) return [];
  const ids = wanted.map((id) => `pairing.${id}`);
  const found = await queryPartition(cosmos, CATALOGUE.pairingsByIds, schemeId, { ids });
  const doctors = found.map((stored) => pairingRecord.fromDocument(stored).value.doctorId);
  if (doctors.length === 0) return [];
  const theirs = await visible(cosmos, schemeId, CATALOGUE.pairingsOfDoctors, {
    doctors: [...new Set(doctors)],
  });
  return withReplaced(theirs, theirs).filter(({ value }) => wanted.includes(value.id));
}
