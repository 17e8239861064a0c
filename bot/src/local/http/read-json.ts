import type { IncomingMessage } from "node:http";

const LIMIT = 1024 * 1024;

/** A body that was read, or why not. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly detail: string };

/**
 * Reads a JSON body of at most 1 MB; an empty one is `undefined`.
 * @throws Error when something before us has already read it, or the connection breaks.
 */
export async function readJson(request: IncomingMessage): Promise<JsonBody> {
  if (request.readableEnded) {
    throw new Error(
      "The body was read before the local Teams got the request: mount it before any body parser.",
    );
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body that is too large is still read to its end, kept by nobody, so that the answer arrives.
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) throw new Error("The body arrived as text, not as bytes.");
    size += chunk.byteLength;
    if (size <= LIMIT) chunks.push(chunk);
  }
  if (size > LIMIT) return { ok: false, status: 413, detail: "The body may have at most 1 MB." };
  return parseBody(Buffer.concat(chunks).toString("utf8"));
}

function parseBody(text: string): JsonBody {
  if (text.trim() === "") return { ok: true, value: undefined };
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, status: 400, detail: "The body is not valid JSON." };
  }
}
