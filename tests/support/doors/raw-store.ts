import { CosmosClient, type Container } from "@azure/cosmos";
import type { BotHouse } from "../teams/bot-house";

/** A house's store, as somebody sees it who has a key to all of it. */
export interface RawStore {
  container(name: string): Container;
  close(): void;
}

/** Opens it by a client that is none of the product's. */
export async function rawStore({ store: { endpoint, key } }: BotHouse): Promise<RawStore> {
  const client = new CosmosClient({
    endpoint,
    key,
    connectionPolicy: {
      enableEndpointDiscovery: false,
      enableBackgroundEndpointRefreshing: false,
    },
  });
  const [found] = (await client.databases.readAll().fetchAll()).resources;
  if (found === undefined) throw new Error("The house has no database.");
  return {
    container: (name) => client.database(found.id).container(name),
    close: () => {
      client.dispose();
    },
  };
}
