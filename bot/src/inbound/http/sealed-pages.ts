import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Route } from "../../contract";
import type { UserId } from "../../scheme/shared/ids";
import type { CursorSeal } from "./cursor-seal";

const listQuery = z.instanceof(z.ZodObject);
const aPage = z.looseObject({ next: z.string() });

/** Whether a route answers with a list in pages. */
export function isInPages(route: Pick<Route, "query">): boolean {
  const query = listQuery.safeParse(route.query).data;
  return query !== undefined && "cursor" in query.shape;
}

/** Who asks for what: all of a request for a page but the place where it begins. */
export function boundTo(
  caller: UserId,
  request: IncomingMessage,
  fields: Readonly<Record<string, string>>,
): string {
  const { pathname } = new URL(request.url ?? "/", "http://near-peer.invalid");
  const asked = Object.entries(fields).filter(([name]) => name !== "cursor" && name !== "limit");
  return JSON.stringify([caller, pathname, asked.toSorted()]);
}

/** The answer with the place of its next page sealed, where it has one. */
export function withSealedNext(value: unknown, seal: CursorSeal, bound: string): unknown {
  const page = aPage.safeParse(value).data;
  return page === undefined ? value : { ...page, next: seal.seal(page.next, bound) };
}
