import { DEFAULT_POLICY, type Policy, type Resource, type Signpost } from "../policy/policy";

/** Where somebody can turn, and what they can read. */
export interface Help {
  readonly signposts: readonly Signpost[];
  readonly resources: readonly Resource[];
}

/**
 * The help of every scheme that somebody belongs to, in order, each entry once; for somebody without a
 * scheme, help that exists everywhere (NP20, NA1). There is always a signpost.
 */
export function helpFor(policies: readonly Policy[]): Help {
  const known = policies.length === 0 ? [DEFAULT_POLICY] : policies;
  return {
    signposts: onceEach(
      known.flatMap(({ signposts }) => signposts),
      ({ title, how }) => `${title}\n${how}`,
    ),
    resources: onceEach(
      known.flatMap(({ resources }) => resources),
      ({ url }) => url,
    ),
  };
}

function onceEach<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry);
  return [...byKey.values()];
}
