import { z } from "zod";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { PublicationId, SchemeId } from "../../scheme/shared/ids";
import { CATALOGUE } from "./catalogue";
import { queryPartition } from "./items";
import type { Cosmos } from "./open-cosmos";

const publicationIds = z.array(z.string());

/** The publications of a scheme that are published, neither being staged nor undone. */
export async function publishedIds(
  cosmos: Cosmos,
  schemeId: SchemeId,
): Promise<ReadonlySet<PublicationId>> {
  const found = await queryPartition(cosmos, CATALOGUE.publishedIds, schemeId);
  return new Set(publicationIds.parse(found));
}

/** Whether a pairing can be seen: made by hand, or come with a publication that is published. */
export function isVisible(pairing: Pairing, published: ReadonlySet<PublicationId>): boolean {
  return pairing.publicationId === undefined || published.has(pairing.publicationId);
}
