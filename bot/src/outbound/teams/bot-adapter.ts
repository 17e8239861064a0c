import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity } from "botbuilder";
import { openConnections } from "./connections";
import { allowOnePost, type Wire } from "./one-post";
import type { FetchToken } from "./own-token";
import { SharedTokenCredentials } from "./shared-token-credentials";

/** The bot's identity, in Microsoft's own terms. An empty `appId` means local mode: no tokens at all. */
export interface BotIdentity {
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMSI";
  readonly tenantId: string;
  /** Single tenant with a secret only. */
  readonly password?: string;
}

/** What the bot tells of its requests, and what differs where it does not talk to Microsoft's public cloud. */
export interface BotAdapterOptions {
  /** Told of each request to the connector that belongs to somebody's turn. */
  readonly onReply?: () => void;
  /** How long one request to the connector may take in all, and how long the fetch of the bot's own token. */
  readonly deadlineMs?: number;
  /** How long an idle connection is kept. */
  readonly idleMs?: number;
  /** How the bot's own token is had, in place of Microsoft's way. */
  readonly fetchToken?: FetchToken;
  /** Botbuilder's own settings of another cloud, by their own names and all together. */
  readonly cloud?: Readonly<Record<string, string>>;
}

/** How the bot hears and speaks through botbuilder: one call to the connector is one request. */
export interface BotAdapter {
  readonly appId: string;
  readonly adapter: CloudAdapter;
  /** Verifies the token of an inbound request; throws where it is not good. */
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** The client for a service URL, which must be an allowed one: it carries the bot's own token there. */
  connectorFor(serviceUrl: string): Promise<ConnectorClient>;
}

/** Botbuilder's client of a connector. */
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;

type ConnectorFactory = ReturnType<
  ConfigurationBotFrameworkAuthentication["createConnectorFactory"]
>;
type ClaimsIdentity = Parameters<
  ConfigurationBotFrameworkAuthentication["createConnectorFactory"]
>[0];

const DEADLINE_MS = 10_000;
/** Node's own servers close after 5 s, those of Azure after minutes. */
const IDLE_MS = 4_000;
/** Teams has a handful of service URLs; what comes in may name more. */
const MOST_CLIENTS = 50;

/** Botbuilder's authentication, whose connector clients are shared and send each message once. */
class OnePostAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly wire: Wire;
  private readonly clients = new Map<string, Promise<ConnectorClient>>();

  constructor(
    settings: Readonly<Record<string, string>>,
    credentials: SharedTokenCredentials,
    wire: Wire,
  ) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- botbuilder's own factories implement the class that it asks for, and do not extend it
    super(settings, credentials);
    this.wire = wire;
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.sharing(super.createConnectorFactory(claimsIdentity));
  }

  override async authenticateRequest(activity: Activity, authorization: string) {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = result;
    if (connectorFactory === undefined) return result;
    return { ...result, connectorFactory: this.sharing(connectorFactory) };
  }

  /** All clients are of one app: botbuilder authenticates no other, and has no credentials for one. */
  private sharing(factory: ConnectorFactory): ConnectorFactory {
    const create = factory.create.bind(factory);
    factory.create = (serviceUrl, audience = "") => {
      const key = `${audience} ${serviceUrl}`;
      const known = this.clients.get(key);
      if (known !== undefined) return known;
      const made = this.made(create(serviceUrl, audience === "" ? undefined : audience));
      this.clients.set(key, made);
      // One that could not be made is not kept; whoever asked for it hears why.
      made.catch(() => this.clients.delete(key));
      const [oldest] = this.clients.keys();
      if (this.clients.size > MOST_CLIENTS && oldest !== undefined) this.clients.delete(oldest);
      return made;
    };
    return factory;
  }

  private async made(creating: Promise<ConnectorClient>): Promise<ConnectorClient> {
    const client = await creating;
    allowOnePost(client, this.wire);
    return client;
  }
}

/** Botbuilder's adapter, which makes the identity that a message of the bot's own accord needs. */
class SpeakingAdapter extends CloudAdapter {
  identityOf(appId: string): ClaimsIdentity {
    return this.createClaimsIdentity(appId);
  }
}

/**
 * Builds botbuilder's adapter for an identity. Throws where the identity is incomplete: single tenant
 * without a password, a managed identity with one.
 */
export function createBotAdapter(
  { appId, appType, tenantId, password }: BotIdentity,
  options: BotAdapterOptions = {},
): BotAdapter {
  const { deadlineMs = DEADLINE_MS, idleMs = IDLE_MS, onReply, fetchToken, cloud } = options;
  const settings = {
    ...cloud,
    MicrosoftAppId: appId,
    // An identity without an id is botbuilder's "no authentication", which it knows as multi-tenant.
    MicrosoftAppType: appId === "" ? "MultiTenant" : appType,
    MicrosoftAppTenantId: tenantId,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  };
  const credentials = new SharedTokenCredentials(settings, {
    deadlineMs,
    ...(fetchToken === undefined ? {} : { fetch: fetchToken }),
  });
  const authentication = new OnePostAuthentication(settings, credentials, {
    connections: openConnections(idleMs),
    deadlineMs,
    onReply: onReply ?? (() => undefined),
    onTokenRefused: () => {
      credentials.refused();
    },
  });
  const adapter = new SpeakingAdapter(authentication);
  return {
    appId,
    adapter,
    authentication,
    connectorFor: (serviceUrl) =>
      authentication.createConnectorFactory(adapter.identityOf(appId)).create(serviceUrl),
  };
}
