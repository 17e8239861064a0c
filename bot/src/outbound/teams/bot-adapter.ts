import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity } from "botbuilder";
import { allowOnePost } from "./one-post";

/** The bot's identity, in Microsoft's own terms. An empty `appId` means local mode: no tokens at all. */
export interface BotIdentity {
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMSI";
  readonly tenantId: string;
  /** Single tenant with a secret only. */
  readonly password?: string;
}

/** What differs where the bot does not talk to Microsoft's public cloud. */
export interface BotAdapterOptions {
  /** How long one call to the connector may take. */
  readonly deadlineMs?: number;
  /** Botbuilder's own settings of another cloud, by their own names and all together. */
  readonly cloud?: Readonly<Record<string, string>>;
}

/** How the bot hears and speaks through botbuilder: one call to the connector is one request. */
export interface BotAdapter {
  readonly appId: string;
  readonly adapter: CloudAdapter;
  /** Verifies the token of an inbound request; throws where it is not good. */
  readonly authentication: ConfigurationBotFrameworkAuthentication;
}

const DEADLINE_MS = 10_000;

type ConnectorFactory = ReturnType<
  ConfigurationBotFrameworkAuthentication["createConnectorFactory"]
>;

/** Botbuilder's authentication, whose connector clients send each message once. */
class OnePostAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly deadlineMs: number;

  constructor(settings: Readonly<Record<string, string>>, deadlineMs: number) {
    super(settings);
    this.deadlineMs = deadlineMs;
  }

  override createConnectorFactory(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>
  ): ConnectorFactory {
    return this.sendingOnce(super.createConnectorFactory(...identity));
  }

  override async authenticateRequest(activity: Activity, authorization: string) {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = result;
    if (connectorFactory === undefined) return result;
    return { ...result, connectorFactory: this.sendingOnce(connectorFactory) };
  }

  private sendingOnce(factory: ConnectorFactory): ConnectorFactory {
    const create = factory.create.bind(factory);
    factory.create = async (serviceUrl, audience) => {
      const client = await create(serviceUrl, audience);
      allowOnePost(client, this.deadlineMs);
      return client;
    };
    return factory;
  }
}

/**
 * Builds botbuilder's adapter for an identity. Throws where the identity is incomplete: single tenant
 * without a password, a managed identity with one.
 */
export function createBotAdapter(
  { appId, appType, tenantId, password }: BotIdentity,
  { deadlineMs = DEADLINE_MS, cloud = {} }: BotAdapterOptions = {},
): BotAdapter {
  const settings = {
    ...cloud,
    MicrosoftAppId: appId,
    // An identity without an id is botbuilder's "no authentication", which it knows as multi-tenant.
    MicrosoftAppType: appId === "" ? "MultiTenant" : appType,
    MicrosoftAppTenantId: tenantId,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  };
  const authentication = new OnePostAuthentication(settings, deadlineMs);
  return { appId, adapter: new CloudAdapter(authentication), authentication };
}
