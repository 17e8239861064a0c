import { z } from "zod";
import type { LedgerLine } from "../../support/ledger-connector/protocol";
import { until } from "../../support/until";
import type { House } from "./house";
import type { Intent, Planted } from "./plant";
import type { MessageDocument } from "./records";

/** What the ledger says of what was intended. */
export interface Verdict {
  readonly intended: number;
  /** POSTs that the connector took. */
  readonly taken: number;
  /** Must arrive, and not one POST of it was taken. */
  readonly lost: number;
  /** At most once, and more than one POST of it reached the connector. */
  readonly duplicatedOnceOnly: number;
  /** POSTs that were taken of what must arrive, beyond one each. */
  readonly extra: number;
  /** Times that nobody could know whether one had arrived. */
  readonly ambiguous: number;
  /** Extra POSTs of a message without a doubt of its own. */
  readonly unexcused: number;
  /** At most once, not taken, and not said to be unknown (or to have come to another end). */
  readonly silent: number;
  /** Whether every message of the scheme stands in one state that there is. */
  readonly addsUp: boolean;
  readonly states: Readonly<Record<string, number>>;
}

/** States of a message, each of which a director can see. */
const SEEN = [
  "planned",
  "sent",
  "waiting",
  "undeliverable",
  "cancelled",
  "expired",
  "quarantined",
  "unknown",
];
/** What is on its way still. */
const MOVING = ["planned", "claimed", "sending"];
/** What ends by itself, so that a case waits for it. */
const PASSING = ["throttled", "service-unavailable", "in-doubt", "our-fault"];

/** Whether a message may still be sent without anybody doing anything. */
function isOnItsWay({ state, reason = "" }: MessageDocument): boolean {
  return MOVING.includes(state) || (state === "waiting" && PASSING.includes(reason));
}

/** Messages of a kind of doubt: they were being sent when an instance was killed. */
export type Doubts = ReadonlyMap<string, number>;

/** Those that are being sent at this moment, besides the doubts there were. Asked just after a kill. */
export async function doubtsAfterKill(
  { records }: House,
  { schemeId }: Pick<Planted, "schemeId">,
  before: Doubts = new Map(),
): Promise<Doubts> {
  const doubts = new Map(before);
  for (const { id, state } of await records.messages(schemeId)) {
    if (state === "sending") doubts.set(id, (doubts.get(id) ?? 0) + 1);
  }
  return doubts;
}

/** Waits until nothing of what was intended is on its way any more; throws with where it stands otherwise. */
export async function untilSettled(
  { records }: House,
  { schemeId, intents }: Planted,
  boundMs: number,
): Promise<void> {
  const ids = new Set(intents.map(({ id }) => id));
  let left: readonly MessageDocument[] = [];
  try {
    await until(
      "settled",
      async () => {
        const found = (await records.messages(schemeId)).filter(({ id }) => ids.has(id));
        left = found.filter(isOnItsWay);
        return found.length === ids.size && left.length === 0;
      },
      boundMs,
    );
  } catch (cause) {
    const some = left.slice(0, 5).map((one) => JSON.stringify(one));
    throw new Error(`In ${boundMs} ms ${left.length} were not sent, such as ${some.join(", ")}`, {
      cause,
    });
  }
}

const doubted = z.object({ id: z.string(), doubts: z.number() });

/** What the store's own faults left in doubt: nobody outside can tell it from what was never in doubt. */
export async function doubtsIn({ records }: House, { schemeId }: Planted): Promise<Doubts> {
  const found = await records.query(
    "outbox",
    "SELECT c.id, c.doubts FROM c WHERE c.schemeId = @scheme AND c.doubts > 0",
    { scheme: schemeId },
  );
  return new Map(found.map((one) => doubted.parse(one)).map(({ id, doubts }) => [id, doubts]));
}

/** Judges what was planted by the ledger; the documents only tell whether what did not go is said to be so. */
export async function judge(
  { connector, records }: House,
  { schemeId, intents }: Planted,
  doubts: Doubts = new Map(),
): Promise<Verdict> {
  const documents = await records.messages(schemeId);
  const stateOf = new Map(documents.map(({ id, state }) => [id, state]));
  const chats = new Set(intents.map(({ chat }) => chat));
  const lines = connector.ledger().filter(({ chat, reply }) => chats.has(chat) && !reply);
  const byChat = Map.groupBy(lines, ({ chat }) => chat);
  const judged = intents.map((intent) => {
    const posts = byChat.get(intent.chat) ?? [];
    const ambiguous = posts.filter(isAmbiguous).length + (doubts.get(intent.id) ?? 0);
    return judgeOne(intent, { posts, ambiguous, state: stateOf.get(intent.id) ?? "missing" });
  });
  const sum = (pick: (one: (typeof judged)[number]) => number) =>
    judged.reduce((total, one) => total + pick(one), 0);
  const states: Record<string, number> = {};
  for (const { state } of documents) states[state] = (states[state] ?? 0) + 1;
  return {
    intended: intents.length,
    taken: lines.filter(({ taken }) => taken).length,
    lost: sum(({ lost }) => lost),
    duplicatedOnceOnly: sum(({ duplicated }) => duplicated),
    extra: sum(({ extra }) => extra),
    ambiguous: sum(({ ambiguous }) => ambiguous),
    unexcused: sum(({ extra, ambiguous }) => Math.max(0, extra - ambiguous)),
    silent: sum(({ silent }) => silent),
    addsUp:
      documents.every(({ state }) => SEEN.includes(state)) &&
      intents.every(({ id }) => stateOf.has(id)),
    states,
  };
}

interface Evidence {
  readonly posts: readonly LedgerLine[];
  readonly ambiguous: number;
  readonly state: string;
}

function judgeOne({ promise }: Intent, { posts, ambiguous, state }: Evidence) {
  const taken = posts.filter((one) => one.taken).length;
  const isOver = ["cancelled", "expired", "undeliverable", "quarantined"].includes(state);
  const waits = state === "waiting";
  if (promise === "must-arrive") {
    const lost = taken === 0 && !isOver && !waits ? 1 : 0;
    return { lost, duplicated: 0, extra: Math.max(0, taken - 1), ambiguous, silent: 0 };
  }
  const repeatable = posts.filter((one) => !isReplaySafe(one));
  return {
    lost: 0,
    duplicated: repeatable.length > 1 ? 1 : 0,
    extra: 0,
    ambiguous,
    silent: taken === 0 && !isOver && !waits && state !== "unknown" ? 1 : 0,
  };
}

/** Nobody who got this answer knows whether the message arrived. */
function isAmbiguous({ status }: LedgerLine): boolean {
  return status === 0 || status === 408 || status >= 500;
}

/** An answer that says "not done". */
function isReplaySafe({ status, taken }: LedgerLine): boolean {
  return !taken && [401, 403, 404, 412, 429].includes(status);
}
