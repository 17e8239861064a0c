import * as api from "@near-peer/bot/contract";
import { focusManager, QueryClient, queryOptions } from "@tanstack/react-query";
import { worthRetrying } from "./api-problem";
import { createSchemeClient } from "./scheme-client";
import { accessToken } from "./teams";

/** Calls the server as the person who is signed in to Teams. */
export const callApi = createSchemeClient({
  token: accessToken,
  fetch: (path, init) => window.fetch(path, init),
});

/** What was read, kept while the page is open. Fresh for some seconds; read again whenever the person comes back to the page. */
export function createQueryClient(): QueryClient {
  focusManager.setEventListener((changed) => {
    // Without an argument it looks by itself whether the page is visible.
    const back = () => changed();
    // A tab of Teams that comes to the front gets the focus, but stays "visible" all along.
    window.addEventListener("visibilitychange", back);
    window.addEventListener("focus", back);
    return () => {
      window.removeEventListener("visibilitychange", back);
      window.removeEventListener("focus", back);
    };
  });
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 3_000,
        networkMode: "always",
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Who is signed in, and where they belong. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => callApi(api.getMe, { signal }),
});

/** A scheme at a glance. */
export function schemeQuery(schemeId: string) {
  return queryOptions({
    queryKey: ["scheme", schemeId, "overview"],
    queryFn: ({ signal }) => callApi(api.getScheme, { params: { schemeId }, signal }),
  });
}

/** The key above everything that was read of a scheme: a change of one thing changes the counts of others. */
export function schemeKey(schemeId: string): readonly string[] {
  return ["scheme", schemeId];
}
