import { inFairOrder } from "../../scheme/messages/fair-order";
import { rankOf } from "../../scheme/messages/message";
import type { SchemeId } from "../../scheme/shared/ids";
import type { HeldShard, OutboxMessage } from "../ports/outbox";
import type { Versioned } from "../ports/scheme-store";
import { dueBy, storeNow, type Desk } from "./desk";
import { pause } from "./pause";
import { makeRecorder } from "./recorder";
import { sendGroup, type GroupDone, type Later, type ShardInHand } from "./send-group";

/** One transactional batch has this many messages besides the lease. */
const IN_A_GROUP = 10;
/** How long one shard is worked on before another one has its turn. */
const SLICE_MS = 5_000;
/** Pages of a shard that are asked for at most before it is begun with. */
const MOST_PAGES = 5;

/**
 * Sends what is due in a shard that is held, until nothing is left, its time is over, or it may not go on; then gives it
 * back, with every outcome written down. `onAllBegun`: nothing more of it will begin, and only answers are waited for.
 * @throws where the store is down.
 */
export async function workShard(
  desk: Desk,
  taken: HeldShard,
  onAllBegun: () => void,
): Promise<void> {
  const shard: ShardInHand = { held: taken, recorder: makeRecorder(desk), inHand: new Map() };
  const sliceEnds = desk.ports.clock.monotonicMs() + SLICE_MS;
  const isOver = () => desk.signal.aborted || desk.ports.clock.monotonicMs() > sliceEnds;
  let visit: GroupDone["visit"] = "done";
  try {
    for (let more = true; more && visit === "done" && !isOver();) {
      const line = await lineUp(desk, shard);
      more = line.more;
      visit = await sendLine(desk, { shard, messages: line.messages, isOver });
    }
  } finally {
    onAllBegun();
    await Promise.all(shard.inHand.values());
    if (visit !== "lost") await desk.ports.outbox.release(shard.held, storeNow(desk.ports));
  }
}

interface Line {
  readonly messages: readonly Versioned<OutboxMessage>[];
  /** There is more than was asked for. */
  readonly more: boolean;
}

/** What is due in a shard, in the order in which it goes. A full page is asked for again without the schemes seen. */
async function lineUp(desk: Desk, { held, inHand }: ShardInHand): Promise<Line> {
  const { ports } = desk;
  const by = await dueBy(desk);
  const found: Versioned<OutboxMessage>[] = [];
  const seen = new Set<SchemeId>();
  let full = false;
  for (let nth = 0; nth === 0 || (full && nth < MOST_PAGES); nth += 1) {
    const page = await ports.outbox.due(held.shard, by, [...seen]);
    if (page.setAside > 0) desk.noteSetAside(page.setAside);
    full = page.more;
    found.push(...page.messages);
    for (const { value } of page.messages) seen.add(value.message.schemeId);
  }
  const line = found
    .filter(({ value }) => !inHand.has(value.id))
    .map((one) => ({ ...one.value.message, rank: rankOf(one.value.message.kind), one }));
  return { messages: inFairOrder(line).map(({ one }) => one), more: full };
}

interface InLine {
  readonly shard: ShardInHand;
  readonly messages: readonly Versioned<OutboxMessage>[];
  readonly isOver: () => boolean;
}

/** Sends a line group by group. Those whose chat has had enough for the moment come last. */
async function sendLine(
  desk: Desk,
  { shard, messages, isOver }: InLine,
): Promise<GroupDone["visit"]> {
  let line = messages;
  let later: readonly Later[] = [];
  while (line.length > 0 && !isOver()) {
    const done = await followed(desk, shard, line.slice(0, IN_A_GROUP));
    if (done.visit !== "done") return done.visit;
    line = [...done.left, ...line.slice(IN_A_GROUP)];
    later = [...later, ...done.later];
    if (line.length > 0 || later.length === 0) continue;
    await pause(
      Math.min(...later.map(({ at }) => at)) - desk.ports.clock.monotonicMs(),
      desk.signal,
    );
    line = later.map(({ found }) => found);
    later = [];
  }
  return "done";
}

function followed(desk: Desk, shard: ShardInHand, group: InLine["messages"]): Promise<GroupDone> {
  const messages = String(group.length);
  return desk.ports.meter.follow("sends", { messages }, async (note) => {
    const done = await sendGroup(desk, shard, group);
    note({ visit: done.visit });
    return done;
  });
}
