import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { Versioned } from "../../../application/ports/scheme-store";
import { asJson, readStored, storable } from "./stored";

/**
 * Who holds something that only one instance may have, until when by the store's clock, and how often that was written
 * down. Nobody holds it where `holder` is empty.
 */
export interface Lease {
  readonly holder: string;
  readonly until: string;
  readonly fence: number;
}

const content: z.ZodType<Lease> = z.strictObject({
  holder: z.string(),
  until: z.string(),
  fence: z.number(),
});

const schema = z.object({ id: z.string(), type: z.literal("lease"), content, _etag: z.string() });

/** A lease as a document; `key` is the field that its container is keyed by, where that is not the id. */
export function leaseDocument(
  id: string,
  lease: Lease,
  key: Readonly<Record<string, string>> = {},
): JSONObject {
  return asJson({ id, ...key, type: "lease", content: storable(content, "lease", lease) });
}

/** The lease of a document. @throws Error naming id and type where it is none. */
export function leaseOf(stored: unknown): Versioned<Lease> {
  const { content: value, _etag } = readStored(schema, stored);
  return { value, version: _etag };
}
