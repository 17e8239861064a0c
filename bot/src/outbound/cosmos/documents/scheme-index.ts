import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import { asJson, readStored } from "./stored";

/** A scheme and the tenant it belongs to. */
export interface SchemeEntry {
  readonly schemeId: string;
  readonly tenantId: string;
}

/** The id of the one document that lists the schemes. */
export const SCHEME_INDEX_ID = "schemes";

const entry: z.ZodType<SchemeEntry> = z.strictObject({
  schemeId: z.string(),
  tenantId: z.string(),
});

const schema = z.object({
  id: z.string(),
  type: z.literal("schemes"),
  schemes: z.array(entry),
});

/** The list of schemes as a document. */
export function schemeIndexDocument(schemes: readonly SchemeEntry[]): JSONObject {
  return asJson({ id: SCHEME_INDEX_ID, type: "schemes", schemes });
}

/** The schemes of the document. @throws Error naming id and type where it is none. */
export function schemeEntries(stored: unknown): readonly SchemeEntry[] {
  return readStored(schema, stored).schemes;
}
