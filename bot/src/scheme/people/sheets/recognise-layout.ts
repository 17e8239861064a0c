import { dropReason, headingKey, shownHeading, type DroppedColumn } from "./heading";
import { LAYOUTS, type ColumnId, type Layout, type LayoutId } from "./layouts";

/** Why a sheet of a file that could be read is not taken in. */
export type LayoutRefusal =
  /** No layout fits; `closest` has the most headings in common, and lacks these. */
  | {
      readonly code: "unknown-layout";
      readonly closest?: { readonly title: string; readonly missing: readonly string[] };
    }
  /** A column that we read is there twice, and we can't tell which one counts. */
  | { readonly code: "heading-twice"; readonly heading: string }
  /** Outcomes of reviews are never stored (NP6). */
  | { readonly code: "assessments" };

/** A sheet whose layout is known: where its columns are, and which ones are left out. */
export interface RecognisedLayout {
  readonly id: Exclude<LayoutId, "tis-assessments">;
  readonly title: string;
  readonly columns: ReadonlyMap<ColumnId, { readonly index: number; readonly heading: string }>;
  readonly dropped: readonly DroppedColumn[];
}

/**
 * Tells the layout of a sheet by its headings; their order, capitals, spaces, `*` and punctuation are
 * free. Refuses what it does not know, naming what it looked for and nothing that is in the file.
 */
export function recogniseLayout(
  headings: readonly string[],
): { ok: true; layout: RecognisedLayout } | { ok: false; refusal: LayoutRefusal } {
  const keys = headings.map(headingKey);
  const layout = LAYOUTS.find((one) => missingFrom(one, keys).length === 0);
  if (layout === undefined) return { ok: false, refusal: unknownLayout(keys) };
  if (layout.id === "tis-assessments") return { ok: false, refusal: { code: "assessments" } };
  const columns = new Map<ColumnId, { index: number; heading: string }>();
  for (const column of layout.columns) {
    const known = [column.heading, ...(column.or ?? [])].map(headingKey);
    const found = keys.flatMap((key, index) => (known.includes(key) ? [index] : []));
    if (found.length > 1) {
      return { ok: false, refusal: { code: "heading-twice", heading: column.heading } };
    }
    const [index] = found;
    if (index !== undefined) columns.set(column.id, { index, heading: column.heading });
  }
  const dropped = droppedColumns(headings, new Set([...columns.values()].map((one) => one.index)));
  return { ok: true, layout: { id: layout.id, title: layout.title, columns, dropped } };
}

function missingFrom(layout: Layout, keys: readonly string[]): string[] {
  return layout.knownBy.filter((heading) => !keys.includes(headingKey(heading)));
}

function unknownLayout(keys: readonly string[]): LayoutRefusal {
  const byFit = LAYOUTS.map((layout) => {
    const missing = missingFrom(layout, keys);
    return { title: layout.title, missing, found: layout.knownBy.length - missing.length };
  }).filter(({ found }) => found > 1);
  if (byFit.length === 0) return { code: "unknown-layout" };
  const { title, missing } = byFit.reduce((best, next) =>
    next.missing.length < best.missing.length ? next : best,
  );
  return { code: "unknown-layout", closest: { title, missing } };
}

function droppedColumns(headings: readonly string[], read: ReadonlySet<number>): DroppedColumn[] {
  const dropped = new Map<string, DroppedColumn>();
  for (const [index, heading] of headings.entries()) {
    if (read.has(index)) continue;
    const shown = shownHeading(heading);
    dropped.set(shown, { heading: shown, reason: dropReason(heading) });
  }
  return [...dropped.values()];
}

/** The refusal in plain words, with what to do. */
export function layoutRefusalText(refusal: LayoutRefusal): string {
  switch (refusal.code) {
    case "assessments":
      return "This is a sheet of assessments. We never store outcomes of reviews, so nothing of it was read. Choose the people and placement sheets.";
    case "heading-twice":
      return `There are two columns for '${refusal.heading}', and we can't tell which one counts. Remove one of them.`;
    case "unknown-layout":
      return refusal.closest === undefined
        ? `We don't know this layout. We looked for the headings of ${layoutsInWords()}. Download the template and copy your list into it.`
        : `This looks like ${refusal.closest.title}, but there is no column ${refusal.closest.missing.map((one) => `'${one}'`).join(", ")}. Add it, or copy your list into the template.`;
  }
}

function layoutsInWords(): string {
  return LAYOUTS.filter((one) => one.columns.length > 0)
    .map((one) => `${one.title} (${one.knownBy.join(", ")})`)
    .join("; ");
}
