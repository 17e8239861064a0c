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

/** What `seenBy` found: documents as they are stored, and the publications that are published. */
export interface SeenBy {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly published: ReadonlySet<PublicationId>;
  readonly documents: readonly unknown[];
}

interface SeenBySearch {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  /** Documents of the scheme that are wanted besides, by their ids. */
  readonly besides?: readonly string[];
}

/**
 * What is stored of one person's pairings, and by which publications they can be seen. Mostly one request: a page is as the
 * store was at one moment. Where it gives more pages, the publications are asked for first, as everywhere.
 */
export async function seenBy(
  cosmos: Cosmos,
  { schemeId, personId, besides = [] }: SeenBySearch,
): Promise<SeenBy> {
  const parameters = { person: personId, besides };
  const all = { query: CATALOGUE.seenBy, partitionKey: schemeId, parameters };
  const page = await queryOnePage(cosmos, all);
  const published =
    page === undefined
      ? await publishedIds(cosmos, schemeId)
      : new Set(page.filter((one) => typeof one === "string"));
  const found = page ?? (await readPartition(cosmos, all, (one) => one));
  const documents = found.filter((one) => typeof one !== "string");
  return { schemeId, personId, published, documents };
}

const label = z.object({ id: z.string(), type: z.string() });

/** A document among those found; undefined where it is not there. */
export function documentIn({ documents }: Pick<SeenBy, "documents">, id: string): unknown {
  return documents.find((one) => label.safeParse(one).data?.id === id);
}

function ofType(documents: readonly unknown[], type: string): readonly unknown[] {
  return documents.filter((one) => label.safeParse(one).data?.type === type);
}

/** The pairings among documents that can be seen. */
export function pairingsIn({
  documents,
  published,
}: Pick<SeenBy, "documents" | "published">): Found {
  return ofType(documents, "pairing").map(pairingRecord.fromDocument).filter(isVisible(published));
}

/** Somebody's pairings, each with what displaces it; and the documents of the people in those that are active. */
interface Beside {
  readonly pairings: Found;
  readonly people: readonly unknown[];
}

/**
 * What has to be read beside somebody's pairings. What displaces a supporter's is their doctor's: without any of theirs, and
 * without people, nothing is.
 */
export async function besidePairings(
  cosmos: Cosmos,
  { schemeId, personId, published }: Omit<SeenBy, "documents">,
  own: Found,
  wanted: "pairings" | "with people",
): Promise<Beside> {
  const active = own.map(({ value }) => value).filter(({ period }) => period.state === "active");
  const doctors = active.map(({ doctorId }) => doctorId).filter((one) => one !== personId);
  const others = active.flatMap(({ doctorId, supporterId }) => [doctorId, supporterId]);
  const people = [...new Set(wanted === "pairings" ? [] : others)]
    .filter((one) => one !== personId)
    .map((one) => `person.${one}`);
  const documents = await besideDocuments(cosmos, schemeId, { doctors, people });
  const theirs = pairingsIn({ documents, published });
  return { pairings: withReplaced(own, [...own, ...theirs]), people: ofType(documents, "person") };
}

interface BesideIds {
  readonly doctors: readonly PersonId[];
  /** Of documents. */
  readonly people: readonly string[];
}

async function besideDocuments(
  cosmos: Cosmos,
  schemeId: SchemeId,
  { doctors, people }: BesideIds,
): Promise<readonly unknown[]> {
  const [id, ...more] = people;
  if (doctors.length === 0 && more.length === 0) {
    if (id === undefined) return [];
    const stored = await readItem({
      container: cosmos.container("core"),
      id,
      partitionKey: schemeId,
    });
    return stored === undefined ? [] : [stored];
  }
  const parameters = { doctors, besides: people };
  const search = { query: CATALOGUE.pairingsOfDoctors, partitionKey: schemeId, parameters };
  return readPartition(cosmos, search, (one) => one);
}

/** Those of one person, as doctor or as supporter. What displaces a supporter's is their doctor's. */
export async function pairingsOfPerson(
  cosmos: Cosmos,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<Found> {
  const seen = await seenBy(cosmos, { schemeId, personId });
  return (await besidePairings(cosmos, seen, pairingsIn(seen), "pairings")).pairings;
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
  const own = pairingsIn(await seenBy(cosmos, { schemeId, personId: doctorId }));
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
    besides: [],
  });
  return withReplaced(theirs, theirs).filter(({ value }) => wanted.includes(value.id));
}
