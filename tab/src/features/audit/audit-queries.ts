import * as api from "@near-peer/bot/contract";
import type { AuditKind } from "@near-peer/bot/contract";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { callApi, schemeKey } from "../../platform/queries";

/** What of the trail is shown. */
export interface AuditWanted {
  readonly kind?: AuditKind;
  readonly day?: string;
  readonly personId?: string;
}

/** As many entries as one page brings. */
const PAGE = 50;
const FIRST_PAGE: string | undefined = undefined;

/** The audit trail, newest first, a page at a time: the server finds and words it. */
export function useAudit(schemeId: string, wanted: AuditWanted) {
  const { kind = "", day = "", personId = "" } = wanted;
  const list = useInfiniteQuery({
    queryKey: [...schemeKey(schemeId), "audit", kind, day, personId],
    queryFn: ({ pageParam, signal }) =>
      callApi(api.getAudit, {
        params: { schemeId },
        query: {
          ...wanted,
          limit: PAGE,
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ items }) => items), [pages]);
  return { ...list, rows, proof: pages?.[0]?.proof };
}
