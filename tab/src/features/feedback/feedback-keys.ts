import * as api from "@near-peer/bot/contract";
import { queryOptions } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";

/** What somebody may say, or said. */
export const myFeedbackQuery = queryOptions({
  queryKey: ["my-feedback"],
  queryFn: ({ signal }) => callApi(api.getMyFeedback, { signal }),
});

/** What was said to somebody as a supporter. */
export const receivedQuery = queryOptions({
  queryKey: ["received-feedback"],
  queryFn: ({ signal }) => callApi(api.getReceivedFeedback, { signal }),
});
