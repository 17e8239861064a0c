/** Twenty accounts are some 10 KB. */
const MOST_BYTES = 256 * 1024;

/** The JSON of an answer of at most 256 KB. Throws where it is longer, or no JSON. */
export async function boundedJson(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error("The answer is too long.");
    chunks.push(chunk);
  }
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  return value;
}
