import { PlainFault } from "./plain-fault";

/**
 * The store did not answer, or not as a store that is well. It is nobody's fault but the moment's: the same may work in a
 * while, so nothing is held against the message or the person it was about.
 */
export class StoreUnavailable extends PlainFault {
  override readonly name = "StoreUnavailable";
}

/** Whether a fault comes from the store not being there, whatever it was wrapped in. */
export function isStoreUnavailable(fault: unknown): boolean {
  if (fault instanceof StoreUnavailable) return true;
  if (fault instanceof AggregateError) return fault.errors.some(isStoreUnavailable);
  return fault instanceof Error && isStoreUnavailable(fault.cause);
}
