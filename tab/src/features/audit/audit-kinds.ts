import type { AuditKind } from "@near-peer/bot/contract";
import { auditText } from "../../text/audit";

/** Every kind of entry, in the order in which it is offered. */
export const KINDS: readonly AuditKind[] = Object.keys(auditText.kinds).flatMap(
  (name) => kindOf(name) ?? [],
);

/** The kind of this name; undefined where it is none. */
export function kindOf(name: string): AuditKind | undefined {
  return isKind(name) ? name : undefined;
}

function isKind(name: string): name is AuditKind {
  return name in auditText.kinds;
}
