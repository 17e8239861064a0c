/** Rows come and go in groups of this many: few enough to be drawn between two frames. */
export const GROUP = 10;

/** What is known of a list that is taller than the window. All lengths in CSS pixels. */
export interface TallList {
  readonly rows: number;
  /** Where the list begins, from the top of the window; less than 0 where that is above it. */
  readonly top: number;
  readonly windowHeight: number;
  /** How tall each group is where it was measured. */
  readonly measured: ReadonlyMap<number, number>;
}

/** How tall a row is taken to be before any was measured. */
const ROW_HEIGHT = 64;

/** How far beyond the window rows are ready, so that scrolling meets no gap. */
const AHEAD = 800;

/** How tall a group is: measured, or what the measured ones are on average. */
export function heightOf(group: number, { rows, measured }: Pick<TallList, "rows" | "measured">) {
  const known = measured.get(group);
  if (known !== undefined) return known;
  const full = [...measured].filter(([at]) => (at + 1) * GROUP <= rows).map(([, height]) => height);
  const sum = full.reduce((all, height) => all + height, 0);
  const row = full.length === 0 ? ROW_HEIGHT : sum / full.length / GROUP;
  return row * Math.min(GROUP, rows - group * GROUP);
}

/** The first and the last group of rows that the window, or what is near it, shows; the first of all for an empty list. */
export function groupsInView(list: TallList): readonly [number, number] {
  const last = Math.max(0, Math.ceil(list.rows / GROUP) - 1);
  let first = 0;
  let top = list.top;
  while (first < last && top + heightOf(first, list) < -AHEAD) {
    top += heightOf(first, list);
    first += 1;
  }
  let until = first;
  let bottom = top + heightOf(first, list);
  while (until < last && bottom < list.windowHeight + AHEAD) {
    until += 1;
    bottom += heightOf(until, list);
  }
  return [first, until];
}
