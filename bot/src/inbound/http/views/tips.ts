import type { MyTip, ShownTip, TipRow, TipsOfMine, TipState } from "../../../contract";
import type { OpenedTip } from "../../../application/tip/open-tip";
import type { TipsForSupporter } from "../../../application/tip/read-tips";
import { londonClock } from "../../../scheme/calendar/london";
import { csvText } from "../../../scheme/people/sheets/csv-text";
import type { Scheme } from "../../../scheme/policy/policy";

/** A scheme's tips for one of its supporters: their own with what became of them, and what all are shown. */
export function toTipsOfMine(
  { id: schemeId, name: schemeName }: Scheme,
  { isSupporter, mine, shown }: TipsForSupporter,
): TipsOfMine {
  return {
    schemeId,
    schemeName,
    isSupporter,
    mine: mine.map(toMyTip),
    shown: shown.map(toShownTip),
  };
}

function toMyTip({ tip, version, text, reason }: OpenedTip): MyTip {
  const { id: tipId, signed, state } = tip;
  const said = reason === undefined ? {} : { reason: reason.reveal() };
  return { tipId, version, text: text.reveal(), signed, state: state.state, ...said };
}

function toShownTip({ tip, text, by }: OpenedTip): ShownTip {
  return { tipId: tip.id, text: text.reveal(), by };
}

/** A tip in a director's list: who wrote it only where it is signed. */
export function toTipRow({ tip, version, text, by, reason }: OpenedTip): TipRow {
  const { id: tipId, writtenAt, state } = tip;
  const said = reason === undefined ? {} : { reason: reason.reveal() };
  return { tipId, version, text: text.reveal(), by, state: state.state, writtenAt, ...said };
}

const STATE: Readonly<Record<TipState, string>> = {
  waiting: "waits for a director",
  shown: "shown to supporters",
  "not-shown": "not shown",
};

/** The tips as a spreadsheet: what, by whom where it is signed, where it stands. Cells are safe to open (T-E5-3). */
export function toTipsCsv(tips: readonly OpenedTip[]): string {
  const lines = tips.map(({ tip, text, by }) => [
    londonClock(tip.writtenAt).date,
    STATE[tip.state.state],
    text.reveal(),
    by,
  ]);
  return csvText([["written on", "where it stands", "what helped others", "by"], ...lines]);
}
