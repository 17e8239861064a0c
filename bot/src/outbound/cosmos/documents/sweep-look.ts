import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { SweepLook } from "../../../application/ports/sweep-looks";
import { asJson, readStored, storable } from "./stored";

const content: z.ZodType<SweepLook> = z.strictObject({
  mark: z.string(),
  settled: z.boolean(),
  atMs: z.number(),
  at: z.string(),
  until: z.string(),
});

const schema = z.object({ id: z.string(), type: z.literal("sweep-look"), content });

/** The id of the document of a scheme's last look. */
export function sweepLookId(schemeId: string): string {
  return `sweep-look.${schemeId}`;
}

/** A look as a document. */
export function sweepLookDocument(schemeId: string, look: SweepLook): JSONObject {
  return asJson({
    id: sweepLookId(schemeId),
    type: "sweep-look",
    content: storable(content, "sweep-look", look),
  });
}

/** The look of the document. @throws Error naming the fields that are wrong. */
export function sweepLookOf(stored: unknown): SweepLook {
  return readStored(schema, stored).content;
}
