import { londonDate } from "../../scheme/calendar/london";
import { announcements, needsYou } from "../../scheme/messages/plan";
import { runsScheme } from "../../scheme/people/standing";
import type { PublicationId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { Pending } from "../ports/relay-source";

type RelayPorts = Pick<Ports, "relaySource" | "outbox" | "audit" | "store" | "holidays">;

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
    case "needs-you":
      return tellThoseWhoRunIt(ports, schemeId, pending.at);
  }
}

/** Everybody who runs the scheme hears on the next working morning that something waits (NP13, NP19). */
async function tellThoseWhoRunIt(
  { store, outbox, holidays }: RelayPorts,
  schemeId: SchemeId,
  since: Instant,
): Promise<void> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const { policy } = scheme.value;
  const table = holidays.of(policy.nation);
  for (const { value } of await store.people(schemeId)) {
    if (!runsScheme(value, londonDate(since))) continue;
    await outbox.plan(needsYou(value, policy, table, since));
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
