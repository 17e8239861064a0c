import type { Audit } from "../../application/ports/audit";
import { auditDocument } from "./documents/event";
import { cosmosStatus } from "./errors";
import type { Cosmos } from "./open-cosmos";
import { repeatable } from "./patience";

/** The audit trail in `audit`. Only ever creates, so that a role without "replace" and "delete" is enough. */
export function cosmosAudit(cosmos: Cosmos): Audit {
  return {
    append: (event) =>
      repeatable(`add ${event.id} to the audit trail`, async () => {
        try {
          await cosmos.container("audit").items.create(auditDocument(event));
        } catch (failure) {
          // It is there already: the relay came by a second time.
          if (cosmosStatus(failure) !== 409) throw failure;
        }
      }),
  };
}
