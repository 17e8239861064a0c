/** A page of a list, and the place where the next begins; the door seals it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly total: number;
}

/** How a page is asked for: `cursor` is the `next` of the page before, opened by the door. `limit` is 100 unless said otherwise. */
export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 100;

/**
 * A page by keyset: it begins after the key the cursor names, so that rows which come or go meanwhile
 * neither repeat nor vanish. `keyOf` gives each row a key of its own, and the list is in its order.
 */
export function pageBy<Item>(
  sorted: readonly Item[],
  keyOf: (item: Item) => string,
  { cursor: after, limit = DEFAULT_LIMIT }: PageQuery,
): Page<Item> {
  const start = after === undefined ? 0 : sorted.findIndex((item) => keyOf(item) > after);
  const items = start === -1 ? [] : sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = start !== -1 && start + items.length < sorted.length;
  return {
    items,
    total: sorted.length,
    ...(more && last !== undefined ? { next: keyOf(last) } : {}),
  };
}

/** The list in the order of its keys, by code point: the same order that a cursor compares by. */
export function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
