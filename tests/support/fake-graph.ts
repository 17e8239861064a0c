import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

/** A request that came. */
export interface GraphRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server that answers in the place of Microsoft Graph, as it is told. */
export interface FakeGraph {
  readonly base: string;
  readonly requests: readonly GraphRequest[];
  /** How the next requests are answered. */
  answers(with_: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** Answers with JSON. */
export function json(status: number, body: unknown): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
}

/** Starts one on a free port of 127.0.0.1. */
export async function startFakeGraph(): Promise<FakeGraph> {
  const requests: GraphRequest[] = [];
  let answer: (response: ServerResponse) => void = json(200, { value: [] });
  const server = createServer(({ url = "", headers }, response) => {
    requests.push({ url, headers });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It has no port.");
  return {
    base: `http://127.0.0.1:${address.port}/v1.0`,
    requests,
    answers: (next) => {
      answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
