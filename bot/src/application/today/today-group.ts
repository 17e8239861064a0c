import { fullName, type Person } from "../../scheme/people/person";
import { latestPost } from "../../scheme/people/standing";
import type { IsoDate } from "../../scheme/shared/time";

/** What can need a person, in the order in which it is shown. */
export const TODAY_KINDS = [
  "concerns",
  "complaints",
  "deletion-stopped",
  "trail-incomplete",
  "messages-held",
  "without-supporter",
  "pairs-broken",
  "changeover",
  "requests",
  "objections",
  "applications",
  "tips",
  "introductions",
  "agreements",
  "supporters-away",
  "carrying-too-much",
  "not-delivered",
  "not-linked",
  "opted-out",
] as const;

/** What a group is of. */
export type TodayKind = (typeof TODAY_KINDS)[number];

/** One of those whom a group is about. `why` is a code; `since` and `until` are days or instants. */
export interface TodayRow {
  readonly id: string;
  readonly name: string;
  readonly more: string;
  readonly since?: string;
  readonly until?: string;
  readonly why: string;
}

/** What needs a person: how many, and the first few. */
export interface TodayGroup {
  readonly kind: TodayKind;
  readonly count: number;
  readonly rows: readonly TodayRow[];
}

/** As many as one can take in at a glance; the rest stand on the group's own list. */
const FIRST_FEW = 5;

/** A group of these, those that have waited longest first; what has no date comes last, by name. */
export function groupOf(
  kind: TodayKind,
  rows: readonly TodayRow[],
  atMost = FIRST_FEW,
): TodayGroup {
  const sorted = rows.toSorted(
    (a, b) => (a.since ?? "9").localeCompare(b.since ?? "9") || a.name.localeCompare(b.name),
  );
  return { kind, count: rows.length, rows: sorted.slice(0, atMost) };
}

/** What a row says of a person: their name, and what tells them apart. */
export function namedRow(person: Person, today: IsoDate): Pick<TodayRow, "id" | "name" | "more"> {
  const post = latestPost(person, today);
  const more = [post?.grade, post?.site].filter((one) => one !== undefined && one !== "");
  return { id: person.id, name: fullName(person.name), more: more.join(", ") };
}
