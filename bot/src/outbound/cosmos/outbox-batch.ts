import type { JSONObject, OperationInput, OperationResponse } from "@azure/cosmos";
import { z } from "zod";
import { worthAnotherTry } from "./errors";
import type { ContainerName } from "./containers";
import type { Cosmos } from "./open-cosmos";

/** A document to write over the version that was read; without one it is to be created. */
export interface Write {
  readonly id: string;
  readonly document: JSONObject;
  readonly version?: string;
}

/**
 * What came of writing several documents of one shard at once. `written`: all, with their new versions. `refused`: nothing,
 * because of the one at this place, which somebody else wrote first. `unsettled`: nobody knows.
 */
export type Written =
  | { readonly state: "written"; readonly versions: readonly string[] }
  | { readonly state: "refused"; readonly nth: number }
  | { readonly state: "unsettled"; readonly because: unknown };

const OTHERS_FIRST: ReadonlySet<number> = new Set([404, 409, 412]);
const DEPENDENT = 424;

/**
 * Writes documents of one shard of the outbox, or of one partition of another container, in one transactional batch.
 * @throws Error where the store refuses it for good.
 */
export async function writeTogether(
  cosmos: Cosmos,
  partition: string,
  writes: readonly Write[],
  container: ContainerName = "outbox",
): Promise<Written> {
  try {
    const { items } = cosmos.container(container);
    const { result } = await items.batch(writes.map(operationOf), partition);
    return verdictOn(result ?? [], writes.length);
  } catch (because) {
    if (worthAnotherTry(because)) return { state: "unsettled", because };
    throw new Error(`The store refused a batch in '${container}', '${partition}'.`, {
      cause: because,
    });
  }
}

function operationOf({ id, document, version }: Write): OperationInput {
  if (version === undefined) return { operationType: "Create", resourceBody: document };
  // An empty If-Match is left out on the way, and the write would be unconditional.
  if (version === "") throw new Error(`'${id}' cannot be replaced without its version.`);
  return { operationType: "Replace", id, ifMatch: version, resourceBody: document };
}

/** A batch that was refused does not throw: every result has to be looked at. */
function verdictOn(results: readonly OperationResponse[], count: number): Written {
  const statuses = results.map(({ statusCode }) => statusCode);
  if (statuses.length === count && statuses.every((status) => status >= 200 && status < 300)) {
    return { state: "written", versions: results.map(versionOf) };
  }
  const nth = statuses.findIndex((status) => status >= 300 && status !== DEPENDENT);
  const cause = statuses[nth];
  if (cause !== undefined && OTHERS_FIRST.has(cause)) return { state: "refused", nth };
  const because = Object.assign(new Error(`A batch was answered with ${statuses.join(", ")}.`), {
    code: cause ?? 500,
  });
  if (worthAnotherTry(because)) return { state: "unsettled", because };
  throw because;
}

const answered = z.union([
  z.object({ eTag: z.string() }).transform(({ eTag }) => eTag),
  z
    .object({ resourceBody: z.object({ _etag: z.string() }) })
    .transform((a) => a.resourceBody._etag),
]);

function versionOf(response: OperationResponse): string {
  return answered.parse(response);
}
