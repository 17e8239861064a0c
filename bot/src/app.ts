import { mkdirSync } from "node:fs";
import { makeKeepCard } from "./application/cards/keep-card";
import { pairingsAsOfNow } from "./application/pairing/pairings-as-of-now";
import type { SenderOptions } from "./application/delivery/sender";
import type { Meter } from "./application/ports/meter";
import type { Ports } from "./application/ports/ports";
import { hostedDirectory, teamsAppOf } from "./compose-directory";
import { gateOf } from "./compose-gate";
import { makeUseCases, type UseCases } from "./compose-use-cases";
import { signInWith } from "./compose-sign-in";
import { workerOf } from "./compose-worker";
import type { Config } from "./config";
import type { RateLimits } from "./inbound/http/call-rates";
import type { ConnectionLimits } from "./inbound/http/front-door";
import { listen, stopListening } from "./inbound/http/listening";
import { createServer } from "./inbound/http/server";
import { kickAfterCommit } from "./inbound/schedule/kick-after-commit";
import type { Worker } from "./inbound/schedule/worker";
import { createActivityHandler } from "./inbound/teams/handle-activity";
import type * as StartLocal from "./local/start-local";
import { managedIdentity, openKeys } from "./open-keys";
import { openStore, type OpenStore } from "./open-store";
import { cosmosAudit } from "./outbound/cosmos/audit";
import { cosmosEventLog } from "./outbound/cosmos/event-log";
import { cosmosErasureLedger } from "./outbound/cosmos/erasure-ledger";
import { cosmosCards } from "./outbound/cosmos/cards";
import { ensureContainers } from "./outbound/cosmos/ensure-containers";
import type { CosmosAddress } from "./outbound/cosmos/open-cosmos";
import { cosmosMessageWatch } from "./outbound/cosmos/message-watch";
import { cosmosOutbox } from "./outbound/cosmos/outbox";
import { cosmosRelaySource } from "./outbound/cosmos/relay-source";
import { cosmosSchemeList } from "./outbound/cosmos/scheme-list";
import { cosmosSchemeStore } from "./outbound/cosmos/scheme-store";
import { cosmosSweepLooks } from "./outbound/cosmos/sweep-looks";
import { cosmosSweepTurn } from "./outbound/cosmos/sweep-turn";
import { cosmosStuckWatch } from "./outbound/cosmos/stuck-watch";
import { cosmosSystem } from "./outbound/cosmos/system";
import { cosmosUsers } from "./outbound/cosmos/users";
import { createPdfWriter } from "./outbound/files/pdf";
import { readSheet } from "./outbound/files/read-sheet";
import { bankHolidays } from "./outbound/holidays/holidays";
import { createAllocator } from "./outbound/allocation/allocator";
import { machineClock, randomIds, sha256 } from "./outbound/machine/machine";
import { createBotAdapter, type BotAdapterOptions } from "./outbound/teams/bot-adapter";
import { teamsMessenger } from "./outbound/teams/messenger";
import type { Log } from "./application/ports/log";
import { readiness } from "./readiness";

/** Where the files beside the program are. */
export interface Folders {
  /** The built tab. */
  readonly tab: string;
  /** The built local page. */
  readonly page: string;
  /** The fonts that go into files. */
  readonly fonts: string;
  /** The built worker of the local Cosmos server; without it the server runs in the calling thread. */
  readonly cosmosWorker?: string;
  /** The built worker for large allocations; without it they hold up the calling thread. */
  readonly allocationWorker?: string;
}

/** The program, ready to run. */
export interface App {
  /** Starts to listen and to send. Throws where the port is taken. */
  readonly listen: () => Promise<void>;
  /** Finishes what is in hand, then stops. */
  readonly close: () => Promise<void>;
}

/** What exists only on a machine without Azure; the production bundle is built without it. */
export type LocalModule = typeof StartLocal;

/** What the program is built from. */
export interface AppOptions {
  readonly config: Config;
  readonly folders: Folders;
  readonly log: Log;
  /** Where numbers go; nowhere, where it is left out. */
  readonly meter?: Meter;
  /** Absent in production. */
  readonly local?: LocalModule;
  /** Where the bot's tokens come from and who signs what it hears, where that is not Microsoft's public cloud. */
  readonly bot?: Pick<BotAdapterOptions, "cloud" | "fetchToken">;
  /** What stands between the program and its outside: nothing, unless a test cuts it off at some step. */
  readonly through?: (ports: Ports) => Ports;
  /** How messages are sent, where a test cannot wait for as long as it takes. */
  readonly sending?: SenderOptions;
  /** How much one person may ask a minute, where a test asks more. */
  readonly rates?: RateLimits;
  /** How long a client may take, where a test cannot wait for as long as it may. */
  readonly connections?: ConnectionLimits;
}

/** What the store and what is around it are opened with. */
/** Without fonts, as a command is, it writes no files. */
type OpenOptions = Omit<AppOptions, "folders"> &
  Partial<Pick<Folders, "cosmosWorker" | "allocationWorker" | "fonts">>;

/** Where the store is: named by the environment, or started here. */
async function storeAddress({ config, cosmosWorker, log, local }: OpenOptions) {
  const { store } = config;
  if (store.kind === "remote") return { address: store, close: () => Promise.resolve() };
  if (local === undefined) throw new Error("COSMOS_ENDPOINT is not set.");
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = await local.startEmbeddedStore(config.dataDir, {
    ...(cosmosWorker === undefined ? {} : { file: cosmosWorker }),
    onError: (error) => {
      log.fault("store.ended", error);
      process.exit(1);
    },
  });
  const address: CosmosAddress = { ...embedded, database: "near-peer" };
  return { address, close: embedded.close };
}

/** Everything the use cases need, from the outside as it is here. */
function portsOf(
  { cosmos, ports }: OpenStore,
  outside: Pick<
    Ports,
    | "allocator"
    | "cards"
    | "clock"
    | "sealer"
    | "masterKeys"
    | "messenger"
    | "directory"
    | "teamsApp"
    | "pdf"
  >,
): Ports {
  return {
    ...ports,
    ...outside,
    ids: randomIds,
    digest: sha256,
    holidays: bankHolidays,
    store: pairingsAsOfNow(cosmosSchemeStore(cosmos), outside.clock),
    schemes: cosmosSchemeList(cosmos),
    users: cosmosUsers(cosmos),
    outbox: cosmosOutbox(cosmos),
    sweepLooks: cosmosSweepLooks(cosmos),
    sweepTurn: cosmosSweepTurn(cosmos, ports.storeClock, randomIds),
    erasureLedger: cosmosErasureLedger(cosmos),
    messageWatch: cosmosMessageWatch(cosmos),
    stuckWatch: cosmosStuckWatch(cosmos),
    relaySource: cosmosRelaySource(cosmos),
    audit: cosmosAudit(cosmos, sha256),
    eventLog: cosmosEventLog(cosmos),
    sheets: { read: readSheet },
  };
}

/** The store and everything around it, open; without the doors. */
export async function openPorts(options: OpenOptions) {
  const { config, allocationWorker: workerFile } = options;
  const local = config.mode === "local" ? options.local : undefined;
  const store = await storeAddress(options);
  const opened = await openStore({ ...store.address, ...managedIdentity(config) }, options);
  const { cosmos } = opened;
  await ensureContainers(cosmos, config.production ? "check" : "create");
  const clock = local === undefined ? undefined : await local.startClock(cosmosSystem(cosmos));
  const bot = createBotAdapter(config.bot, {
    ...options.bot,
    // Asked of the ports as the use cases have them, which stand by the time of the first turn.
    onReply: () => {
      ports.budget.noteReplies(1);
    },
  });
  const serviceUrls = { hosts: config.serviceUrlHosts, local: local !== undefined };
  const { masterKey, sealer, masterKeys } = await openKeys(config, cosmos);
  const cards = cosmosCards(cosmos);
  const { through = (outside: Ports) => outside } = options;
  const outside = portsOf(opened, {
    allocator: createAllocator(workerFile === undefined ? {} : { workerFile }),
    clock: clock ?? machineClock,
    pdf: createPdfWriter({ folder: options.fonts }),
    sealer,
    masterKeys,
    cards,
    messenger: teamsMessenger({
      bot,
      serviceUrls,
      machineNow: () => Date.now(),
      keepCard: makeKeepCard({ cards, sealer, digest: sha256, clock: clock ?? machineClock }),
      digest: sha256,
      teamsAppId: teamsAppOf(config).id,
    }),
    directory:
      local === undefined || clock === undefined
        ? hostedDirectory(config, options.log)
        : local.openLocalDirectory({
            store: cosmosSchemeStore(cosmos),
            schemes: cosmosSchemeList(cosmos),
            clock,
          }),
    teamsApp: teamsAppOf(config),
  });
  const close = async () => {
    cosmos.close();
    await store.close();
  };
  const ports = through(outside);
  return { local, clock, bot, serviceUrls, masterKey, ports, close };
}

/** A turn of the bot is over by then, and so is any request of the tab. */
const PATIENCE_MS = 10_000;
/** The local Teams page keeps a connection open for as long as it is looked at. */
const LOCAL_PATIENCE_MS = 1_000;

type Opened = Awaited<ReturnType<typeof openPorts>>;

/** The local Teams, over the product's own use cases; undefined on a hosted start. */
async function localTeams(
  { config, folders, log }: AppOptions,
  { local, clock, ports }: Opened,
  useCases: UseCases,
  worker: Worker,
): Promise<StartLocal.LocalMode | undefined> {
  if (local === undefined || clock === undefined) return undefined;
  return local.startLocalMode({
    clock,
    ports,
    tools: useCases,
    runAll: () => worker.runAll(),
    demo: config.demo,
    teams: {
      dataDir: config.dataDir,
      pageDir: folders.page,
      baseUrl: () => `http://127.0.0.1:${config.port}`,
      log: (event, fields) => {
        log.info(event, fields);
      },
    },
  });
}

/** Builds the program out of its parts; with `compose-use-cases.ts` the one place that knows them all. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, folders, log } = options;
  const opened = await openPorts({ ...options, ...folders });
  const ports = {
    ...opened.ports,
    store: kickAfterCommit(opened.ports.store, (schemeId) => {
      worker.kick(schemeId);
    }),
  };
  const useCases = makeUseCases(ports);
  const worker = workerOf(ports, useCases, options);
  const localMode = await localTeams(options, { ...opened, ports }, useCases, worker);
  const { tenants, ...tokens } = signInWith(config, opened.local, localMode);
  const server = createServer({
    gate: gateOf({ ...options, ports, tokens, masterKey: opened.masterKey }),
    useCases,
    ports,
    messages: createActivityHandler({
      bot: opened.bot,
      useCases,
      settings: { allowedTenants: tenants, serviceUrls: opened.serviceUrls },
      ...(localMode === undefined ? {} : { localDirectory: localMode.addressesOf }),
      log,
      meter: ports.meter,
    }),
    tabFolder: folders.tab,
    ...(localMode === undefined ? {} : { local: localMode.handle }),
    isReady: readiness(ports, log),
    secured: config.production,
    ...(options.connections === undefined ? {} : { connections: options.connections }),
  });
  return {
    listen: async () => {
      await listen(server, config.port, config.production ? "0.0.0.0" : "127.0.0.1");
      worker.start();
    },
    close: async () => {
      // At once: from now on nothing more is begun to be sent.
      await Promise.all([
        stopListening(server, localMode === undefined ? PATIENCE_MS : LOCAL_PATIENCE_MS),
        worker.stop(),
      ]);
      await localMode?.close();
      await opened.close();
    },
  };
}
