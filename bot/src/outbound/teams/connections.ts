import { Agent as HttpAgent, type AgentOptions } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { Duplex } from "node:stream";
import { attempts } from "./attempt";

/** Connections to the connector, kept for a while and used again. */
export interface Connections {
  /** The agent for a URL's protocol. */
  agentFor(url: string): HttpAgent | HttpsAgent;
  /** Closes what is open and idle. */
  close(): void;
}

/**
 * Keeps connections, but closes an idle one after `idleMs`: well before any server does, so that a message
 * is never written into a connection that the other side is closing, which nobody could tell from a
 * message that arrived. Notes on the attempt of each request from when on its bytes may leave.
 */
export function openConnections(idleMs: number): Connections {
  // The one that was used last is used next, so that those above the need grow idle and go.
  const options: AgentOptions = { keepAlive: true, timeout: idleMs, scheduling: "lifo" };
  const plain = new NotingHttpAgent(options);
  const secure = new NotingHttpsAgent(options);
  return {
    agentFor: (url) => (url.startsWith("https:") ? secure : plain),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

class NotingHttpAgent extends HttpAgent {
  override createConnection(...given: Parameters<HttpAgent["createConnection"]>) {
    return noteOn(super.createConnection(...given), "connect");
  }

  override reuseSocket(...given: Parameters<HttpAgent["reuseSocket"]>): void {
    noteLeft();
    super.reuseSocket(...given);
  }
}

class NotingHttpsAgent extends HttpsAgent {
  override createConnection(...given: Parameters<HttpsAgent["createConnection"]>) {
    return noteOn(super.createConnection(...given), "secureConnect");
  }

  override reuseSocket(...given: Parameters<HttpsAgent["reuseSocket"]>): void {
    noteLeft();
    super.reuseSocket(...given);
  }
}

/**
 * The request is written as soon as its connection stands: over TLS not before the other side has proved who it is.
 * Whoever may not begin any more by then, since the machine stood still meanwhile, does not.
 */
function noteOn(socket: Duplex | null | undefined, event: "connect" | "secureConnect") {
  const attempt = attempts.getStore();
  if (attempt === undefined) return socket;
  if (socket === null || socket === undefined) attempt.left = true;
  socket?.prependOnceListener(event, () => {
    attempt.tooLate = !attempt.mayBegin();
    if (attempt.tooLate) socket.destroy(new Error("The time to begin this attempt is over."));
    else attempt.left = true;
  });
  return socket;
}

function noteLeft(): void {
  const attempt = attempts.getStore();
  if (attempt !== undefined) attempt.left = true;
}
