import { laterBy } from "../../scheme/calendar/london";
import { pause } from "../delivery/pause";
import type { UserId } from "../../scheme/shared/ids";
import type { Claim } from "../ports/cards";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { CHAT_CARD_S } from "./keep-card";

/** Something that is to be done once, whoever asks for it how often. */
export interface Work<Result> {
  /** For whom it is done. */
  readonly readerId: UserId;
  /** What the buttons of its cards stand for, where it is known before: kept with the claim, under the claim's id. */
  readonly held?: string;
  /** `isHeld`: that was kept. It is not where somebody tried before: their cards may stand in the chat. */
  readonly act: (isHeld: boolean) => Promise<Result>;
  /** The answer where it was done before. */
  readonly again: () => Promise<Result>;
  /** Whether an act that was answered came to nothing, so that it may be tried anew. */
  readonly cameToNothing?: (result: Result) => boolean;
  /** What was posted into their chat by now, by the channel's ids: noted with the end, whatever it is. */
  readonly posted?: () => readonly string[];
}

/** Longer than a turn may take. Whoever has it in hand for longer is gone: acts go by the state, so it may be done again. */
export const TURN_IN_HAND_MS = 15_000;
/** How long somebody waits for another who is at it. */
const WAIT_MS = 4_000;
const FIRST_LOOK_MS = 30;
const LAST_LOOK_MS = 300;

/** A claim that is taken; `isHeld`: with what its cards' buttons stand for. */
type Mine = Versioned<Claim> & { readonly isHeld: boolean };
type Taken = Mine | "done" | "in-hand";

/**
 * Does something once under an id. While it is in another's hand it is waited for; where it is done, `again` answers. What
 * fails is given back, so that the next try does it: a fault never swallows a press. A claim is forgotten after two hours,
 * longer than any token of the channel lives; from then on the state decides alone. One that says what was posted stays
 * for as long as a card in the chat.
 */
export function makeOnce({
  cards,
  clock,
  ids,
  digest,
}: Pick<Ports, "cards" | "clock" | "ids" | "digest">) {
  const takeOver = async (mine: Claim): Promise<Taken> => {
    const found = await cards.claim(mine.id);
    if (found === undefined) return "in-hand"; // it has just gone
    const { state, at, posted, held } = found.value;
    if (state === "done") return "done";
    if (state === "in-hand" && laterBy(at, TURN_IN_HAND_MS) > mine.at) return "in-hand";
    const left = {
      ...(posted === undefined ? {} : { posted }),
      ...(held === undefined ? {} : { held }),
    };
    const taken = await cards.saveClaim({ ...mine, ...left }, found.version);
    return taken === undefined ? "in-hand" : { ...taken, isHeld: false };
  };
  const claimFor = (id: string, readerId: UserId): Claim => {
    const at = clock.machineNow();
    return { id, reader: digest(readerId), by: ids.next(), at, state: "in-hand" };
  };
  const take = async (claim: Claim, text?: string): Promise<Taken> => {
    const expiresAt = laterBy(clock.now(), CHAT_CARD_S * 1_000);
    const held = text === undefined ? {} : { held: { text, expiresAt } };
    const taken = await cards.saveClaim({ ...claim, ...held });
    return taken === undefined ? takeOver(claim) : { ...taken, isHeld: text !== undefined };
  };
  const end = async (
    { value, version }: Versioned<Claim>,
    state: Claim["state"],
    latest: readonly string[] = [],
  ) => {
    const posted = [...(value.posted ?? []), ...latest];
    await cards.saveClaim({ ...value, state, ...(posted.length > 0 ? { posted } : {}) }, version);
  };
  return async <Result>(
    id: string,
    { readerId, held, act, again, cameToNothing, posted }: Work<Result>,
  ): Promise<Result> => {
    const began = clock.monotonicMs();
    let taken = await take(claimFor(id, readerId), held);
    for (let ms = FIRST_LOOK_MS; taken === "in-hand"; ms = Math.min(2 * ms, LAST_LOOK_MS)) {
      if (clock.monotonicMs() - began > WAIT_MS) break;
      await pause(ms);
      taken = await takeOver(claimFor(id, readerId));
    }
    if (typeof taken === "string") return again();
    try {
      const result = await act(taken.isHeld);
      await end(taken, cameToNothing?.(result) === true ? "given-back" : "done", posted?.());
      return result;
    } catch (fault) {
      // Where this fails too, the claim runs out by itself.
      await end(taken, "given-back", posted?.()).catch(() => undefined);
      throw fault;
    }
  };
}
