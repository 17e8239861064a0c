import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";

/** As many rows as one page of a list brings. */
export const PAGE_ROWS = 250;

const FIRST_PAGE: string | undefined = undefined;

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string | undefined;
  readonly total: number;
}

/** A list as it fills. */
export interface WholeList<Row> {
  /** The rows so far; `undefined` until the first page is there. */
  readonly rows: readonly Row[] | undefined;
  readonly total: number;
  /** Whether more pages are on their way. */
  readonly filling: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads every page of a list, one after the other, showing what has come so far. */
export function useWholeList<Row>(
  key: readonly string[],
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
): WholeList<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => readPage(pageParam, signal),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (last) => last.next,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items), [pages]);
  return {
    rows,
    total: pages?.at(-1)?.total ?? 0,
    filling: hasNextPage,
    error: query.error,
    retry: () => void query.refetch(),
  };
}
