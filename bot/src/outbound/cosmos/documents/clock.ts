import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import { asJson, readStored } from "./stored";

/** The id of the document that keeps a local clock's offset. */
export const CLOCK_ID = "clock";

const schema = z.object({
  id: z.string(),
  type: z.literal("clock"),
  offsetMs: z.number(),
});

/** The offset as a document, in milliseconds. */
export function clockDocument(offsetMs: number): JSONObject {
  return asJson({ id: CLOCK_ID, type: "clock", offsetMs });
}

/** The offset of the document, in milliseconds. @throws Error naming id and type where it is none. */
export function clockOffsetOf(stored: unknown): number {
  return readStored(schema, stored).offsetMs;
}
