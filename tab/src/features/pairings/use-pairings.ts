import * as api from "@near-peer/bot/contract";
import type { PairingRow } from "@near-peer/bot/contract";
import { callApi, schemeKey } from "../../platform/queries";
import { PAGE_ROWS, useWholeList } from "../../platform/use-whole-list";

/** Every pairing of a scheme, as they come in. */
export function usePairings(schemeId: string) {
  return useWholeList<PairingRow>([...schemeKey(schemeId), "pairings"], (cursor, signal) =>
    callApi(api.listPairings, {
      params: { schemeId },
      query: { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
}
