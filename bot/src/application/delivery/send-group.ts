import { laterBy } from "../../scheme/calendar/london";
import type { HeldShard, OutboxMessage } from "../ports/outbox";
import type { Versioned } from "../ports/scheme-store";
import { wakeIfReachable } from "./address";
import { waiting } from "./after-attempt";
import { decide, type Decision } from "./decide";
import { leaseEnd, type Desk } from "./desk";
import { pause } from "./pause";
import { post, type ToSend } from "./post";
import type { Recorder } from "./recorder";
import { sharedReads } from "./shared-reads";

/** A shard in our hand, with what is on its way. */
export interface ShardInHand {
  /** The lease as it was last written. */
  held: HeldShard;
  readonly recorder: Recorder;
  /** Messages between `sending` and their recorded outcome, by id. */
  readonly inHand: Map<string, Promise<void>>;
}

/** A message whose chat has had enough until a moment (ms of the monotonic clock). */
export interface Later {
  readonly found: Versioned<OutboxMessage>;
  readonly at: number;
}

/**
 * What came of a group. `paused`: nobody may send now. `lost`: the shard is in other hands. `left`: there was no slot for
 * them. `later`: their chats have had enough for the moment.
 */
export interface GroupDone {
  readonly visit: "done" | "paused" | "lost";
  readonly left: readonly Versioned<OutboxMessage>[];
  readonly later: readonly Later[];
}

/** A chat that has had enough for no longer than this need not wait for the others. */
const AT_ONCE_MS = 60;
/** A chat that has had enough for longer than this is no reason to keep a shard. */
const LONGEST_IN_HAND_MS = 5_000;

interface Decided<Kind extends Decision = Decision> {
  readonly found: Versioned<OutboxMessage>;
  readonly decision: Kind;
}

interface Timed extends Decided<ToSend> {
  readonly at: number;
}

/** Handles messages of one shard: as many as there are slots for. Their facts are read once for all, just before they go. */
export async function sendGroup(
  desk: Desk,
  shard: ShardInHand,
  messages: readonly Versioned<OutboxMessage>[],
): Promise<GroupDone> {
  const { clock } = desk.ports;
  const slots = await desk.pace.take(messages.length, desk.signal);
  const [first] = slots;
  if (first === undefined) return { visit: "paused", left: messages, later: [] };
  await pause(first - desk.pace.leadMs() - clock.monotonicMs(), desk.signal);
  const began = clock.monotonicMs();
  const decided = await decideAll(desk, messages.slice(0, slots.length));
  const sends = decided.filter(isSend).map((one, nth) => inItsChat(desk, one, slots[nth] ?? 0));
  desk.pace.giveBack(slots.slice(sends.length));
  const now = clock.monotonicMs();
  const soon = sends.filter(({ at }) => at <= Math.max(now, slots.at(-1) ?? 0) + AT_ONCE_MS);
  const later = sends.filter((one) => !soon.includes(one));
  const farOff = later.filter(({ at }) => at - now > LONGEST_IN_HAND_MS);
  const [begun] = await Promise.all([
    beginAll(desk, shard, soon).finally(() => {
      desk.pace.noteLead(clock.monotonicMs() - began);
    }),
    moveAll(desk, [...decided.filter(isMove), ...farOff.map((one) => putOff(desk, one))]),
  ]);
  return {
    visit: begun,
    left: messages.slice(slots.length),
    later: later.filter((one) => !farOff.includes(one)),
  };
}

function isSend(one: Decided): one is Decided<ToSend> {
  return one.decision.what === "send";
}

type ToMove = Decided<Extract<Decision, { what: "move" }>>;

function isMove(one: Decided): one is ToMove {
  return one.decision.what === "move";
}

async function decideAll(
  desk: Desk,
  messages: readonly Versioned<OutboxMessage>[],
): Promise<readonly Decided[]> {
  const about = messages.map(({ value }) => value.message);
  const ports = await sharedReads(desk.ports, about);
  return Promise.all(
    messages.map(async (found) => ({ found, decision: await decide(desk, ports, found.value) })),
  );
}

/** When a message goes: at its slot, or once its chat may get another. */
function inItsChat({ chats, ports }: Desk, one: Decided<ToSend>, slot: number): Timed {
  const chat = one.decision.reference.conversationId;
  const earliest = Math.max(slot, ports.clock.monotonicMs());
  const at = chats.next(chat, earliest);
  if (at <= earliest) chats.note(chat, at);
  return { ...one, at };
}

function putOff({ ports }: Desk, { found, decision, at }: Timed): ToMove {
  const retryAt = laterBy(ports.clock.now(), Math.ceil(at - ports.clock.monotonicMs()));
  const message = { ...decision.message, status: waiting("throttled", retryAt) };
  return { found, decision: { what: "move", message } };
}

async function moveAll(desk: Desk, moves: readonly ToMove[]): Promise<void> {
  const { ports } = desk;
  const moved = await ports.outbox.move(
    moves.map(({ found, decision }) => ({ value: decision.message, version: found.version })),
  );
  for (const [nth, { decision }] of moves.entries()) {
    if (moved[nth] === undefined) continue;
    desk.noteMoved(decision.message);
    if (decision.unreached !== undefined) await wakeIfReachable(ports, decision.unreached);
  }
}

/**
 * Stores `sending` for all of them and lets their POSTs go, each at its moment; it does not wait for those. Whoever lost the
 * shard begins none.
 */
async function beginAll(
  desk: Desk,
  shard: ShardInHand,
  sends: readonly Timed[],
): Promise<"done" | "lost"> {
  if (sends.length === 0 || desk.signal.aborted) return "done";
  const { ports, permits, leaseMs } = desk;
  await permits.take(sends.length);
  // From before the request: the lease is never believed to hold for longer than the store will say.
  const leaseEnds = ports.clock.monotonicMs() + leaseMs;
  const leaseEndsAt = Date.parse(ports.clock.machineNow()) + leaseMs;
  const until = leaseEnd(desk);
  const claimId = ports.ids.next();
  try {
    const begun = await ports.outbox.begin(
      shard.held,
      until,
      sends.map(({ found, decision: { message } }) => ({
        version: found.version,
        value: {
          ...message,
          attempts: message.attempts + 1,
          status: { state: "sending", claimId, leaseUntil: until },
        },
      })),
    );
    if (begun === "lost") {
      permits.giveBack(sends.length);
      return "lost";
    }
    shard.held = begun.held;
    const byId = new Map(begun.begun.map((one) => [one.value.id, one]));
    shard.recorder.expect(begun.begun.length);
    for (const { decision: toSend, at } of sends) {
      const stored = byId.get(toSend.message.id);
      if (stored === undefined) permits.giveBack(1);
      else letGo(desk, shard, { toSend, stored, at, leaseEnds, leaseEndsAt });
    }
    return "done";
  } catch (fault) {
    permits.giveBack(sends.length);
    throw fault;
  }
}

function letGo(desk: Desk, shard: ShardInHand, begun: Parameters<typeof post>[2]): void {
  const { id } = begun.stored.value;
  const ended = post(desk, shard.recorder, begun)
    .catch((fault: unknown) => {
      // It stays in `sending`, and whoever finds it there when the lease is over takes it for what it is: in doubt.
      desk.noteFault(fault);
    })
    .finally(() => {
      shard.recorder.withdraw();
      shard.inHand.delete(id);
      desk.permits.giveBack(1);
    });
  shard.inHand.set(id, ended);
}
