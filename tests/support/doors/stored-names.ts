import { CosmosClient } from "@azure/cosmos";
import { CONTAINERS } from "../../../bot/src/outbound/cosmos/containers";
import type { BotHouse } from "../teams/bot-house";

/** The name of every property of every document that a house's store holds, however deep. */
export async function storedNames({
  store: { endpoint, key },
}: BotHouse): Promise<readonly string[]> {
  const connectionPolicy = {
    enableEndpointDiscovery: false,
    enableBackgroundEndpointRefreshing: false,
  };
  const client = new CosmosClient({ endpoint, key, connectionPolicy });
  const names = new Set<string>();
  try {
    for (const { id: database } of (await client.databases.readAll().fetchAll()).resources) {
      for (const container of Object.keys(CONTAINERS)) {
        const { items } = client.database(database).container(container);
        const { resources } = await items.query("SELECT * FROM c").fetchAll();
        JSON.stringify(resources, (name: string, value: unknown) => {
          if (!/^\d*$/u.test(name)) names.add(name);
          return value;
        });
      }
    }
    return [...names].toSorted();
  } finally {
    client.dispose();
  }
}
