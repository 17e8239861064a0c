import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A connector that takes everything, and takes its time. */
export interface SlowConnector {
  readonly url: string;
  /** Each POST that reached it: to which chat, and when by `performance.now`. */
  readonly posts: readonly { readonly conversationId: string; readonly at: number }[];
  close(): Promise<void>;
}

/** Starts one on 127.0.0.1 that answers each POST after so many milliseconds. */
export async function startSlowConnector(delayMs: number): Promise<SlowConnector> {
  const posts: { readonly conversationId: string; readonly at: number }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const conversationId = /\/v3\/conversations\/([^/]+)\/activities/u.exec(path)?.[1] ?? "";
    posts.push({ conversationId, at: performance.now() });
    const body = JSON.stringify({ id: `activity-${posts.length}` });
    request.resume();
    setTimeout(() => {
      response.writeHead(201, { "content-type": "application/json" });
      response.end(body);
    }, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/connector`,
    posts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
