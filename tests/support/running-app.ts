import { join } from "node:path";
import { createLocalJWKSet, exportJWK, exportSPKI, SignJWT, type JWTPayload } from "jose";
import { createApp } from "../../bot/src/app";
import type { Ports } from "../../bot/src/application/ports/ports";
import { readConfig } from "../../bot/src/config";
import type { RateLimits } from "../../bot/src/inbound/http/call-rates";
import type { ConnectionLimits } from "../../bot/src/inbound/http/front-door";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID } from "../../bot/src/local/constants";
import * as local from "../../bot/src/local/start-local";
import { boundlessBudget } from "./boundless-budget";
import { newDataFolder, prepareStore, type DataFolder, type OpenedStore } from "./data-folder";
import { Director, seededDirector } from "./director";
import { FONTS } from "./fonts";
import { freePort } from "./free-port";
import { bundled } from "./processes/bundle";
import { REPOSITORY } from "./repository";
import { signingKeys } from "./signing-keys";

/** The whole program in this process. */
export interface RunningApp {
  readonly base: string;
  readonly port: number;
  readonly folder: DataFolder;
  /** The seeded director, with a token of the local issuer. */
  readonly director: Director;
  /** What was logged, as it would be written. */
  readonly logged: readonly unknown[];
  /** Signs anything with a key that the token check trusts, or with another one. */
  sign(claims: JWTPayload, signing?: Signing): Promise<string>;
  /** The public half of that key (PEM), which anybody may have. */
  readonly publicKey: string;
  /** Somebody of the local tenant whom the local directory need not know. */
  personWith(oid: string): Promise<Director>;
  /**
   * The product's time is another at once, and everything due by then is attempted: for who goes through months, and cannot
   * stop at each moment between as `Director.moveClock` does.
   */
  leapTo(now: string): Promise<void>;
  /** Stops; the data stays. */
  stop(): Promise<void>;
  /** Stops and cleans up. */
  close(): Promise<void>;
}

/** How a token of a test is signed. */
export interface Signing {
  readonly key?: "trusted" | "forged";
  readonly kid?: string;
}

/** What a test may want otherwise. */
export interface AppWishes {
  readonly folder?: DataFolder;
  /** What there is before it starts. */
  readonly prepared?: (store: OpenedStore) => Promise<void>;
  /** The product's time at the start. */
  readonly now?: string;
  /** How much one person may ask a minute; without it more than any test asks. */
  readonly rates?: RateLimits;
  /** Messages go as fast as they can: for who sends thousands, and looks at something else. */
  readonly atAnyPace?: boolean;
  /** The store in a thread of its own, as the built program has it: worth its start for who asks for thousands of things. */
  readonly storeApart?: boolean;
  /** How long a client may take. */
  readonly connections?: ConnectionLimits;
}

const KEY_ID = "a-test's-own";

/** Tests ask more in a second than people in an hour. */
const BOUNDLESS: RateLimits = {
  reads: 1_000_000,
  writes: 1_000_000,
  exports: 1_000_000,
  failedSignIns: 1_000_000,
};

/** Who signs a test's own tokens: a second key beside the local issuer's. */
async function ownIssuer() {
  const trusted = await signingKeys("trusted");
  const jwk = { ...(await exportJWK(trusted.publicKey)), kid: KEY_ID, alg: "RS256", use: "sig" };
  return {
    keys: createLocalJWKSet({ keys: [jwk] }),
    publicKey: await exportSPKI(trusted.publicKey),
    sign: async (claims: JWTPayload, { key = "trusted", kid = KEY_ID }: Signing = {}) => {
      const { privateKey } = await signingKeys(key);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
        .sign(privateKey);
    },
  };
}

/** The claims that Entra puts into a version 2 access token for a person of the local tenant. */
export function goodClaims(oid: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `https://login.microsoftonline.com/${LOCAL_TENANT_ID}/v2.0`,
    aud: LOCAL_CLIENT_ID,
    sub: oid,
    tid: LOCAL_TENANT_ID,
    oid,
    scp: "access_as_user",
    ver: "2.0",
    iat: now,
    nbf: now,
    exp: now + 3600,
  };
}

/** Starts it on a free port of 127.0.0.1, in local mode, with a store in a folder of its own. */
export async function startRunningApp(wishes: AppWishes = {}): Promise<RunningApp> {
  const folder = wishes.folder ?? newDataFolder();
  await prepareStore(folder, wishes.prepared, wishes.now);
  const port = await freePort();
  const config = readConfig({
    DATA_DIR: folder.path,
    PORT: String(port),
  });
  const issuer = await ownIssuer();
  const logged: unknown[] = [];
  let time: Pick<local.LocalParts, "clock" | "runAll"> | undefined;
  const app = await createApp({
    config,
    rates: wishes.rates ?? BOUNDLESS,
    ...(wishes.atAnyPace === true
      ? { through: (ports: Ports) => ({ ...ports, budget: boundlessBudget }) }
      : {}),
    ...(wishes.connections === undefined ? {} : { connections: wishes.connections }),
    folders: {
      tab: join(REPOSITORY, "tab/dist"),
      page: join(REPOSITORY, "bot/dist/local-page"),
      fonts: FONTS,
      ...(wishes.storeApart === true
        ? { cosmosWorker: await bundled("bot/src/local/cosmos/worker.ts") }
        : {}),
    },
    log: {
      info: (event, fields) => logged.push({ event, fields }),
      fault: (event, fault, fields) => {
        logged.push({ event, fields, fault });
        return `reference-${logged.length}`;
      },
    },
    local: {
      ...local,
      startLocalMode: async (parts) => {
        time = parts;
        const issuerKeys = await signingKeys("local issuer");
        const mode = await local.startLocalMode({ ...parts, issuerKeys });
        return {
          ...mode,
          keys: (header, token) =>
            header.kid === KEY_ID ? issuer.keys(header, token) : mode.keys(header, token),
        };
      },
    },
  });
  await app.listen();
  const base = `http://127.0.0.1:${port}`;
  const { sign, publicKey } = issuer;
  return {
    base,
    port,
    folder,
    logged,
    sign,
    publicKey,
    director: await seededDirector(base),
    leapTo: async (now) => {
      await time?.clock.set(now);
      await time?.runAll();
    },
    personWith: async (oid) => new Director(base, await sign(goodClaims(oid))),
    stop: () => app.close(),
    close: async () => {
      await app.close();
      folder.remove();
    },
  };
}
