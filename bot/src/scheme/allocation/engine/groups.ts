/** Members of groups, each group's side by side and in order of their numbers. */
export interface Groups {
  readonly members: Int32Array;
  /** Where each group begins in `members`; one more entry marks the end of the last. */
  readonly starts: Int32Array;
}

/** Sorts the numbers 0, 1, 2 … into groups by counting. `groupOf` holds the group of each, below `count`. */
export function groupsOf(groupOf: Int32Array, count: number): Groups {
  const starts = new Int32Array(count + 1);
  for (const group of groupOf) starts[group + 1] += 1;
  for (let group = 0; group < count; group += 1) starts[group + 1] += starts[group];
  const members = new Int32Array(groupOf.length);
  const next = starts.slice();
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = groupOf[member];
    members[next[group]] = member;
    next[group] += 1;
  }
  return { members, starts };
}
