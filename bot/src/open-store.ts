import { randomUUID } from "node:crypto";
import type { Meter } from "./application/ports/meter";
import type { Ports } from "./application/ports/ports";
import type { StoreClock } from "./application/ports/sending-budget";
import type { Config } from "./config";
import { SENDING_RATE_ID } from "./outbound/cosmos/documents/sending-rate";
import { readItem } from "./outbound/cosmos/items";
import { openCosmos, type Cosmos, type CosmosAddress } from "./outbound/cosmos/open-cosmos";
import { sharedBudget } from "./outbound/cosmos/sending-budget";
import { cosmosSharedPace } from "./outbound/cosmos/shared-pace";
import { createStoreClock, settleClock } from "./outbound/cosmos/store-clock";
import type { StoreAnswer } from "./outbound/cosmos/watch-requests";
import { sameClock } from "./outbound/machine/same-clock";
import type { Log } from "./application/ports/log";
import { silentMeter } from "./outbound/telemetry/meter";
import { PlainFault } from "./application/ports/plain-fault";

/** The open store, and what comes of listening to it. */
export interface OpenStore {
  readonly cosmos: Cosmos;
  readonly ports: Pick<Ports, "budget" | "storeClock" | "meter">;
}

/** What the store is opened with. */
export interface StoreOptions {
  readonly config: Config;
  readonly log: Log;
  /** Where its answers are counted; nowhere, where it is left out. */
  readonly meter?: Meter;
}

/** Opens the store; its answers tell its clock and are counted, and all instances share the sending rate by it. */
export async function openStore(
  address: CosmosAddress,
  { config, log, meter = silentMeter }: StoreOptions,
): Promise<OpenStore> {
  const heard = createStoreClock({ wall: () => Date.now(), steady: () => performance.now() });
  const cosmos = await openCosmos(address, (answer) => {
    heard.hear(answer);
    countAnswer(meter, answer);
  });
  // The embedded store runs on this machine, by its clock.
  const own = config.store.kind === "embedded";
  const storeClock: StoreClock = own ? sameClock : heard;
  const container = cosmos.container("system");
  const place = { container, id: SENDING_RATE_ID, partitionKey: SENDING_RATE_ID };
  const budget = sharedBudget({
    shared: cosmosSharedPace(cosmos, () => storeClock.storeNow()),
    clock: storeClock,
    rate: config.teamsRequestsPerSecond,
    sender: randomUUID(),
    clockSettled: () => (own ? Promise.resolve() : settleClock(heard, () => readItem(place))),
    onHalted: (reason) => {
      log.fault("sending.halted", new PlainFault("Nothing can be sent to Teams."), { reason });
    },
    onSlowed: (share, quietMs) => {
      log.info("sending.slowed", { share, quietMs });
    },
  });
  return { cosmos, ports: { budget, storeClock, meter } };
}

function countAnswer(meter: Ports["meter"], answer: StoreAnswer): void {
  const { operation, status, charge, askedAt, answeredAt } = answer;
  meter.add("store.requests", 1, { operation, status });
  meter.add("store.charge", charge, { operation });
  meter.record("store.duration", answeredAt - askedAt, { operation });
}
