import * as api from "@near-peer/bot/contract";
import { queryOptions } from "@tanstack/react-query";
import { callApi, schemeKey } from "../../platform/queries";

/** What the reader can show for it, in each scheme. */
export const myRecognitionQuery = queryOptions({
  queryKey: ["my-recognition"],
  queryFn: ({ signal }) => callApi(api.getMyRecognition, { signal }),
});

/** For whom a year's statements would be issued, for a director. */
export function statementsPlanQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...schemeKey(schemeId), "statements-plan"],
    queryFn: ({ signal }) => callApi(api.getStatementsPlan, { params: { schemeId }, signal }),
  });
}

/** The statements of a scheme, for a director. */
export function statementsQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...schemeKey(schemeId), "statements"],
    queryFn: ({ signal }) => callApi(api.listStatements, { params: { schemeId }, signal }),
  });
}
