import { z } from "zod";

/** The settings of production that are looked at; each empty where it is not set. */
export interface SafetySettings {
  readonly COSMOS_ENDPOINT: string;
  readonly KEY_VAULT_URL: string;
  readonly TAB_CLIENT_ID: string;
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppTenantId: string;
  readonly ALLOWED_TENANTS: readonly string[];
  readonly SERVICE_URL_HOSTS: readonly string[];
  readonly LOG_LEVEL: string;
}

const IDS = ["TAB_CLIENT_ID", "MicrosoftAppId", "MicrosoftAppTenantId"] as const;
const ADDRESSES = ["COSMOS_ENDPOINT", "KEY_VAULT_URL"] as const;
/** What libraries say of their work at these levels may hold what they work on. */
const TALKATIVE = ["trace", "debug"];

const guid = z.guid();
/** A placeholder, an invented id of this machine's local mode, or a service of Microsoft's own such as Graph. */
const PLACEHOLDER = /^(?:0000000|([0-9a-f])(?:-?\1){31}$)/iu;
const isId = (text: string) => guid.safeParse(text).success && !PLACEHOLDER.test(text);

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[.*\])$/u;

/** https, of a machine with a name that is not this one, with nothing but a path after it. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === "https:" && username + password === "" && !LOOPBACK.test(hostname);
}

/** A whole name of at least two parts; `*` only as the first part of a name of three, and of nobody's shared cloud. */
function isSafeHost(host: string): boolean {
  const name = host.startsWith("*.") ? host.slice(2) : host;
  const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;
  const parts = name.split(".");
  return (
    parts.length >= 2 &&
    parts.every((part) => label.test(part)) &&
    !/^\d+$/u.test(parts.at(-1) ?? "") &&
    !(host.startsWith("*.") && SHARED.includes(name))
  );
}

/** Domains below which anybody can have a host of their own. */
const SHARED = [
  "azurewebsites.net",
  "trafficmanager.net",
  "cloudapp.net",
  "azureedge.net",
  "azurefd.net",
  "windows.net",
  "co.uk",
  "org.uk",
  "nhs.uk",
  "ac.uk",
  "gov.uk",
];

/** Variables that are none of ours, and make Node or a library careless or talkative. */
const CARELESS: readonly (readonly [string, (value: string) => boolean, string])[] = [
  ["NODE_TLS_REJECT_UNAUTHORIZED", (value) => value === "0", "certificates would not be checked"],
  [
    "NODE_OPTIONS",
    (value) => /--(?:inspect|report-on|heapsnapshot|heap-prof|trace-tls|tls-keylog)/u.test(value),
    "the memory could be read, or written to a file",
  ],
  ["NODE_DEBUG", (value) => value !== "", "tokens and bodies could be written to the log"],
  ["DEBUG", (value) => value !== "", "libraries could write bodies to the log"],
  [
    "AZURE_LOG_LEVEL",
    (value) => /^(?:verbose|info)$/iu.test(value),
    "the Azure SDKs could write bodies to the log",
  ],
];

/** Such variables that are set so, each by its name with what it would do. */
export function carelessVariables(
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return CARELESS.filter(([name, isCareless]) => isCareless(variables[name] ?? "")).map(
    ([name, , why]) => `${name} must not be set so in production: ${why}`,
  );
}

/**
 * What is set and is not safe in production, each in words that name the setting and no value; empty where all is well. What
 * is not set at all is not looked at here.
 */
export function weakSettings(env: SafetySettings): readonly string[] {
  const set = (name: (typeof IDS)[number] | (typeof ADDRESSES)[number]) => env[name] !== "";
  return [
    ...IDS.filter((name) => set(name) && !isId(env[name])).map(
      (name) => `${name} must be an id of your own (a GUID)`,
    ),
    ...(env.ALLOWED_TENANTS.every(isId) ? [] : ["ALLOWED_TENANTS must be ids of tenants (GUIDs)"]),
    ...ADDRESSES.filter((name) => set(name) && !isSafeAddress(env[name])).map(
      (name) => `${name} must begin with https:// and name another machine`,
    ),
    ...(env.SERVICE_URL_HOSTS.every(isSafeHost)
      ? []
      : [
          "SERVICE_URL_HOSTS must be names of hosts; * stands only before a domain that is Microsoft's or yours alone",
        ]),
    ...(TALKATIVE.includes(env.LOG_LEVEL)
      ? ["LOG_LEVEL must be info or above, since a lower one may write what people said"]
      : []),
  ];
}
