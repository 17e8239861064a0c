import { laterBy } from "../../scheme/calendar/london";
import { pause } from "../delivery/pause";
import type { Claim } from "../ports/cards";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** Something that is to be done once, whoever asks for it how often. */
export interface Work<Result> {
  readonly act: () => Promise<Result>;
  /** The answer where it was done before. */
  readonly again: () => Promise<Result>;
  /** Whether an act that was answered came to nothing, so that it may be tried anew. */
  readonly cameToNothing?: (result: Result) => boolean;
}

/** Longer than a turn may take. Whoever has it in hand for longer is gone: acts go by the state, so it may be done again. */
const IN_HAND_MS = 15_000;
/** How long somebody waits for another who is at it. */
const WAIT_MS = 4_000;
const FIRST_LOOK_MS = 30;
const LAST_LOOK_MS = 300;

type Taken = Versioned<Claim> | "done" | "in-hand";

/**
 * Does something once under an id. While it is in another's hand it is waited for; where it is done, `again` answers. What
 * fails is given back, so that the next try does it: a fault never swallows a press. A claim is forgotten after two hours,
 * longer than any token of the channel lives; from then on the state decides alone.
 */
export function makeOnce({ cards, clock, ids }: Pick<Ports, "cards" | "clock" | "ids">) {
  const takeOver = async (mine: Claim): Promise<Taken> => {
    const found = await cards.claim(mine.id);
    if (found === undefined) return "in-hand"; // it has just gone
    const { state, at } = found.value;
    if (state === "done") return "done";
    if (state === "in-hand" && laterBy(at, IN_HAND_MS) > mine.at) return "in-hand";
    return (await cards.saveClaim(mine, found.version)) ?? "in-hand";
  };
  const mine = (id: string): Claim => {
    return { id, by: ids.next(), at: clock.machineNow(), state: "in-hand" };
  };
  const take = async (id: string): Promise<Taken> => {
    const claim = mine(id);
    return (await cards.saveClaim(claim)) ?? takeOver(claim);
  };
  const end = async ({ value, version }: Versioned<Claim>, state: Claim["state"]) => {
    await cards.saveClaim({ ...value, state }, version);
  };
  return async <Result>(
    id: string,
    { act, again, cameToNothing }: Work<Result>,
  ): Promise<Result> => {
    const began = clock.monotonicMs();
    let taken = await take(id);
    for (let ms = FIRST_LOOK_MS; taken === "in-hand"; ms = Math.min(2 * ms, LAST_LOOK_MS)) {
      if (clock.monotonicMs() - began > WAIT_MS) break;
      await pause(ms);
      taken = await takeOver(mine(id));
    }
    if (typeof taken === "string") return again();
    try {
      const result = await act();
      await end(taken, cameToNothing?.(result) === true ? "given-back" : "done");
      return result;
    } catch (fault) {
      // Where this fails too, the claim runs out by itself.
      await end(taken, "given-back").catch(() => undefined);
      throw fault;
    }
  };
}
