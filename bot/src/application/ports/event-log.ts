import type { SchemeId } from "../../scheme/shared/ids";
import type { SchemeEvent } from "../events";

/** A span of the store's own time, in whole seconds since 1970, both ends in it. */
export interface StoreSpan {
  readonly from: number;
  readonly to: number;
}

/** The events of a scheme as its acts wrote them: what the audit trail is compared with. */
export interface EventLog {
  /** The ids of events that were written, or marked as passed on, in a span. In no order. */
  ids(schemeId: SchemeId, span: StoreSpan): Promise<readonly string[]>;
  /** Events by their ids. Who is not there, or cannot be read, is left out. */
  events(schemeId: SchemeId, ids: readonly string[]): Promise<ReadonlyMap<string, SchemeEvent>>;
}
