import type { SchemeEvent } from "../events";

/** The audit trail: entries are added and never altered. Adding one again changes nothing. */
export interface Audit {
  append(event: SchemeEvent): Promise<void>;
}
