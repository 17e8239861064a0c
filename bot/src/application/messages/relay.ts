import { announcements } from "../../scheme/messages/plan";
import type { PublicationId, SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Pending } from "../ports/relay-source";

type RelayPorts = Pick<Ports, "relaySource" | "outbox" | "audit" | "store">;

const AT_ONCE = 100;

/**
 * Passes on what a scheme's acts left behind: messages to the outbox, events to the audit trail. Safe
 * to run twice, anywhere, at any time, and after a crash at any step: everything has an id of its own.
 */
export function makeRelay(ports: RelayPorts) {
  return async (schemeId: SchemeId): Promise<void> => {
    for (;;) {
      const pending = await ports.relaySource.pending(schemeId, AT_ONCE);
      for (const one of pending) {
        await passOn(ports, schemeId, one);
        await ports.relaySource.done(schemeId, one);
      }
      if (pending.length < AT_ONCE) return;
    }
  };
}

async function passOn(ports: RelayPorts, schemeId: SchemeId, pending: Pending): Promise<void> {
  switch (pending.type) {
    case "event":
      return ports.audit.append(pending.event);
    case "message":
      return ports.outbox.plan(pending.message);
    case "announce":
      return announce(ports, schemeId, pending.publicationId);
  }
}

async function announce(
  { store, outbox }: RelayPorts,
  schemeId: SchemeId,
  publicationId: PublicationId,
): Promise<void> {
  const pairings = await store.pairings(schemeId);
  for (const { value } of pairings) {
    if (value.publicationId !== publicationId) continue;
    for (const message of announcements(value)) await outbox.plan(message);
  }
}
