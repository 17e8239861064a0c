/** Hosts of Microsoft's connectors that a bot answers to where nothing else is configured. */
export const SERVICE_URL_HOSTS: readonly string[] = [
  "smba.trafficmanager.net",
  "*.botframework.com",
];

/** What the bot may send to. */
export interface ServiceUrlRule {
  /** Host names in lower case; `*.example.org` allows each host below example.org, not example.org itself. */
  readonly hosts: readonly string[];
  /** Local mode: plain http to this machine is allowed too. */
  readonly local: boolean;
}

const LONGEST = 500;
/** No user info, no white space, no back slash: nothing that two readers of the URL could read differently. */
const PLAIN = /^https?:\/\/[^\s\\@#?]+$/u;
const LOOPBACK: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether the bot may send messages, and its own token, to a service URL. An activity names the URL and
 * the store keeps it; neither is believed (Microsoft, "Authenticate requests from the Bot Connector
 * service": answer only to URLs of the service). Asked when an activity comes in and again at each send.
 */
export function isAllowedServiceUrl(serviceUrl: string, { hosts, local }: ServiceUrlRule): boolean {
  if (serviceUrl.length > LONGEST || !PLAIN.test(serviceUrl) || !URL.canParse(serviceUrl)) {
    return false;
  }
  const { protocol, hostname, port } = new URL(serviceUrl);
  if (protocol === "http:") return local && LOOPBACK.includes(hostname);
  return port === "" && hosts.some((allowed) => matches(hostname, allowed));
}

function matches(hostname: string, allowed: string): boolean {
  if (!allowed.startsWith("*.")) return hostname === allowed;
  return hostname.endsWith(allowed.slice(1)) && hostname.length >= allowed.length;
}
