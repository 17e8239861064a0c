import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import type { PairingId, SchemeId } from "../../../scheme/shared/ids";
import type { Turn } from "../turn";
import { homeAnswer } from "../views/home";
import type { MyRow } from "../views/my-row";
import { rowsOf } from "../views/rows";
import { supportCards } from "../views/support";
import type { Handler } from "./handler";

/**
 * Shows somebody their supporter, their doctors, or both: the first card in place, the others below. The
 * scheme that the pressed card was about comes first.
 */
export const supportShow: Handler<"support.show"> = async (turn, { about }) => {
  const rows = await rowsOf(turn, turn.actors);
  const schemeId = about === undefined ? undefined : await schemeOf(turn, rows, about);
  if (about !== undefined && schemeId === undefined) return { card: outOfDateCard.render({}) };
  const ordered = [
    ...rows.filter(({ actor }) => actor.schemeId === schemeId),
    ...rows.filter(({ actor }) => actor.schemeId !== schemeId),
  ];
  const cards = await Promise.all(ordered.map(({ support }) => supportCards(support)));
  const [card, ...further] = cards.flat();
  return card === undefined ? homeAnswer(rows) : { card, further };
};

/** The scheme of a pairing of theirs; one that has ended is not among the rows, and has to be looked for. */
async function schemeOf(
  { useCases, actors }: Turn,
  rows: readonly MyRow[],
  about: PairingId,
): Promise<SchemeId | undefined> {
  const row = rows.find(({ support: { asDoctor, asSupporter = [] } }) =>
    [asDoctor, ...asSupporter].some((one) => one?.pairing?.id === about),
  );
  return (row ?? (await useCases.findOwnPairing(actors, about)))?.actor.schemeId;
}
