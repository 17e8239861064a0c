import { join } from "node:path";
import { createLocalJWKSet, type JWTVerifyGetKey } from "jose";
import { actorsOf } from "../application/access/actor";
import type { Clock } from "../application/ports/clock";
import type { Ports } from "../application/ports/ports";
import { userIdOf } from "../scheme/shared/ids";
import {
  createMovableClock,
  createMoveTo,
  type MovableClock,
  type OffsetStore,
} from "./clock/movable-clock";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID, SEED_DIRECTOR } from "./constants";
import { runLocalCosmosInWorker } from "./cosmos/run-in-worker";
import { startLocalCosmos } from "./cosmos/server";
import { createLocal, type Local } from "./create-local";
import { fillDemo, type DemoTools } from "./demo";
import { createDirectory } from "./directory/directory";
import { localSearch } from "./directory/local-search";
import { createLocalIssuer, type IssuerKeys } from "./identity/issuer";
import type { LocalOptions } from "./options";
import { peopleToBe } from "./people-to-be";
import { LOCAL_SCHEME_ID, seedLocalScheme, type SeedTools } from "./seed";

/** The tenant and the audience of tokens on a machine without Azure. */
export const LOCAL_IDENTITY = { tenantId: LOCAL_TENANT_ID, clientId: LOCAL_CLIENT_ID } as const;

/** A store on this machine. */
export interface EmbeddedStore {
  readonly endpoint: string;
  readonly key: string;
  readonly close: () => Promise<void>;
}

/** Starts the store in `dataDir`; in a thread of its own where its built worker is given. */
export function startEmbeddedStore(
  dataDir: string,
  worker: { readonly file?: string; readonly onError: (error: Error) => void },
): Promise<EmbeddedStore> {
  const file = join(dataDir, "cosmos.sqlite");
  if (worker.file === undefined) return startLocalCosmos({ file });
  return runLocalCosmosInWorker({ file, workerFile: worker.file, onError: worker.onError });
}

/** The product's clock in local mode. */
export function startClock(store: OffsetStore): Promise<MovableClock> {
  return createMovableClock(store);
}

/** The directory search over the accounts of the local tenant. */
export function openLocalDirectory(
  from: Pick<Ports, "store" | "schemes" | "clock">,
): Ports["directory"] {
  return localSearch(createDirectory(peopleToBe(from.store, from.schemes, from.clock)));
}

/** What local mode is made of, besides the options of the local Teams that it fills in itself. */
export interface LocalParts {
  readonly clock: MovableClock;
  readonly ports: Pick<Ports, "store" | "schemes" | "users" | "outbox" | "holidays">;
  readonly tools: Omit<SeedTools, "schemes" | "clock"> &
    Omit<DemoTools, "store" | "clock" | "director">;
  /** Runs everything that is due by the clock. */
  readonly runAll: () => Promise<void>;
  readonly demo: boolean;
  readonly teams: Pick<LocalOptions, "dataDir" | "pageDir" | "baseUrl" | "log">;
  /** What the issuer signs with; a pair of its own where absent. */
  readonly issuerKeys?: IssuerKeys;
}

/** Local mode, running. */
export interface LocalMode {
  readonly handle: Local["handle"];
  readonly close: () => Promise<void>;
  /** The keys of the local issuer, for the same token check that Entra's tokens go through. */
  readonly keys: JWTVerifyGetKey;
  /** The addresses of an account, for a connector that has no roster of its own. */
  readonly addressesOf: (objectId: string) => Promise<readonly string[] | undefined>;
}

/** Plants the seed (and the demonstration), then opens the local Teams over the product's own use cases. */
export async function startLocalMode(parts: LocalParts): Promise<LocalMode> {
  const { clock, ports, tools, teams } = parts;
  await seedLocalScheme({ ...tools, schemes: ports.schemes, clock });
  if (parts.demo) {
    await fillDemo({ ...tools, store: ports.store, clock, director: () => director(ports, clock) });
  }
  const identity = { ...LOCAL_IDENTITY, now: () => Date.now() };
  const issuer = await createLocalIssuer(identity, parts.issuerKeys);
  const people = peopleToBe(ports.store, ports.schemes, clock);
  const nextDue = () => ports.outbox.nextDue(clock.now());
  const local = createLocal({
    ...teams,
    tenantId: LOCAL_TENANT_ID,
    clientId: LOCAL_CLIENT_ID,
    issuer,
    people,
    clock: {
      now: () => clock.now(),
      moveTo: createMoveTo(clock, {
        nextDue: (now) => ports.outbox.nextDue(now),
        runAll: parts.runAll,
      }),
      nextDue,
      holidays: () => ports.holidays.of("england"),
    },
  });
  const directory = createDirectory(people);
  return {
    handle: (request, response) => local.handle(request, response),
    close: () => local.close(),
    keys: createLocalJWKSet(issuer.publicJwks()),
    addressesOf: async (objectId) => {
      const account = await directory.accountByOid(objectId);
      return account === undefined ? undefined : [account.email];
    },
  };
}

async function director(ports: LocalParts["ports"], clock: Clock) {
  const userId = userIdOf(LOCAL_TENANT_ID, SEED_DIRECTOR.oid);
  const actors = await actorsOf({ ...ports, clock }, userId);
  const seeded = actors.find(({ schemeId }) => schemeId === LOCAL_SCHEME_ID);
  if (seeded === undefined) throw new Error("The local scheme has lost its director.");
  return seeded;
}
