import type { SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/** What the order goes by. `rank`: as `rankOf` says. `dueAt`: since when it should have gone. */
export interface InLine {
  readonly schemeId: SchemeId;
  readonly rank: number;
  readonly dueAt: Instant;
}

/** Few enough that nobody waits long for the next scheme, enough that what is read for one serves several. */
const IN_A_TURN = 10;

/**
 * The order in which messages that are due go: by rank, and within a rank the schemes take turns of a few each, so that
 * a scheme of twenty need not wait for one of two thousand. Within a scheme the oldest goes first.
 */
export function inFairOrder<Message extends InLine>(
  messages: readonly Message[],
): readonly Message[] {
  const byRank = Map.groupBy(messages, ({ rank }) => rank);
  return [...byRank.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((rank) => takingTurns(byRank.get(rank) ?? []));
}

function takingTurns<Message extends InLine>(messages: readonly Message[]): readonly Message[] {
  const lines = [...Map.groupBy(messages, ({ schemeId }) => schemeId).values()].map((line) =>
    line.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
  );
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  const turns = Array.from({ length: Math.ceil(longest / IN_A_TURN) }, (_, nth) => nth * IN_A_TURN);
  return turns.flatMap((from) => lines.flatMap((line) => line.slice(from, from + IN_A_TURN)));
}
