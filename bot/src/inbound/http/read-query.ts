import type { IncomingMessage } from "node:http";
import { typedHeader, type Route } from "../../contract";

/** The query of a request as it was sent, or which field is wrong. */
export type RawQuery =
  | { readonly ok: true; readonly fields: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly why: string };

/**
 * The fields of a query, each at most once. What somebody typed is taken from its header and refused in
 * the address, where proxies and servers on the way would write it down.
 */
export function readQuery(
  request: IncomingMessage,
  { typed = [] }: Pick<Route, "typed">,
): RawQuery {
  const { searchParams } = new URL(request.url ?? "/", "http://near-peer.invalid");
  const named = [...searchParams.keys()];
  const twice = named.find((name, at) => named.indexOf(name) !== at);
  if (twice !== undefined) return { ok: false, why: `${twice}: say it once` };
  const misplaced = typed.find((name) => searchParams.has(name));
  if (misplaced !== undefined) {
    const header = typedHeader(misplaced);
    return { ok: false, why: `${misplaced}: send it in the header ${header}, percent-encoded` };
  }
  const fields = new Map(searchParams);
  for (const name of typed) {
    const sent = request.headers[typedHeader(name)];
    if (sent === undefined) continue;
    const text = typeof sent === "string" ? decoded(sent) : undefined;
    if (text === undefined) return { ok: false, why: `${name}: not percent-encoded` };
    fields.set(name, text);
  }
  return { ok: true, fields: Object.fromEntries(fields) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // the sender's mistake, answered as such
  }
}
