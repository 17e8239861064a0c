import * as api from "@near-peer/bot/contract";
import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";

/** What is open to somebody, with its questions. */
export const pulseQuery = queryOptions({
  queryKey: ["my-pulse"],
  queryFn: ({ signal }) => callApi(api.getMyPulse, { signal }),
});
