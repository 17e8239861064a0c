import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { LedgerEntry } from "../../../application/ports/erasure-ledger";
import type { SchemeId } from "../../../scheme/shared/ids";
import { asJson, readStored, storable } from "./stored";

const entries: z.ZodType<readonly LedgerEntry[]> = z.array(
  z.strictObject({
    schemeId: z.string(),
    personId: z.string(),
    at: z.string(),
    marks: z.array(z.string()),
  }),
);

const schema = z.object({ id: z.string(), type: z.literal("erasures"), erasures: entries });

/** The id of the list of a scheme's erasures. */
export function erasureLedgerId(schemeId: SchemeId): string {
  return `erasures.${schemeId}`;
}

/** A scheme's erasures as a document. */
export function erasureLedgerDocument(
  schemeId: SchemeId,
  erasures: readonly LedgerEntry[],
): JSONObject {
  const id = erasureLedgerId(schemeId);
  return asJson({ id, type: "erasures", erasures: storable(entries, "erasures", erasures) });
}

/** The erasures of the document. @throws Error naming id and type where it is none. */
export function ledgerEntriesOf(stored: unknown): readonly LedgerEntry[] {
  return readStored(schema, stored).erasures;
}
