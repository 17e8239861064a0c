import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openPorts } from "../../../bot/src/app";
import { readConfig } from "../../../bot/src/config";
import * as local from "../../../bot/src/local/start-local";
import type { Users } from "../../../bot/src/application/ports/users";
import type { Person } from "../../../bot/src/scheme/people/person";
import { createLog } from "../../../bot/src/outbound/telemetry/log";
import {
  startLedgerConnector,
  type LedgerConnector,
} from "../../support/ledger-connector/ledger-connector";
import type { ConnectorRule } from "../../support/ledger-connector/protocol";
import { startStoreProcess, type StoreProcess } from "../../support/store-process/store-process";
import { newQuickFolder } from "../../support/quick-folder";
import { TODAY } from "../../support/builders";
import { instances, type Instance, type InstanceWishes } from "./instances";
import { planting, type Planted, type PlantWishes } from "./plant";
import { openRecords, type Records } from "./records";

/** What all cases of a run share: a store, a connector, and whoever starts instances on them. */
export interface House {
  readonly seed: number;
  /** When it was opened, in ms since 1970: then the product's time was noon. */
  readonly openedAt: number;
  readonly connector: LedgerConnector;
  readonly store: StoreProcess;
  readonly records: Records;
  plant(wishes: PlantWishes): Promise<Planted>;
  /** Starts the program on this store. The instance that stands for all cases is ended first. */
  start(wishes?: InstanceWishes): Promise<Instance>;
  /** The instance that stands for all cases that harm none. */
  running(): Promise<Instance>;
  /** What befalls POSTs from now on, besides what other cases of this house asked for. */
  rule(...rules: readonly ConnectorRule[]): Promise<void>;
  /** Plans what was planted and not planned yet. */
  plan(planted: Planted): Promise<void>;
  /** Puts each one's conversation reference where the other's is. */
  swapReferences(one: Person, other: Person): Promise<void>;
  /** What the instances that there are said of faults, the last of each. */
  said(): string;
  /** Ends what a case left running and takes back what it told connector and store to do. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a house; the product's time in it is noon on a Wednesday in August. */
export async function openHouse(seed: number): Promise<House> {
  const folder = newQuickFolder("faults");
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const [store, connector] = await Promise.all([
    startStoreProcess({ file: join(folder, "store.sqlite"), seed }),
    startLedgerConnector({ ledgerFile: join(folder, "ledger.jsonl"), seed }),
  ]);
  const env = { DATA_DIR: dataDir, COSMOS_ENDPOINT: store.endpoint, COSMOS_KEY: store.key };
  const opened = await openPorts({ config: readConfig(env), log: createLog("silent"), local });
  await opened.clock?.set(TODAY);
  const openedAt = Date.now();
  const records = openRecords(store);
  const started = instances(env);
  const planted = planting(opened.ports, connector.serviceUrl);
  let standing: Instance | undefined;
  let starting: Promise<Instance> | undefined;
  const rules: ConnectorRule[] = [];
  return {
    seed,
    openedAt,
    connector,
    store,
    records,
    plant: (wishes) => planted.plant(wishes),
    start: async (wishes = {}) => {
      // It gives back what it holds; killed, it would keep that for a minute.
      standing?.signal("SIGTERM");
      await standing?.ended;
      standing = undefined;
      starting = undefined;
      return started.start(wishes);
    },
    running: () => (starting ??= started.start({}).then((one) => (standing = one))),
    rule: async (...more) => {
      rules.push(...more);
      await connector.set({ rules });
    },
    plan: ({ intents }) => opened.ports.outbox.planAll(intents.map(({ message }) => message)),
    swapReferences: (one, other) => swapReferences(opened.ports.users, one, other),
    said: () => started.said(),
    tidy: async () => {
      await started.endAllBut(standing);
      await store.befall();
      rules.length = 0;
      await connector.set({ rules, delayMs: 0, perSecond: null, perChat: [], token: null });
    },
    close: async () => {
      await started.endAllBut(undefined);
      records.close();
      await opened.close();
      await Promise.all([store.close(), connector.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function swapReferences(users: Users, one: Person, other: Person): Promise<void> {
  const userOf = async ({ link }: Person) => {
    const found = link.state === "linked" ? await users.user(link.userId) : undefined;
    if (found?.value.reference === undefined) throw new Error("There is nothing to swap.");
    return { ...found, reference: found.value.reference };
  };
  const [mine, theirs] = [await userOf(one), await userOf(other)];
  await users.save({ ...mine.value, reference: theirs.reference }, mine.version);
  await users.save({ ...theirs.value, reference: mine.reference }, theirs.version);
}
