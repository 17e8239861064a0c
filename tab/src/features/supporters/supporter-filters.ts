import type { SupporterRow } from "@near-peer/bot/contract";
import { fits } from "../../components/find-rows";
import type { supportersText } from "../../text/supporters";

/** What the register can be narrowed to. */
export type SupporterFilter = keyof typeof supportersText.filters;

/** The filters in the order they are offered; the first shows everybody. */
export const SUPPORTER_FILTERS: readonly SupporterFilter[] = [
  "all",
  "waiting",
  "window-open",
  "stands",
  "objected",
  "away",
  "stepped-down",
  "not-checked",
  "no-training",
];

/** The filter that an address names; one it does not know shows everybody. */
export function supporterFilterNamed(name: string): SupporterFilter {
  return SUPPORTER_FILTERS.find((filter) => filter === name) ?? "all";
}

/** Whether an application needs somebody who runs the scheme. */
export function isWaiting({ application }: SupporterRow): boolean {
  if (application === undefined) return false;
  const { state, objection, noticeWaits } = application;
  if (state === "not-able") return false;
  return (
    state === "waiting-for-administrator" ||
    state === "waiting-for-notice" ||
    objection !== undefined ||
    noticeWaits !== undefined
  );
}

const takesPart = ({ state }: SupporterRow) => state === "applied" || state === "volunteered";

const PASSES: Record<SupporterFilter, (row: SupporterRow) => boolean> = {
  all: () => true,
  waiting: isWaiting,
  "window-open": ({ application }) => application?.state === "window-open",
  stands: ({ state }) => state === "volunteered",
  objected: ({ application }) => application?.objection !== undefined,
  away: ({ awayUntil }) => awayUntil !== undefined,
  "stepped-down": ({ state }) => state === "stepped-down",
  "not-checked": (row) => takesPart(row) && row.arcp === undefined,
  "no-training": (row) => takesPart(row) && row.trainedOn === undefined,
};

/** Whether a supporter is one of those a filter shows. */
export function supporterPasses(row: SupporterRow, filter: SupporterFilter): boolean {
  return PASSES[filter](row);
}

/** Whether a search finds a supporter. */
export function supporterFound(row: SupporterRow, search: string): boolean {
  const { name, email, grade, site, specialty } = row;
  return fits(search, [name, email, grade, site, specialty]);
}
