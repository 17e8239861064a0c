import { CosmosClient, type JSONValue } from "@azure/cosmos";
import { z } from "zod";
import type { StoreProcess } from "../../support/store-process/store-process";

/** The database that the program uses where nothing else is said. */
const DATABASE = "near-peer";

const message = z.object({
  id: z.string(),
  state: z.string(),
  reason: z.string().optional(),
  retryAt: z.string().optional(),
  attempts: z.number(),
});

/** A message of the outbox, as its document is. */
export type MessageDocument = z.output<typeof message>;

/** The documents of the store, read as they are: the product's own reading is not asked. */
export interface Records {
  /** Every message of a scheme. */
  messages(schemeId: string): Promise<readonly MessageDocument[]>;
  /** How many documents of a type a scheme has. */
  count(schemeId: string, type: string): Promise<number>;
  /** What a query finds in a container, whatever partition it is in. */
  query(
    container: string,
    text: string,
    parameters?: Readonly<Record<string, JSONValue>>,
  ): Promise<readonly unknown[]>;
  /** Writes a document as it is given, however wrong it is. */
  write(container: string, document: Readonly<Record<string, JSONValue>>): Promise<void>;
  close(): void;
}

/** Opens them with the store's own client. */
export function openRecords({ endpoint, key }: Pick<StoreProcess, "endpoint" | "key">): Records {
  const client = new CosmosClient({
    endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false },
  });
  const database = client.database(DATABASE);
  const query: Records["query"] = async (container, text, parameters = {}) => {
    const named = Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
    const { resources } = await database
      .container(container)
      .items.query<unknown>({ query: text, parameters: named }, { maxItemCount: 2_000 })
      .fetchAll();
    return resources;
  };
  return {
    query,
    messages: async (schemeId) => {
      const found = await query(
        "outbox",
        "SELECT c.id, c.state, c.status.reason, c.status.retryAt, c.attempts FROM c WHERE c.schemeId = @scheme AND c.type = 'message'",
        { scheme: schemeId },
      );
      return found.map((one) => message.parse(one));
    },
    count: async (schemeId, type) => {
      const found = await query(
        "core",
        "SELECT VALUE c.id FROM c WHERE c.schemeId = @scheme AND c.type = @type",
        { scheme: schemeId, type },
      );
      return found.length;
    },
    write: async (container, document) => {
      await database.container(container).items.upsert(document);
    },
    close: () => {
      client.dispose();
    },
  };
}
