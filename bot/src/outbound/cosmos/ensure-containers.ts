import type { ContainerDefinition, IndexingPolicy } from "@azure/cosmos";
import { CONTAINERS, type ContainerName, type ContainerPlan } from "./containers";
import { cosmosStatus } from "./errors";
import type { Cosmos } from "./open-cosmos";
import { repeatable } from "./patience";

const NAMES = Object.keys(CONTAINERS).filter(isContainerName);

function isContainerName(name: string): name is ContainerName {
  return Object.hasOwn(CONTAINERS, name);
}

/**
 * `create`: makes the database and the containers that are missing (the local server, an emulator).
 * `check`: only looks, since in Azure the roles of the data plane cannot create; throws an Error that
 * names what is missing, or whose partition key is not the one in `CONTAINERS`.
 */
export async function ensureContainers(cosmos: Cosmos, how: "create" | "check"): Promise<void> {
  if (how === "create") await createMissing(cosmos);
  await Promise.all(NAMES.map((name) => checkContainer(cosmos, name)));
}

async function createMissing({ client, database }: Cosmos): Promise<void> {
  const created = await client.databases.createIfNotExists({ id: database });
  for (const name of NAMES) {
    await created.database.containers.createIfNotExists(definitionOf(name));
  }
}

function definitionOf(name: ContainerName): ContainerDefinition {
  const plan: ContainerPlan = CONTAINERS[name];
  return {
    id: name,
    partitionKey: { paths: [plan.partitionKey] },
    ...(plan.defaultTtl === undefined ? {} : { defaultTtl: plan.defaultTtl }),
    ...(plan.indexed === undefined ? {} : { indexingPolicy: indexingOnly(plan.indexed) }),
  };
}

function indexingOnly(paths: readonly string[]): IndexingPolicy {
  return {
    indexingMode: "consistent",
    automatic: true,
    includedPaths: paths.map((path) => ({ path })),
    excludedPaths: [{ path: "/*" }],
  };
}

async function checkContainer(cosmos: Cosmos, name: ContainerName): Promise<void> {
  const paths = await partitionKeyOf(cosmos, name);
  const wanted = CONTAINERS[name].partitionKey;
  if (paths.join() !== wanted) {
    throw new Error(
      `The container '${name}' of the database '${cosmos.database}' is keyed by '${paths.join()}' ` +
        `and must be keyed by '${wanted}'. A key cannot be changed: deploy infra/ to a new database.`,
    );
  }
}

async function partitionKeyOf(cosmos: Cosmos, name: ContainerName): Promise<readonly string[]> {
  try {
    const { resource } = await repeatable(`look at ${name}`, () => cosmos.container(name).read());
    return resource?.partitionKey?.paths ?? [];
  } catch (cause) {
    const missing = cosmosStatus(cause) === 404;
    const advice = missing ? "is not there: deploy infra/ first" : "cannot be looked at";
    throw new Error(`The container '${name}' of the database '${cosmos.database}' ${advice}.`, {
      cause,
    });
  }
}
