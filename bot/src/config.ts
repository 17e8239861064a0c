import { z } from "zod";
import { SERVICE_URL_HOSTS } from "./application/access/service-url";
import { carelessVariables, weakSettings } from "./weak-settings";

/** Where the store is. */
export type StoreConfig =
  | { readonly kind: "embedded" }
  | {
      readonly kind: "remote";
      readonly endpoint: string;
      readonly database: string;
      /** For an emulator or a local server only. */
      readonly key?: string;
    };

/** The bot's own identity at Microsoft; an empty `appId` means local mode. */
export interface BotIdentity {
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMSI";
  readonly tenantId: string;
  readonly password?: string;
}

/** With what the product asks Microsoft Graph in a director's name. */
export interface GraphIdentity {
  readonly clientId: string;
  readonly proof: { readonly secret: string } | { readonly certificate: string };
}

/** Everything the program is told from outside. */
export interface Config {
  /** `local`: a machine without Azure, bound to 127.0.0.1, with an issuer and a Teams of its own. */
  readonly mode: "local" | "hosted";
  readonly production: boolean;
  readonly port: number;
  readonly dataDir: string;
  readonly store: StoreConfig;
  readonly bot: BotIdentity;
  /** Empty in local mode, which has a tenant of its own. */
  readonly allowedTenants: readonly string[];
  /** The audience of the tab's tokens; empty in local mode. */
  readonly tabClientId: string;
  /** Hosts the bot may answer to. */
  readonly serviceUrlHosts: readonly string[];
  readonly keyVaultUrl?: string;
  /** Absent: no search in the tenant's directory. Local mode has a directory of its own. */
  readonly graph?: GraphIdentity;
  /** The id under which Teams' app catalogue has the product. */
  readonly teamsAppId?: string;
  /** How many requests a second all instances together make of Teams. */
  readonly teamsRequestsPerSecond: number;
  readonly logLevel: string;
  /** Where numbers go: Azure Monitor's own connection string. Absent: nowhere. */
  readonly monitor?: string;
  /** Fill an empty local store with a scheme of 60 doctors and 50 supporters. */
  readonly demo: boolean;
}

/** The environment does not allow a safe start; the message says what to set. */
export class UnsafeStart extends Error {
  override readonly name = "UnsafeStart";
}

const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== ""),
  );

const text = z.string().trim().default("");

const environment = z.object({
  NODE_ENV: text,
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  DATA_DIR: z.string().trim().min(1).default(".data"),
  COSMOS_ENDPOINT: text,
  COSMOS_DATABASE: z.string().trim().min(1).default("near-peer"),
  COSMOS_KEY: text,
  ALLOWED_TENANTS: list.pipe(z.array(z.guid())),
  TAB_CLIENT_ID: text,
  SERVICE_URL_HOSTS: list,
  KEY_VAULT_URL: text,
  GRAPH_CLIENT_ID: text,
  GRAPH_CLIENT_SECRET: text,
  // Where a line break cannot be set, it is written as it is in source code.
  GRAPH_CLIENT_CERTIFICATE: text.transform((pem) => pem.replaceAll(String.raw`\n`, "\n")),
  TEAMS_APP_ID: z.union([z.literal(""), z.guid()]).default(""),
  // Teams allows 50 for each app and tenant; what is left is for replies, which do not wait.
  TEAMS_REQUESTS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(45),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .trim()
    .regex(/^$|^InstrumentationKey=/iu, "must be a connection string, not a key alone")
    .default(""),
  MicrosoftAppId: text,
  MicrosoftAppType: text,
  MicrosoftAppTenantId: text,
  MicrosoftAppPassword: text,
  NEAR_PEER_DEMO: text,
});

type Environment = z.output<typeof environment>;

/** Settings without which a hosted start would be unsafe, or could not work at all. */
const REQUIRED_IN_PRODUCTION = [
  "COSMOS_ENDPOINT",
  "ALLOWED_TENANTS",
  "TAB_CLIENT_ID",
  "KEY_VAULT_URL",
  "MicrosoftAppId",
  "MicrosoftAppType",
  "MicrosoftAppTenantId",
] as const;

/** Requests a second for each app and tenant (Microsoft, "Optimize your agent with rate limiting in Teams"). */
const TEAMS_ALLOWS = 50;

const APP_TYPES = ["SingleTenant", "UserAssignedMSI"] as const;

/** Microsoft writes these names in more than one case. */
function appTypeOf({ MicrosoftAppType }: Environment) {
  return APP_TYPES.find((one) => one.toLowerCase() === MicrosoftAppType.toLowerCase());
}

function productionProblems(env: Environment): readonly string[] {
  const missing = REQUIRED_IN_PRODUCTION.filter((name) => env[name].length === 0);
  return [
    ...missing.map((name) => `${name} is not set`),
    ...weakSettings(env),
    ...(env.COSMOS_KEY === ""
      ? []
      : ["COSMOS_KEY is set: in production the managed identity is used"]),
    ...(env.TEAMS_REQUESTS_PER_SECOND <= TEAMS_ALLOWS
      ? []
      : [
          `TEAMS_REQUESTS_PER_SECOND must be at most ${TEAMS_ALLOWS}, which is what Teams allows: leave it out for 45`,
        ]),
    ...(env.NEAR_PEER_DEMO === "" ? [] : ["NEAR_PEER_DEMO is for a local machine only"]),
  ];
}

/** What a bot with an identity of its own needs, in production and on a developer's machine alike. */
function identityProblems(env: Environment): readonly string[] {
  const appType = appTypeOf(env);
  const withoutSecret = appType === "SingleTenant" && env.MicrosoftAppPassword === "";
  return [
    ...(appType === undefined ? [`MicrosoftAppType must be one of ${APP_TYPES.join(", ")}`] : []),
    ...(withoutSecret ? ["MicrosoftAppPassword is not set, and a SingleTenant bot needs it"] : []),
    ...(env.ALLOWED_TENANTS.length === 0 ? ["ALLOWED_TENANTS is not set"] : []),
    ...(env.TAB_CLIENT_ID === "" ? ["TAB_CLIENT_ID is not set"] : []),
  ];
}

/** What a search in the tenant's directory needs, where one is wanted. */
function graphProblems(env: Environment): readonly string[] {
  const { GRAPH_CLIENT_ID, GRAPH_CLIENT_SECRET, GRAPH_CLIENT_CERTIFICATE, TAB_CLIENT_ID } = env;
  if (GRAPH_CLIENT_ID === "") return [];
  const proofs = [GRAPH_CLIENT_SECRET, GRAPH_CLIENT_CERTIFICATE].filter((one) => one !== "").length;
  const pem = /BEGIN CERTIFICATE[\s\S]*PRIVATE KEY|PRIVATE KEY[\s\S]*BEGIN CERTIFICATE/;
  const broken = GRAPH_CLIENT_CERTIFICATE !== "" && !pem.test(GRAPH_CLIENT_CERTIFICATE);
  return [
    ...(GRAPH_CLIENT_ID.toLowerCase() === TAB_CLIENT_ID.toLowerCase()
      ? []
      : ["GRAPH_CLIENT_ID must be TAB_CLIENT_ID, whose tokens are exchanged"]),
    ...(proofs === 1
      ? []
      : ["GRAPH_CLIENT_ID needs one of GRAPH_CLIENT_SECRET and GRAPH_CLIENT_CERTIFICATE"]),
    ...(broken ? ["GRAPH_CLIENT_CERTIFICATE must hold a certificate and its key as PEM"] : []),
  ];
}

function problemsOf(
  env: Environment,
  hosted: boolean,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const problems = [
    ...(env.NODE_ENV === "production"
      ? [...productionProblems(env), ...carelessVariables(variables)]
      : []),
    ...(hosted ? [...identityProblems(env), ...graphProblems(env)] : []),
  ];
  return [...new Set(problems)];
}

/**
 * Reads the environment. Production, and any start with a bot identity, is refused unless every safety
 * setting is there. Throws `UnsafeStart`, naming all that is missing at once.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new UnsafeStart(issues.join("; "));
  }
  const env = parsed.data;
  const production = env.NODE_ENV === "production";
  const hosted = production || env.MicrosoftAppId !== "";
  const problems = problemsOf(env, hosted, variables);
  if (problems.length > 0) throw new UnsafeStart(problems.join("; "));
  return {
    mode: hosted ? "hosted" : "local",
    production,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    store: storeOf(env),
    bot: {
      appId: env.MicrosoftAppId,
      appType: appTypeOf(env) ?? "SingleTenant",
      tenantId: env.MicrosoftAppTenantId,
      ...(env.MicrosoftAppPassword === "" ? {} : { password: env.MicrosoftAppPassword }),
    },
    allowedTenants: hosted ? env.ALLOWED_TENANTS : [],
    tabClientId: hosted ? env.TAB_CLIENT_ID : "",
    serviceUrlHosts: env.SERVICE_URL_HOSTS.length > 0 ? env.SERVICE_URL_HOSTS : SERVICE_URL_HOSTS,
    ...(hosted && env.GRAPH_CLIENT_ID !== "" ? { graph: graphOf(env) } : {}),
    ...optional(env),
    teamsRequestsPerSecond: env.TEAMS_REQUESTS_PER_SECOND,
    logLevel: env.LOG_LEVEL,
    demo: env.NEAR_PEER_DEMO !== "",
  };
}

function optional(env: Environment): Pick<Config, "keyVaultUrl" | "teamsAppId" | "monitor"> {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: monitor } = env;
  return {
    ...(monitor === "" ? {} : { monitor }),
    ...(env.KEY_VAULT_URL === "" ? {} : { keyVaultUrl: env.KEY_VAULT_URL }),
    ...(env.TEAMS_APP_ID === "" ? {} : { teamsAppId: env.TEAMS_APP_ID }),
  };
}

function storeOf(env: Environment): StoreConfig {
  if (env.COSMOS_ENDPOINT === "") return { kind: "embedded" };
  return {
    kind: "remote",
    endpoint: env.COSMOS_ENDPOINT,
    database: env.COSMOS_DATABASE,
    ...(env.COSMOS_KEY === "" ? {} : { key: env.COSMOS_KEY }),
  };
}

function graphOf(env: Environment): GraphIdentity {
  const { GRAPH_CLIENT_ID, GRAPH_CLIENT_SECRET, GRAPH_CLIENT_CERTIFICATE } = env;
  return {
    clientId: GRAPH_CLIENT_ID,
    proof:
      GRAPH_CLIENT_SECRET === ""
        ? { certificate: GRAPH_CLIENT_CERTIFICATE }
        : { secret: GRAPH_CLIENT_SECRET },
  };
}
