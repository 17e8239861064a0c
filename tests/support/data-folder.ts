import { rmSync } from "node:fs";
import { openPorts } from "../../bot/src/app";
import type { Ports } from "../../bot/src/application/ports/ports";
import { makeUseCases, type UseCases } from "../../bot/src/compose-use-cases";
import { readConfig } from "../../bot/src/config";
import { seedLocalScheme } from "../../bot/src/local/seed";
import * as local from "../../bot/src/local/start-local";
import { createLog } from "../../bot/src/outbound/telemetry/log";
import type { Person } from "../../bot/src/scheme/people/person";
import type { Scheme } from "../../bot/src/scheme/policy/policy";
import { freshId, TODAY } from "./builders";
import { newQuickFolder } from "./quick-folder";

/** A folder of its own for a program's data. */
export interface DataFolder {
  readonly path: string;
  remove(): void;
}

/** Makes one. */
export function newDataFolder(): DataFolder {
  const path = newQuickFolder("data");
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The store of a folder while no program runs on it. */
export interface OpenedStore {
  readonly ports: Ports;
  readonly useCases: UseCases;
  /** A scheme besides the seeded one, with people in it as they are given. */
  plant(scheme: Scheme, people: readonly Person[]): Promise<void>;
}

/**
 * Opens the store of a folder, seeded and with the product's clock set, lets something be done in it,
 * and closes it again. The clock is set first: who is in post depends on it.
 */
export async function prepareStore(
  folder: DataFolder,
  work: (store: OpenedStore) => Promise<void> = () => Promise.resolve(),
  now = TODAY,
): Promise<void> {
  const config = readConfig({ DATA_DIR: folder.path });
  const { ports, clock, close } = await openPorts({ config, log: createLog("silent"), local });
  try {
    if (clock === undefined) throw new Error("Only local mode has a clock that can be set.");
    await clock.set(now);
    const useCases = makeUseCases(ports);
    await seedLocalScheme({ ...useCases, schemes: ports.schemes, clock });
    await work({ ports, useCases, plant: planting(ports, useCases) });
  } finally {
    await close();
  }
}

function planting({ store, users }: Ports, useCases: UseCases): OpenedStore["plant"] {
  return async (scheme, people) => {
    await useCases.createScheme(scheme);
    const schemeId = scheme.id;
    const act = { type: "SchemeCreated" } as const;
    await store.commit({
      schemeId,
      create: people.map((value) => ({ type: "person", value: { ...value, schemeId } }) as const),
      events: [{ id: freshId("event"), schemeId, at: TODAY, by: "system", act }],
    });
    for (const { id, email, link } of people) {
      const row = { schemeId, personId: id };
      await users.noteEmail(scheme.tenantId, email, row);
      if (link.state === "not-linked") continue;
      const { userId } = link;
      const known = await users.user(userId);
      const user = known?.value ?? { userId, deliverability: "uninstalled" as const, linkedTo: [] };
      await users.save({ ...user, linkedTo: [...user.linkedTo, row] }, known?.version);
    }
  };
}
