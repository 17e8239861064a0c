import type { Answer } from "./attempt";

/** An answer of the connector is a few hundred bytes; what is longer is not from it. */
const LONGEST_BYTES = 64 * 1024;

/** An answer whose body has not been read. */
export interface UnreadAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
  readonly readableStreamBody?: NodeJS.ReadableStream | undefined;
}

/**
 * Reads an answer, of its body at most 64 KiB. A body that breaks off or is longer is no fault: what the
 * connector did stands in the status, which has come.
 */
export async function readAnswer(response: UnreadAnswer): Promise<Answer> {
  const retryAfter = response.headers.get("retry-after");
  return {
    status: response.status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(await bodyOf(response.readableStreamBody)),
  };
}

async function bodyOf(stream: NodeJS.ReadableStream | undefined) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream ?? []) {
      const bytes = Buffer.from(chunk);
      length += bytes.byteLength;
      // Leaving the loop destroys the stream, and with it the connection.
      if (length > LONGEST_BYTES) return { body: "", whole: false };
      chunks.push(bytes);
    }
  } catch {
    // Cut off, or past the deadline: there is a status, and no body.
    return { body: "", whole: false };
  }
  return { body: Buffer.concat(chunks).toString("utf8"), whole: true };
}
