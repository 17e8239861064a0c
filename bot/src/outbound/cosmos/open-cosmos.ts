import { CosmosClient, type Container, type CosmosClientOptions } from "@azure/cosmos";
import type { TokenCredential } from "@azure/identity";
import type { ContainerName } from "./containers";
import { ownTries } from "./own-tries";
import { watchRequests, type OnAnswer } from "./watch-requests";
import { withoutPlans } from "./without-plans";

/** Where the store is and how to be let in. With neither key nor credential: the machine's own identity. */
export interface CosmosAddress {
  /** `https://….documents.azure.com:443/`, or `http://127.0.0.1:…` for the local server. */
  readonly endpoint: string;
  readonly database: string;
  /** For the local server and the emulator only. */
  readonly key?: string;
  readonly credential?: TokenCredential;
  /** The client id of a user-assigned managed identity; without it, the platform's default is asked. */
  readonly managedIdentityClientId?: string;
}

/** The open store. Opening it has sent nothing yet. */
export interface Cosmos {
  readonly client: CosmosClient;
  readonly database: string;
  container(name: ContainerName): Container;
  /** Stops the SDK's own timers, so that the process can end. */
  close(): void;
}

/** How long one request may take. A batch takes tens of milliseconds; somebody waits in a chat. */
const REQUEST_TIMEOUT_MS = 10_000;
/** How long the SDK itself may wait where the store says "too many requests" (429). */
const THROTTLED_WAIT_S = 5;

/**
 * Opens the store. It never passes an `agent`: over plain http the SDK then refuses to connect; and
 * over plain http there is one server, so it does not look for others. `onAnswer` is told of each request.
 */
export async function openCosmos(address: CosmosAddress, onAnswer?: OnAnswer): Promise<Cosmos> {
  const options = {
    endpoint: address.endpoint,
    ...(await admission(address)),
    connectionPolicy: {
      requestTimeout: REQUEST_TIMEOUT_MS,
      retryOptions: { maxWaitTimeInSeconds: THROTTLED_WAIT_S },
      ...(isPlainHttp(address.endpoint)
        ? { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false }
        : {}),
    },
    // The SDK exports what a plugin is, but its options' type does not name the field that takes them.
    plugins: [withoutPlans, ownTries, ...(onAnswer === undefined ? [] : watchRequests(onAnswer))],
  };
  const client = new CosmosClient(options);
  const database = client.database(address.database);
  return {
    client,
    database: address.database,
    container: (name) => database.container(name),
    close: () => {
      client.dispose();
    },
  };
}

async function admission(
  address: CosmosAddress,
): Promise<Pick<CosmosClientOptions, "key" | "aadCredentials">> {
  if (address.key !== undefined) return { key: address.key };
  if (address.credential !== undefined) return { aadCredentials: address.credential };
  // Loaded only here: it is large, and a machine with a key has no use for it.
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import("@azure/identity");
  const clientId = address.managedIdentityClientId;
  return {
    aadCredentials:
      clientId === undefined
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential({ clientId }),
  };
}

function isPlainHttp(endpoint: string): boolean {
  return new URL(endpoint).protocol === "http:";
}
