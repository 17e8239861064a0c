import * as api from "@near-peer/bot/contract";
import { queryOptions } from "@tanstack/react-query";
import { callApi, schemeKey } from "../../platform/queries";

/** What somebody wrote themselves, and what supporters are shown. */
export const myTipsQuery = queryOptions({
  queryKey: ["my-tips"],
  queryFn: ({ signal }) => callApi(api.listMyTips, { signal }),
});

/** Every tip of a scheme, for a director. */
export function tipsQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...schemeKey(schemeId), "tips"],
    queryFn: ({ signal }) => callApi(api.listTips, { params: { schemeId }, signal }),
  });
}
