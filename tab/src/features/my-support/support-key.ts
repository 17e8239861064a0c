import * as api from "@near-peer/bot/contract";
import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";

/** Under which a person's own page is kept while the tab is open. */
export const SUPPORT_KEY = ["support"] as const;

/** Who supports the signed-in person, and whom they support. */
export const supportQuery = queryOptions({
  queryKey: SUPPORT_KEY,
  queryFn: ({ signal }) => callApi(api.getMySupport, { signal }),
});
