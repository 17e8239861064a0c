import * as api from "@near-peer/bot/contract";
import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";

/** Under which a person's own statements are kept while the tab is open. */
export const WISHES_KEY = ["wishes"] as const;

/** A person's own statements; nobody else reads them. */
export const wishesQuery = queryOptions({
  queryKey: WISHES_KEY,
  queryFn: ({ signal }) => callApi(api.getMyWishes, { signal }),
});
