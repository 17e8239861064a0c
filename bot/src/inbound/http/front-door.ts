import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { problemOf } from "./problems";
import { sendProblem } from "./reply";
import { securityHeaders } from "./security-headers";

/** How long a client may take, and how many may come at once. */
export interface ConnectionLimits {
  /** Until the last of a request's headers is there. */
  readonly headersMs: number;
  /** Until the last of its body is there. */
  readonly requestMs: number;
  /** How often both are looked at. */
  readonly lookEveryMs: number;
  /** How long a connection stays open while nothing is asked on it. */
  readonly idleMs: number;
  readonly connections: number;
}

/**
 * Node looks every 30 s unless it is told otherwise when the server is made: a slow client would stay for that long. And it
 * hangs up on a silent connection after 5 s, maybe just as a press is on its way, which nobody sends again: whoever passes
 * requests on to us, as App Service's front end does for up to four minutes of silence, is to be the first to hang up.
 */
export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  lookEveryMs: 1_000,
  idleMs: 245_000,
  connections: 500,
};

/** A token of Entra takes some kilobytes of it. */
const MOST_HEADER_BYTES = 16 * 1024;
/** An address holds ids and a place in a list, nothing that somebody typed. */
const LONGEST_ADDRESS = 2 * 1024;

/** What the front door is made of. */
export interface FrontDoorParts {
  /** Answers a request of bearable size. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  /** Whether browsers reach us by https. */
  readonly secured: boolean;
  readonly limits?: ConnectionLimits;
}

/**
 * The HTTP server itself: its limits of time, size and number, and the headers of every answer. It is
 * ours and not the router's, which makes one that cannot be told how often to look for slow clients.
 */
export function createFrontDoor({ serve, secured, limits }: FrontDoorParts): Server {
  const { headersMs, requestMs, lookEveryMs, idleMs, connections } = limits ?? CONNECTION_LIMITS;
  const headers = securityHeaders(secured);
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: lookEveryMs,
    keepAliveTimeout: idleMs,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  server.maxConnections = connections;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if ((request.url ?? "").length > LONGEST_ADDRESS) {
      sendProblem(response, problemOf("address-too-long"));
    } else serve(request, response);
  };
  server.on("request", answer);
  // Node would answer these by itself, without our headers.
  server.on("checkExpectation", answer);
  server.on("clientError", (fault, socket) => {
    refuse(socket, "code" in fault ? fault.code : undefined, headers);
  });
  return server;
}

/** Node's names of what a client did, and what it is told. */
const REFUSALS = new Map<unknown, string>([
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large"],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", "413 Payload Too Large"],
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout"],
]);

/** Answers what could not be read as a request, and hangs up, whether or not the client does. */
function refuse(
  socket: Duplex,
  code: unknown,
  headers: readonly (readonly [string, string])[],
): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = REFUSALS.get(code) ?? "400 Bad Request";
  const lines = [...headers, ["connection", "close"], ["content-length", "0"]];
  const head = lines.map(([name = "", value = ""]) => `${name}: ${value}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n`, () => {
    socket.destroy();
  });
}
