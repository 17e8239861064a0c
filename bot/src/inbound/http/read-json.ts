import type { IncomingMessage } from "node:http";
import { isWithinJsonLimits } from "./json-limits";

/** A body as read, or why it was not. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: "body-too-large" | "unsupported-media-type" | "invalid-request";
    };

/**
 * Reads a JSON body of at most `limit` bytes. Compressed bodies are refused, since a few bytes of them
 * can become many; so is anything that is not called JSON, or is nested deeper or has more fields than
 * any request of ours. No body at all reads as `{}`.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<JsonBody> {
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") return { ok: false, code: "unsupported-media-type" };
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    return { ok: false, code: "body-too-large" };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = new Uint8Array(Buffer.from(chunk));
    size += bytes.byteLength;
    if (size > limit) return { ok: false, code: "body-too-large" };
    chunks.push(bytes);
  }
  if (size === 0) return { ok: true, value: {} };
  if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? "")) {
    return { ok: false, code: "unsupported-media-type" };
  }
  return parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): JsonBody {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!isWithinJsonLimits(text)) return { ok: false, code: "invalid-request" };
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    // Not UTF-8 or not JSON: the sender's mistake, answered as such.
    return { ok: false, code: "invalid-request" };
  }
}
