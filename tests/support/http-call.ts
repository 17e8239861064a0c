import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { problem, type Problem } from "../../bot/src/contract";

/** A request, sent as it is: nothing in the path is tidied up. */
export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in pieces of unknown number where it is a list, else with its length. */
  readonly body?: string | Uint8Array | readonly string[];
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Sends a request on a connection of its own. */
export function call(base: string, ask: Ask): Promise<Answered> {
  const { hostname, port } = new URL(base);
  const { method = "GET", path, headers = {}, body } = ask;
  return new Promise((resolve, reject) => {
    const options = { host: hostname, port, method, path, headers, agent: false };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: sent } = response;
        resolve({ status, headers: sent, bytes, text: bytes.toString("utf8") });
      });
    });
    request.on("error", reject);
    if (typeof body === "string" || body instanceof Uint8Array) request.end(body);
    else {
      for (const piece of body ?? []) request.write(piece);
      request.end();
    }
  });
}

/** The problem in an answer (RFC 9457); throws where it is none, or not said to be one. */
export function problemIn({ status, headers, text }: Answered): Problem {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("application/problem+json")) {
    throw new Error(`${status} ${type}: ${text.slice(0, 200)}`);
  }
  const found = problem.strict().parse(JSON.parse(text));
  if (found.status !== status) throw new Error(`${status} is said to be ${found.status}.`);
  return found;
}
