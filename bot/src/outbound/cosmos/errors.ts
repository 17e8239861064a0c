/**
 * What a failure of the store is about: an HTTP status (429), a code of the network (`ECONNRESET`) or
 * of the SDK (`TimeoutError`). The SDK hides it in `cause` for batches. Undefined where there is none.
 */
export function cosmosStatus(failure: unknown): number | string | undefined {
  return codeOf(failure) ?? (hasCause(failure) ? cosmosStatus(failure.cause) : undefined);
}

const MAYBE_WRITTEN: ReadonlySet<number | string | undefined> = new Set([
  408,
  410,
  500,
  502,
  503,
  504,
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ERR_STREAM_PREMATURE_CLOSE",
  "REQUEST_SEND_ERROR",
  "PARSE_ERROR",
  "AbortError",
  "TimeoutError",
]);

/**
 * Whether nobody knows if the write happened: the answer got lost, or came from something between us
 * and the store. It is settled by reading. The SDK does not try a write again after any of these.
 */
export function ambiguous(failure: unknown): boolean {
  return MAYBE_WRITTEN.has(cosmosStatus(failure));
}

const NOT_NOW: ReadonlySet<number | string | undefined> = new Set([
  429,
  449,
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Whether the same request may do better in a moment: it did not happen, or it is ambiguous. */
export function worthAnotherTry(failure: unknown): boolean {
  return NOT_NOW.has(cosmosStatus(failure)) || ambiguous(failure);
}

function codeOf(failure: unknown): number | string | undefined {
  if (typeof failure !== "object" || failure === null || !("code" in failure)) return undefined;
  const { code } = failure;
  return typeof code === "number" || typeof code === "string" ? code : undefined;
}

function hasCause(failure: unknown): failure is { readonly cause: unknown } {
  return typeof failure === "object" && failure !== null && "cause" in failure;
}
