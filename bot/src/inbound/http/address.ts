import type { IncomingMessage } from "node:http";

/**
 * The address a request comes from. A platform in front of us writes it as the last entry of
 * `x-forwarded-for`, whatever a client put before it; without one it is the socket's own.
 * Used to count only, never to let anybody in. Source: Microsoft Learn, "Azure App Service, request headers".
 */
export function addressOf({ headers, socket }: IncomingMessage): string {
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim();
  const address = forwarded === undefined || forwarded === "" ? socket.remoteAddress : forwarded;
  // The platform adds the port, of which each connection has another.
  return (address ?? "").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1").replace(/^\[(.*)\]:\d+$/, "$1");
}
