import type { JSONObject, OperationInput } from "@azure/cosmos";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { SchemeId } from "../../scheme/shared/ids";
import { pairingRecord } from "./documents/pairing";
import { cosmosStatus } from "./errors";
import type { Cosmos } from "./open-cosmos";
import { repeatable } from "./patience";

const AT_ONCE = 90;

/**
 * Creates pairings that stay invisible until their publication is published. Asked again it creates
 * what is still missing and leaves the others as they are.
 * @throws Error for a pairing of another scheme or without a publication: it would be visible at once.
 */
export async function stagePairings(
  cosmos: Cosmos,
  schemeId: SchemeId,
  pairings: readonly Pairing[],
): Promise<void> {
  const misplaced = pairings.find(
    (pairing) => pairing.schemeId !== schemeId || pairing.publicationId === undefined,
  );
  if (misplaced !== undefined) {
    throw new Error(
      `The pairing '${misplaced.id}' cannot be staged: it needs a publication of the scheme '${schemeId}'.`,
    );
  }
  const documents = pairings.map((pairing) => pairingRecord.toDocument(pairing));
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await stage(cosmos, schemeId, documents.slice(from, from + AT_ONCE));
  }
}

async function stage(cosmos: Cosmos, schemeId: SchemeId, documents: JSONObject[]): Promise<void> {
  const { items } = cosmos.container("core");
  const all = await repeatable(`stage ${documents.length} pairings`, () =>
    items.batch(documents.map(creation), schemeId),
  );
  const statuses = (all.result ?? []).map(({ statusCode }) => statusCode);
  if (statuses.length === documents.length && statuses.every((status) => status === 201)) return;
  // Some are there already, or the batch was refused: one by one, which says of each what is wrong.
  for (const document of documents) await createOnce(cosmos, document);
}

function creation(resourceBody: JSONObject): OperationInput {
  return { operationType: "Create", resourceBody: { ...resourceBody } };
}

async function createOnce(cosmos: Cosmos, document: JSONObject): Promise<void> {
  await repeatable("stage a pairing", async () => {
    try {
      await cosmos.container("core").items.create(document);
    } catch (failure) {
      if (cosmosStatus(failure) !== 409) throw failure;
    }
  });
}
