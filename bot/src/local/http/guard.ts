import type { IncomingMessage } from "node:http";

const LOOPBACK_ADDRESS = /^(?:(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/i;
const LOOPBACK_HOST = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])(?::\d{1,5})?$/i;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/**
 * Why a request to `/local` is refused; nothing when it may pass. Only this machine may speak
 * (address), only by a name of this machine (Host: a page elsewhere can make its own name resolve to
 * 127.0.0.1), and a page of another origin may change nothing (Origin, content type).
 */
export function whyRefused(request: IncomingMessage): string | undefined {
  const { host, origin } = request.headers;
  if (!LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? "")) {
    return "Only this machine may use the local Teams.";
  }
  if (host === undefined || !LOOPBACK_HOST.test(host)) {
    return "Use the address http://127.0.0.1 or http://localhost with the port of this server.";
  }
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return "A page of another address may not change anything here.";
  }
  if (request.method === "POST" && !JSON_TYPE.test(request.headers["content-type"] ?? "")) {
    return "Send the body as JSON, with the header content-type: application/json.";
  }
  return undefined;
}
