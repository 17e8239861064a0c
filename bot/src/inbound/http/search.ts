/** Whether every word somebody searches for is somewhere in what a row shows, whatever its case. */
export function findsWords(
  shown: readonly (string | undefined)[],
  search: string | undefined,
): boolean {
  const text = shown.join(" ").toLowerCase();
  const words = (search ?? "").toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}
