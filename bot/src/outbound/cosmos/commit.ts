import type { OperationResponse } from "@azure/cosmos";
import type { CommitOutcome, SchemeWrite } from "../../application/ports/scheme-store";
import { actOf, type Act } from "./act";
import { eventDocumentId } from "./documents/event";
import { worthAnotherTry } from "./errors";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { again, done, withPatience } from "./patience";
import { PlainFault } from "../../application/ports/plain-fault";

/**
 * Writes one act as one transactional batch. Whatever is not plainly written is cleared up by reading
 * the act's event: there, the act was done (by this call, or by an earlier one whose answer got lost).
 * @throws Error where the store is down, or refuses what it should not.
 */
export async function commitAct(cosmos: Cosmos, write: SchemeWrite): Promise<CommitOutcome> {
  const act = actOf(write);
  const { schemeId } = write;
  return withPatience<CommitOutcome>(`the act '${act.first.id}' of '${schemeId}'`, async () => {
    const verdict = await tryBatch(cosmos, schemeId, act);
    if (verdict === "committed") return done(verdict);
    // Also after a conflict: the SDK repeats a request by itself where the connection broke, and a
    // store that lags behind may have answered the last clearing-up with "not there".
    if (await wasDone(cosmos, schemeId, act)) return done("committed");
    return verdict === "conflict" ? done(verdict) : again(verdict.because);
  });
}

type Verdict = CommitOutcome | { readonly because: unknown };

async function tryBatch(cosmos: Cosmos, schemeId: string, act: Act): Promise<Verdict> {
  try {
    const { items } = cosmos.container("core");
    // The SDK writes into the operations it is given; a second try starts from our own.
    const { result } = await items.batch(structuredClone(act.operations), schemeId);
    return verdictOn(result ?? [], act);
  } catch (because) {
    if (worthAnotherTry(because)) return { because };
    throw new PlainFault(`The store refused the act '${act.first.id}' of '${schemeId}'.`, {
      cause: because,
    });
  }
}

const OTHERS_FIRST: ReadonlySet<number> = new Set([404, 409, 412]);
const DEPENDENT = 424;

/** A batch that was refused does not throw: every result has to be looked at. */
function verdictOn(results: readonly OperationResponse[], act: Act): Verdict {
  const statuses = results.map(({ statusCode }) => statusCode);
  const complete = statuses.length === act.operations.length;
  if (complete && statuses.every((status) => status >= 200 && status < 300)) return "committed";
  const cause = statuses.find((status) => status >= 300 && status !== DEPENDENT);
  if (cause !== undefined && OTHERS_FIRST.has(cause)) return "conflict";
  const because = Object.assign(new Error(`A batch was answered with ${statuses.join(", ")}.`), {
    code: cause ?? 500,
  });
  if (worthAnotherTry(because)) return { because };
  throw because;
}

async function wasDone(cosmos: Cosmos, schemeId: string, { first }: Act): Promise<boolean> {
  const place = { container: cosmos.container("core"), id: eventDocumentId(first.id) };
  return (await readItem({ ...place, partitionKey: schemeId })) !== undefined;
}
