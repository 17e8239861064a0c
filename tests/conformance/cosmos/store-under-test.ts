import { randomUUID } from "node:crypto";
import type { FaultRequest } from "../../../bot/src/local/cosmos/faults";
import { startLocalCosmos, type LocalCosmos } from "../../../bot/src/local/cosmos/server";
import { ensureContainers } from "../../../bot/src/outbound/cosmos/ensure-containers";
import { openCosmos, type Cosmos } from "../../../bot/src/outbound/cosmos/open-cosmos";
import type { OnAnswer } from "../../../bot/src/outbound/cosmos/watch-requests";

const { COSMOS_ENDPOINT, COSMOS_KEY } = process.env;

/** Faults are injected by the local server; a real account has no switch for them. */
export const describeWithFaults = COSMOS_ENDPOINT === undefined ? describe : describe.skip;

/** A store that the suite runs against, in a database of its own. */
export interface StoreUnderTest {
  readonly cosmos: Cosmos;
  /** Another client of the same database, as another instance of the product has. */
  another(onAnswer?: OnAnswer): Promise<Cosmos>;
  /** Lets the next `times` requests that fit meet a status or a cut connection. */
  befall(match: (request: FaultRequest) => boolean, harm: Harm, times?: number): void;
  /** Faults that were asked for and have not happened yet. */
  faultsLeft(): number;
  close(): Promise<void>;
}

/** What befalls a request: a status, with headers that are not the usual ones, or a connection cut before or after the store did its work. */
export type Harm =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly drop: "before" | "after" };

/** Opens the local server, or what COSMOS_ENDPOINT (and COSMOS_KEY) name, and creates the containers. */
export async function openStoreUnderTest(): Promise<StoreUnderTest> {
  const local =
    COSMOS_ENDPOINT === undefined ? await startLocalCosmos({ file: ":memory:" }) : undefined;
  const address = {
    endpoint: local?.endpoint ?? COSMOS_ENDPOINT ?? "",
    database: `near-peer-test-${randomUUID()}`,
    ...keyOf(local),
  };
  const opened: Cosmos[] = [];
  const open = async (onAnswer?: OnAnswer) => {
    const cosmos = await openCosmos(address, onAnswer);
    opened.push(cosmos);
    return cosmos;
  };
  const cosmos = await open();
  await ensureContainers(cosmos, "create");
  return {
    cosmos,
    another: open,
    befall: (match, harm, times = 1) => {
      if (local === undefined) throw new Error("Only the local server can be harmed.");
      local.faults.push({ match, times, headers: { "x-ms-retry-after-ms": "1" }, ...harm });
    },
    faultsLeft: () => local?.faults.reduce((sum, { times }) => sum + times, 0) ?? 0,
    close: async () => {
      if (local === undefined) await cosmos.client.database(cosmos.database).delete();
      for (const one of opened) one.close();
      await local?.close();
    },
  };
}

function keyOf(local: LocalCosmos | undefined): { readonly key?: string } {
  const key = local?.key ?? COSMOS_KEY;
  return key === undefined ? {} : { key };
}

/** A transactional batch. */
export function isBatch({ headers }: FaultRequest): boolean {
  return headers["x-ms-cosmos-is-batch-request"] !== undefined;
}

/** The creation of one document. */
export function isCreation({ method, path, headers }: FaultRequest): boolean {
  return (
    method === "POST" &&
    path.endsWith("/docs") &&
    headers["x-ms-cosmos-is-batch-request"] === undefined &&
    headers["x-ms-documentdb-isquery"] === undefined &&
    headers["x-ms-cosmos-is-query-plan-request"] === undefined
  );
}

/** The replacement of one document. */
export function isReplacement({ method, path }: FaultRequest): boolean {
  return method === "PUT" && path.includes("/docs/");
}

/** The deletion of one document. */
export function isDeletion({ method, path }: FaultRequest): boolean {
  return method === "DELETE" && path.includes("/docs/");
}
