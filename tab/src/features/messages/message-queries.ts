import * as api from "@near-peer/bot/contract";
import type { MessageRow } from "@near-peer/bot/contract";
import { keepPreviousData, queryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { callApi, schemeKey } from "../../platform/queries";
import { PAGE_ROWS } from "../../platform/use-whole-list";
import { figuresEvery } from "./long-sends";
import type { Narrowed } from "./message-standings";

/** Everything that was read of a scheme's messages. */
export function messagesKey(schemeId: string): readonly string[] {
  return [...schemeKey(schemeId), "messages"];
}

/** What is on its way in a scheme; asked for again every two seconds while a long send goes. */
export function overviewQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...messagesKey(schemeId), "overview"],
    queryFn: ({ signal }) => callApi(api.getMessages, { params: { schemeId }, signal }),
    refetchInterval: ({ state }) => figuresEvery(state.data),
  });
}

/** Which of the messages, by where they stand, kind and the name of whom they are to. */
interface Wanted extends Narrowed {
  readonly search: string;
}

const FIRST_PAGE: string | undefined = undefined;

/** The messages that are wanted, a page at a time: the server finds and orders them, for there may be tens of thousands. */
export function useMessageList(schemeId: string, wanted: Wanted, everyMs: number) {
  const { standing, kind, search } = wanted;
  const list = useInfiniteQuery({
    queryKey: [...messagesKey(schemeId), "list", standing, kind, search],
    queryFn: ({ pageParam, signal }) =>
      callApi(api.listMessages, {
        params: { schemeId },
        query: {
          limit: PAGE_ROWS,
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
          ...(standing === undefined ? {} : { standing }),
          ...(kind === undefined ? {} : { kind }),
          ...(search === "" ? {} : { search }),
        },
        signal,
      }),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items), [pages]);
  return { ...list, rows, total: pages?.at(-1)?.total ?? 0 };
}

/** Which message a look at it, or an e-mail about it, is for. */
export interface MessageOf {
  readonly schemeId: string;
  readonly messageId: string;
  readonly recipientId: string;
}

/** The ids of a row's message. */
export function messageOf(schemeId: string, { messageId, to }: MessageRow): MessageOf {
  return { schemeId, messageId, recipientId: to.personId };
}

/** A message as its reader would see it now. */
export function previewQuery({ schemeId, messageId, recipientId }: MessageOf) {
  return queryOptions({
    queryKey: [...messagesKey(schemeId), "preview", messageId],
    queryFn: ({ signal }) =>
      callApi(api.previewMessage, {
        params: { schemeId, messageId },
        query: { recipientId },
        signal,
      }),
  });
}

/** A ready e-mail to somebody whom a message did not reach. */
export function mailQuery({ schemeId, messageId, recipientId }: MessageOf) {
  return queryOptions({
    queryKey: [...messagesKey(schemeId), "email", messageId],
    queryFn: ({ signal }) =>
      callApi(api.getMessageEmail, {
        params: { schemeId, messageId },
        query: { recipientId },
        signal,
      }),
  });
}
