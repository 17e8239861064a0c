import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { SchemeAct, SchemeEvent } from "../events";

/** An entry of a scheme's audit trail. Its number, and the hash of the one before it, fix its place. */
export interface AuditEntry {
  /** 1, 2, 3 … without a gap, in each scheme. */
  readonly seq: number;
  readonly event: SchemeEvent;
  /** The hash of the entry before it. */
  readonly previous: string;
  readonly hash: string;
}

/** The end of a trail: whoever keeps it elsewhere can prove that nothing up to it was taken away. */
export type AuditHead = Pick<AuditEntry, "seq" | "hash">;

/** An entry as it was found; `entry` is missing where what stands there cannot be read as one. */
export interface FoundEntry {
  readonly seq: number;
  readonly entry?: AuditEntry;
}

/** Which entries are wanted, newest first. */
export interface AuditSearch {
  /** Entries with a smaller number; from the end where it is left out. */
  readonly before?: number | undefined;
  /** From this instant on, and before the other. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** What somebody did, or what was done about them. */
  readonly personId?: PersonId | undefined;
  /** What they did themselves, only. */
  readonly by?: string | undefined;
  readonly acts?: readonly SchemeAct["type"][] | undefined;
  readonly limit: number;
}

/**
 * The audit trail of each scheme: entries are added at its end and never altered. Nothing of it expires, and the product's
 * role in Azure can create and read there, nothing else (decision 0034).
 */
export interface Audit {
  /** Adds events of one scheme, in this order. An event that stands there already stays where it is: adding it again changes nothing. */
  append(schemeId: SchemeId, events: readonly SchemeEvent[]): Promise<void>;
  /** The last entry; undefined where there is none. @throws Error where it cannot be read. */
  head(schemeId: SchemeId): Promise<AuditEntry | undefined>;
  /** Entries after a number, in their order, at most `limit`; for whoever checks them. */
  entries(schemeId: SchemeId, after: number, limit: number): Promise<readonly FoundEntry[]>;
  /** Entries newest first. @throws Error where one cannot be read. */
  newest(schemeId: SchemeId, search: AuditSearch): Promise<readonly AuditEntry[]>;
  /** Where events stand: the number noted with each when it was added. Who is not there is left out. */
  places(schemeId: SchemeId, eventIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
