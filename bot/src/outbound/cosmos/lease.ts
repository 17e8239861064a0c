import type { LeaseTerms } from "../../application/ports/outbox";
import type { Versioned } from "../../application/ports/scheme-store";
import { leaseDocument, leaseOf, type Lease } from "./documents/lease";
import { readItem, type ItemPlace } from "./items";
import { saveDocument } from "./save-document";

/** Where a lease is kept; `key` is the field that its container is keyed by, where that is not the id. */
export interface LeasePlace {
  readonly place: ItemPlace;
  readonly key?: Readonly<Record<string, string>>;
}

/**
 * Takes a lease that nobody has, that has run out, or that is the holder's own. Undefined where somebody else has it or
 * was first. @throws StoreUnavailable where the store is down.
 */
export async function takeLease(
  at: LeasePlace,
  { holder, storeNow, until }: LeaseTerms,
): Promise<Versioned<Lease> | undefined> {
  const stored = await readItem(at.place);
  const found = stored === undefined ? undefined : leaseOf(stored);
  if (found !== undefined && isOthers(found.value, holder, storeNow)) return undefined;
  const next = { holder, until, fence: (found?.value.fence ?? 0) + 1 };
  return saveLease(at, next, found?.version);
}

function isOthers(lease: Lease, holder: string, storeNow: string): boolean {
  return lease.holder !== "" && lease.holder !== holder && lease.until > storeNow;
}

/** Writes a lease over the version that was read. Undefined where somebody else was first. */
export async function saveLease(
  { place, key }: LeasePlace,
  lease: Lease,
  version: string | undefined,
): Promise<Versioned<Lease> | undefined> {
  const saved = await saveDocument({
    place,
    document: leaseDocument(place.id, lease, key),
    version,
  });
  return saved === undefined ? undefined : leaseOf(saved);
}
