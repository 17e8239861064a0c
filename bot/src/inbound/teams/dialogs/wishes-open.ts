import type { MyWishes } from "../../../application/wishes/my-wishes";
import type { Side } from "../../../scheme/characteristics/statement";
import type { Turn } from "../turn";
import { chooseView } from "../views/wishes";
import type { Opened, Opener } from "./handler";

/** Why there is no form for somebody, on either side. */
export const NOT_FOR_YOU: Readonly<Record<Side, string>> = {
  wish: "This form is for foundation doctors. There is nothing for you to fill in.",
  offer:
    "This form is for those who applied as a supporter or are one. There is nothing for you to fill in yet.",
};

/**
 * The caller's own statement on one side: in the scheme that is named, by itself or by a pairing of theirs,
 * else in the first in which they have that side.
 */
export async function ownWishes(
  { useCases, actors }: Turn,
  side: Side,
  about: string | undefined,
): Promise<MyWishes | undefined> {
  const pairing = about === undefined ? undefined : await useCases.findOwnPairing(actors, about);
  const named = pairing?.actor.schemeId ?? about;
  for (const actor of actors) {
    if (named !== undefined && actor.schemeId !== named) continue;
    const mine = (await useCases.myWishes(actor)).find((one) => one.side === side);
    if (mine !== undefined) return mine;
  }
  return undefined;
}

async function opened(turn: Turn, side: Side, about: string | undefined): Promise<Opened> {
  const mine = await ownWishes(turn, side, about);
  return mine === undefined ? { line: NOT_FOR_YOU[side] } : chooseView(mine);
}

/** Opens what a foundation doctor would like (NP7). */
export const wishesWant: Opener<"wishes.want"> = (turn, { about }) => opened(turn, "wish", about);

/** Opens what a supporter is glad to be matched on (NP5). */
export const wishesOffer: Opener<"wishes.offer"> = (turn, { about }) =>
  opened(turn, "offer", about);
