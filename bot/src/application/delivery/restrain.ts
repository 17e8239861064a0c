import type { PlannedMessage } from "../../scheme/messages/message";
import { isPrompting, restraintOf } from "../../scheme/messages/restraint";
import type { Wait } from "../../scheme/messages/wait";
import type { OutboxMessage, WentOut } from "../ports/outbox";
import type { Ports } from "../ports/ports";

type RestrainPorts = Pick<Ports, "store" | "outbox" | "holidays" | "clock">;

/**
 * Whether a message that could go is held back because of what its recipient got lately; undefined where it goes, and then
 * it counts for those that come after it.
 */
export type Restrain = (
  ports: RestrainPorts,
  message: OutboxMessage,
) => Promise<"too-soon" | Wait | undefined>;

/** Recipients kept in memory at most; by the time they are forgotten the store knows what they got. */
const REMEMBERED = 5_000;

/**
 * Over the store's own account of what went, and over what this instance let go that may not be written down yet. Nobody
 * else sends to the same person meanwhile: all messages to one person lie in one shard.
 */
export function makeRestrain(): Restrain {
  const letGo = new Map<string, readonly WentOut[]>();
  return async (ports, { id, message }) => {
    if (!isPrompting(message.kind)) return undefined;
    const { policy } = await schemeOf(ports, message);
    const stored = await ports.outbox.lately(message.schemeId, message.recipientId);
    const key = `${message.schemeId} ${message.recipientId}`;
    // Nothing is waited for from here on: of several that are decided on together, each sees those before it.
    const own = letGo.get(key) ?? [];
    const earlier = [
      ...stored,
      ...own.filter((one) => !stored.some((other) => other.id === one.id)),
    ];
    const now = ports.clock.now();
    const held = restraintOf(
      message.kind,
      earlier.filter((one) => one.id !== id),
      { now, policy, holidays: ports.holidays.of(policy.nation) },
    );
    if (held !== undefined) return held;
    if (letGo.size >= REMEMBERED) letGo.clear();
    letGo.set(key, [...own.filter((one) => one.id !== id), { id, kind: message.kind, at: now }]);
    return undefined;
  };
}

async function schemeOf({ store }: RestrainPorts, { schemeId }: PlannedMessage) {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  return scheme.value;
}
