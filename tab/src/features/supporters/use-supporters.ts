import * as api from "@near-peer/bot/contract";
import type { SupporterRow } from "@near-peer/bot/contract";
import { callApi, schemeKey } from "../../platform/queries";
import { PAGE_ROWS, useWholeList } from "../../platform/use-whole-list";

/** Everybody in the register of supporters, as they come in. */
export function useSupporters(schemeId: string) {
  return useWholeList<SupporterRow>([...schemeKey(schemeId), "supporters"], (cursor, signal) =>
    callApi(api.listSupporters, {
      params: { schemeId },
      query: { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
}
