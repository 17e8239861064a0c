/** `1,200`. */
export function inFigures(count: number): string {
  return count.toLocaleString("en-GB");
}

/** `1 doctor`, `2 doctors`, `1,200 doctors`. */
export function counted(count: number, one: string, many: string): string {
  return `${inFigures(count)} ${count === 1 ? one : many}`;
}

/** The word that goes with a number: `is` or `are`. */
export function agreeing(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  const before = items.slice(0, -1).join(", ");
  return before === "" ? last : `${before} and ${last}`;
}

/** What is known of a place or a person, empty parts left out: `F1 · Kingsmead Hospital`. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** `Dr Amara Whitfield's team`; without a name, the people who run the scheme. */
export function teamOf(directorName: string): string {
  return directorName === "" ? "The scheme's team" : `${directorName}'s team`;
}
