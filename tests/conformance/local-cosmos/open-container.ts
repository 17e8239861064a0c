import { CosmosClient, type Container, type ContainerRequest } from "@azure/cosmos";
import {
  startLocalCosmos,
  type LocalCosmos,
  type LocalCosmosOptions,
} from "../../../bot/src/local/cosmos/server";

/** A client of a local server, as the product makes it: no `agent`, no endpoint discovery. */
export function clientOf({ endpoint, key }: Pick<LocalCosmos, "endpoint" | "key">): CosmosClient {
  const connectionPolicy = { enableEndpointDiscovery: false };
  return new CosmosClient({ endpoint, key, connectionPolicy });
}

/** A local server in memory with one container in it; `close` ends both ends. */
export type OpenContainer = {
  readonly server: LocalCosmos;
  readonly client: CosmosClient;
  readonly container: Container;
  readonly close: () => Promise<void>;
};

/** Starts a server in memory and makes the container `notes`, with the key path `/schemeId`. */
export async function openContainer(
  definition: Partial<ContainerRequest> = {},
  options: Partial<LocalCosmosOptions> = {},
): Promise<OpenContainer> {
  const server = await startLocalCosmos({ file: ":memory:", ...options });
  const client = clientOf(server);
  const { database } = await client.databases.createIfNotExists({ id: "near-peer" });
  const { container } = await database.containers.createIfNotExists({
    id: "notes",
    partitionKey: { paths: ["/schemeId"] },
    ...definition,
  });
  const close = async (): Promise<void> => {
    client.dispose();
    await server.close();
  };
  return { server, client, container, close };
}

/** What a refused call was refused with: its status, and the message of the server. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: unknown; message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) {
      const { cause } = error;
      const coded = cause instanceof Error && "code" in cause ? cause : error;
      return { code: "code" in coded ? coded.code : undefined, message: coded.message };
    }
    throw error;
  }
  throw new Error("The call was not refused.");
}
