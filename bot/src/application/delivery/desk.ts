import { laterBy } from "../../scheme/calendar/london";
import type { Instant } from "../../scheme/shared/time";
import type { DueBy, OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { Chats } from "./chats";
import type { HeldSchemes } from "./held-schemes";
import type { Pace } from "./pace";
import type { Permits } from "./permits";
import type { Restrain } from "./restrain";

/** What sending needs of the outside. */
export type SendPorts = Pick<
  Ports,
  | "store"
  | "outbox"
  | "users"
  | "messenger"
  | "clock"
  | "ids"
  | "sealer"
  | "holidays"
  | "budget"
  | "storeClock"
  | "meter"
>;

/** What one instance has at hand for sending, whichever shard it works on. */
export interface Desk {
  /** Their product's time is `productNow` already: a clock that is moved while a message is in hand changes nothing. */
  readonly ports: SendPorts;
  /** This instance, in leases. */
  readonly holder: string;
  readonly leaseMs: number;
  /** Longer than any POST takes: with less of the lease left, none is begun. */
  readonly postWithinMs: number;
  /** One for each message between `sending` and its recorded outcome. */
  readonly permits: Permits;
  readonly pace: Pace;
  readonly chats: Chats;
  readonly heldSchemes: HeldSchemes;
  readonly restrain: Restrain;
  /** Aborted once nothing more is to begin. */
  readonly signal: AbortSignal;
  noteFault(fault: unknown): void;
  /** Documents of the outbox that nobody can read were set aside. */
  noteSetAside(count: number): void;
  /** A message was moved, and that is stored. */
  noteMoved(message: OutboxMessage): void;
}

/** The store's time as an instant. */
export function storeNow({ storeClock }: Pick<Ports, "storeClock">): Instant {
  return new Date(storeClock.storeNow()).toISOString();
}

/** When a lease that is written now ends. */
export function leaseEnd({ ports, leaseMs }: Pick<Desk, "ports" | "leaseMs">): Instant {
  return laterBy(storeNow(ports), leaseMs);
}

/** The store tells the time in whole seconds: less than this is no error of ours that we could know of. */
const KNOWN_TO_MS = 2_000;

/** The product's time, with this machine's error taken out: nothing goes early because one clock is ahead. */
export function productNow({ clock, storeClock }: Pick<Ports, "clock" | "storeClock">): Instant {
  const skew = storeClock.skewMs() ?? 0;
  return Math.abs(skew) < KNOWN_TO_MS ? clock.now() : laterBy(clock.now(), -skew);
}

/** Up to when messages are due, and which schemes' are held back. */
export async function dueBy({
  ports,
  heldSchemes,
}: Pick<Desk, "ports" | "heldSchemes">): Promise<DueBy> {
  return { now: ports.clock.now(), storeNow: storeNow(ports), held: await heldSchemes.known() };
}
