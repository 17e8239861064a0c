import type { QualityFigureName, QualityYearView } from "@near-peer/bot/contract";

/** What may be shown of a number; undefined where nothing. */
export function fivesOf({ figures }: QualityYearView, name: QualityFigureName): number | undefined {
  return figures.find(({ figure }) => figure === name)?.fives;
}
