import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { actorsOf } from "../../../bot/src/application/access/actor";
import type { Log } from "../../../bot/src/application/ports/log";
import type { Meter } from "../../../bot/src/application/ports/meter";
import type { Ports } from "../../../bot/src/application/ports/ports";
import { makeUseCases, type UseCases } from "../../../bot/src/compose-use-cases";
import { createActivityHandler } from "../../../bot/src/inbound/teams/handle-activity";
import type { LocalDirectory } from "../../../bot/src/inbound/teams/roster";
import { startLocalCosmos, type LocalCosmos } from "../../../bot/src/local/cosmos/server";
import { solveHere } from "../../../bot/src/outbound/allocation/solve-here";
import { makeKeepCard } from "../../../bot/src/application/cards/keep-card";
import { cosmosAudit } from "../../../bot/src/outbound/cosmos/audit";
import { cosmosEventLog } from "../../../bot/src/outbound/cosmos/event-log";
import { cosmosEarlierSeals } from "../../../bot/src/outbound/cosmos/earlier-seals";
import { cosmosCards } from "../../../bot/src/outbound/cosmos/cards";
import { ensureContainers } from "../../../bot/src/outbound/cosmos/ensure-containers";
import { openCosmos, type Cosmos } from "../../../bot/src/outbound/cosmos/open-cosmos";
import { cosmosOutbox } from "../../../bot/src/outbound/cosmos/outbox";
import { cosmosErasureLedger } from "../../../bot/src/outbound/cosmos/erasure-ledger";
import { cosmosMessageWatch } from "../../../bot/src/outbound/cosmos/message-watch";
import { cosmosRelaySource } from "../../../bot/src/outbound/cosmos/relay-source";
import { cosmosSchemeKeys } from "../../../bot/src/outbound/cosmos/scheme-keys";
import { cosmosSchemeList } from "../../../bot/src/outbound/cosmos/scheme-list";
import { pairingsAsOfNow } from "../../../bot/src/application/pairing/pairings-as-of-now";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { cosmosSweepLooks } from "../../../bot/src/outbound/cosmos/sweep-looks";
import { cosmosSweepTurn } from "../../../bot/src/outbound/cosmos/sweep-turn";
import { cosmosStuckWatch } from "../../../bot/src/outbound/cosmos/stuck-watch";
import { cosmosUsers } from "../../../bot/src/outbound/cosmos/users";
import { bankHolidays } from "../../../bot/src/outbound/holidays/holidays";
import { createPdfWriter } from "../../../bot/src/outbound/files/pdf";
import { createSealer } from "../../../bot/src/outbound/keys/sealer";
import { randomIds, sha256 } from "../../../bot/src/outbound/machine/machine";
import { FONTS } from "../fonts";
import { boundlessBudget } from "../boundless-budget";
import { sameClock } from "../../../bot/src/outbound/machine/same-clock";
import { silentMeter } from "../../../bot/src/outbound/telemetry/meter";
import { createBotAdapter, type BotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { teamsMessenger } from "../../../bot/src/outbound/teams/messenger";
import { TENANT, TODAY } from "../builders";
import { startConnector, type Connector } from "../connector";
import { heldCards, TEAMS_APP_ID, type HeldCards } from "./held-cards";
import { planter, type Planter } from "./planter";

/** What a test may want otherwise. */
export interface HouseOptions {
  readonly bot?: BotAdapter;
  /** Hosts of a bot with an identity; without them the house is in local mode. */
  readonly hosts?: readonly string[];
  readonly localDirectory?: LocalDirectory;
  /** Where numbers go. */
  readonly meter?: Meter;
  /** The product's own log, where its lines are looked at. */
  readonly log?: Log;
  /** What stands between the program and its store, keys and solver. */
  readonly through?: (ports: Ports) => Ports;
}

/** The bot over real HTTP, with the real store, a real connector client and a connector with a ledger. */
export interface BotHouse extends Planter {
  readonly endpoint: string;
  readonly connector: Connector;
  /** What it holds of the cards that left it. */
  readonly held: HeldCards;
  readonly ports: Ports;
  readonly useCases: UseCases;
  /** The store's server, to be harmed. */
  readonly store: LocalCosmos;
  /** What it holds, to be looked into and spoiled. */
  readonly cosmos: Cosmos;
  /** Log lines, as they would be written. */
  readonly logged: readonly unknown[];
  /** Passes on what acts left behind and sends what is due, until nothing is. */
  settle(schemeId: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a house of its own: nothing is shared between two. */
export async function openBotHouse(options: HouseOptions = {}): Promise<BotHouse> {
  const connector = await startConnector();
  const store = await startLocalCosmos({ file: ":memory:" });
  const { endpoint, key } = store;
  const cosmos = await openCosmos({ endpoint, key, database: `bot-${randomUUID()}` });
  await ensureContainers(cosmos, "create");
  const bot = options.bot ?? createBotAdapter({ appId: "", appType: "SingleTenant", tenantId: "" });
  const serviceUrls = { hosts: options.hosts ?? [], local: options.hosts === undefined };
  const base = portsOver(cosmos);
  const held = heldCards(makeKeepCard(base));
  const { keepCard } = held;
  const machineNow = () => Date.now();
  const messenger = teamsMessenger({
    bot,
    serviceUrls,
    machineNow,
    keepCard,
    digest: sha256,
    teamsAppId: TEAMS_APP_ID,
  });
  const { through = (whole: Ports) => whole } = options;
  const ports = through({
    ...base,
    cards: held.watched(base.cards),
    messenger,
    meter: options.meter ?? silentMeter,
  });
  const useCases = { ...makeUseCases(ports), keepCard };
  const logged: unknown[] = [];
  const handle = createActivityHandler({
    bot,
    useCases: { ...useCases, actorsOf: (userId) => actorsOf(ports, userId) },
    settings: { allowedTenants: [TENANT], serviceUrls },
    meter: ports.meter,
    log: options.log ?? {
      info: (event, fields) => logged.push({ event, fields }),
      fault: (event, fault, fields) => {
        logged.push({ event, fields, fault: String(fault) });
        return `reference-${logged.length}`;
      },
    },
    ...(options.localDirectory === undefined ? {} : { localDirectory: options.localDirectory }),
  });
  const server = createServer((request, response) => {
    handle(request, response).catch((fault: unknown) => {
      logged.push({ event: "escaped", fault: String(fault) });
      response.destroy();
    });
  });
  const port = await listen(server);
  return {
    ...planter(ports),
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    connector,
    held,
    ports,
    useCases,
    store,
    cosmos,
    logged,
    settle: async (schemeId) => {
      await useCases.relay(schemeId);
      while ((await useCases.sendDue()) > 0);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      cosmos.close();
      await store.close();
      await connector.close();
    },
  };
}

function portsOver(cosmos: Cosmos): Omit<Ports, "messenger"> {
  return {
    cards: cosmosCards(cosmos),
    clock: {
      now: () => TODAY,
      machineNow: () => new Date().toISOString(),
      monotonicMs: () => performance.now(),
    },
    ids: randomIds,
    digest: sha256,
    allocator: { solve: (instance) => Promise.resolve(solveHere(instance)) },
    holidays: bankHolidays,
    pdf: createPdfWriter({ folder: FONTS }),
    sealer: createSealer({
      masterKey: randomBytes(32),
      kept: cosmosSchemeKeys(cosmos),
      steadyMs: () => performance.now(),
    }),
    masterKeys: {
      rewrap: () => Promise.reject(new Error("No master key is exchanged here.")),
      sealedEarlier: cosmosEarlierSeals(cosmos),
    },
    store: pairingsAsOfNow(cosmosSchemeStore(cosmos), { now: () => TODAY }),
    schemes: cosmosSchemeList(cosmos),
    users: cosmosUsers(cosmos),
    outbox: cosmosOutbox(cosmos),
    relaySource: cosmosRelaySource(cosmos),
    messageWatch: cosmosMessageWatch(cosmos),
    erasureLedger: cosmosErasureLedger(cosmos),
    stuckWatch: cosmosStuckWatch(cosmos),
    audit: cosmosAudit(cosmos, sha256),
    eventLog: cosmosEventLog(cosmos),
    budget: boundlessBudget,
    storeClock: sameClock,
    sweepLooks: cosmosSweepLooks(cosmos),
    sweepTurn: cosmosSweepTurn(cosmos, sameClock, randomIds),
    meter: silentMeter,
    sheets: { read: () => Promise.reject(new Error("No sheet is read here.")) },
    directory: {
      configured: false,
      search: () => Promise.resolve({ ok: false, refusal: { code: "directory-not-configured" } }),
      account: () => Promise.resolve({ ok: false, refusal: { code: "directory-not-configured" } }),
    },
    teamsApp: { id: TEAMS_APP_ID },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
