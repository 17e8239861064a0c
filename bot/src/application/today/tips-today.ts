import type { Tip } from "../../scheme/tip/tip";
import { waitsForDecision } from "../../scheme/tip/tip";
import { groupOf, type TodayGroup } from "./today-group";

/** Tips that a director has not decided about: since when each waits, and by whom it is not said (NP27). */
export function tipsToday(tips: readonly Tip[]): TodayGroup {
  const rows = tips
    .filter(waitsForDecision)
    .map(({ id, writtenAt: since }) => ({ id, name: "", more: "", since, why: "" }));
  return groupOf("tips", rows);
}
