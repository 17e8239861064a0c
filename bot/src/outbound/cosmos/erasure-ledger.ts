import type { ErasureLedger } from "../../application/ports/erasure-ledger";
import type { SchemeId } from "../../scheme/shared/ids";
import { changeDocument } from "./change-document";
import {
  erasureLedgerDocument,
  erasureLedgerId,
  ledgerEntriesOf,
} from "./documents/erasure-ledger";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";

/** The erasures of each scheme, a document each in `system`: outside the partition of what was erased. */
export function cosmosErasureLedger(cosmos: Cosmos): ErasureLedger {
  const place = (schemeId: SchemeId) => {
    const id = erasureLedgerId(schemeId);
    return { container: cosmos.container("system"), id, partitionKey: id };
  };
  return {
    of: async (schemeId) => {
      const stored = await readItem(place(schemeId));
      return stored === undefined ? [] : ledgerEntriesOf(stored);
    },
    note: (entry) =>
      changeDocument(place(entry.schemeId), (stored) => {
        const known = stored === undefined ? [] : ledgerEntriesOf(stored);
        if (known.some(({ personId }) => personId === entry.personId)) return undefined;
        return erasureLedgerDocument(entry.schemeId, [...known, entry]);
      }),
    unmark: (schemeId, mark) =>
      changeDocument(place(schemeId), (stored) => {
        const known = stored === undefined ? [] : ledgerEntriesOf(stored);
        if (!known.some(({ marks }) => marks.includes(mark))) return undefined;
        const without = known.map((entry) => ({
          ...entry,
          marks: entry.marks.filter((one) => one !== mark),
        }));
        return erasureLedgerDocument(schemeId, without);
      }),
  };
}
