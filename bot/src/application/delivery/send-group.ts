import { laterBy } from "../../scheme/calendar/london";
import type { HeldShard, OutboxMessage } from "../ports/outbox";
import type { Versioned } from "../ports/scheme-store";
import { wakeIfReachable } from "./address";
import { waiting } from "./after-attempt";
import { clockTrusted } from "./clock-trusted";
import { decide, type Decision } from "./decide";
import { leaseEnd, type Desk } from "./desk";
import { isPaused } from "./pace";
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
 * What came of a group. `paused`: nobody may send now, or not this machine. `lost`: the shard is in other hands. `left`:
 * there was no room for them. `later`: their chats have had enough for the moment.
 */
export interface GroupDone {
  readonly visit: "done" | "paused" | "lost";
  readonly left: readonly Versioned<OutboxMessage>[];
  readonly later: readonly Later[];
}

/** What was read longer ago than this, while there was no room, is read again. */
const LOOK_AGAIN_AFTER_MS = 1_000;
/** A chat that has had enough for longer than this is no reason to keep a shard. */
const LONGEST_IN_HAND_MS = 5_000;

interface Decided<Kind extends Decision = Decision> {
  readonly found: Versioned<OutboxMessage>;
  readonly decision: Kind;
}

interface Timed extends Decided<ToSend> {
  readonly at: number;
}

/** Handles messages of one shard: as many as have room in the line. Their facts are read once for all, just before they go. */
export async function sendGroup(
  desk: Desk,
  shard: ShardInHand,
  messages: readonly Versioned<OutboxMessage>[],
): Promise<GroupDone> {
  const { ports, pace, permits } = desk;
  if (isPaused(ports) || !clockTrusted(ports.storeClock)) {
    return { visit: "paused", left: messages, later: [] };
  }
  const room = await pace.room(messages.length);
  let unneeded = room;
  let permitted = 0;
  try {
    const some = messages.slice(0, room);
    let decidedAt = ports.clock.monotonicMs();
    let decided = await decideAll(desk, some);
    await permits.take(room);
    permitted = room;
    if (ports.clock.monotonicMs() - decidedAt > LOOK_AGAIN_AFTER_MS) {
      // Whoever waited for long for answers to others looks at what is true once more.
      decidedAt = ports.clock.monotonicMs();
      decided = await decideAll(desk, some);
    }
    const sends = decided.filter(isSend).map((one) => inItsChat(desk, one));
    const now = ports.clock.monotonicMs();
    const soon = sends.filter(({ at }) => at <= now);
    const later = sends.filter((one) => !soon.includes(one));
    const farOff = later.filter(({ at }) => at - now > LONGEST_IN_HAND_MS);
    const moves = [...decided.filter(isMove), ...farOff.map((one) => putOff(desk, one))];
    // Both come to an end before room is given back: what has begun gives back its own.
    const [began, moved] = await Promise.allSettled([
      beginAll(desk, shard, { sends: soon, decidedAt }),
      moveAll(desk, moves),
    ]);
    if (began.status === "fulfilled") unneeded -= began.value.going;
    if (began.status === "rejected") throw began.reason;
    if (moved.status === "rejected") throw moved.reason;
    const { visit } = began.value;
    return {
      visit,
      left: messages.slice(room),
      later: later.filter((one) => !farOff.includes(one)),
    };
  } finally {
    pace.unneeded(unneeded);
    permits.giveBack(Math.min(unneeded, permitted));
  }
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

/** When its chat may get another one: now, where that is not in the future. */
function inItsChat({ chats, ports }: Desk, one: Decided<ToSend>): Timed {
  const chat = one.decision.reference.conversationId;
  const now = ports.clock.monotonicMs();
  const at = chats.next(chat, now);
  if (at <= now) chats.note(chat, at);
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

/** What began: `going` of them wait for their slot. */
interface Begun {
  readonly visit: "done" | "lost";
  readonly going: number;
}

/**
 * Stores `sending` for all of them and lets their POSTs go, each at its moment; it does not wait for those. Whoever lost the
 * shard begins none.
 */
async function beginAll(
  desk: Desk,
  shard: ShardInHand,
  { sends, decidedAt }: { readonly sends: readonly Timed[]; readonly decidedAt: number },
): Promise<Begun> {
  if (sends.length === 0 || desk.signal.aborted) return { visit: "done", going: 0 };
  const { ports, leaseMs } = desk;
  // From before the request: the lease is never believed to hold for longer than the store will say.
  const leaseEnds = ports.clock.monotonicMs() + leaseMs;
  const leaseEndsAt = Date.parse(ports.clock.machineNow()) + leaseMs;
  const until = leaseEnd(desk);
  const claimId = ports.ids.next();
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
  if (begun === "lost") return { visit: "lost", going: 0 };
  shard.held = begun.held;
  const byId = new Map(begun.begun.map((one) => [one.value.id, one]));
  shard.recorder.expect(begun.begun.length);
  for (const { decision: toSend } of sends) {
    const stored = byId.get(toSend.message.id);
    if (stored !== undefined) {
      letGo(desk, shard, { toSend, stored, decidedAt, leaseEnds, leaseEndsAt });
    }
  }
  return { visit: "done", going: begun.begun.length };
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
