/** The first letters of somebody's first and last name; a title is not a name: `Dr Aisha Okafor` is AO. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx)\.?\s+/u, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => /^./u.exec(word ?? "")?.[0] ?? "")
    .join("")
    .toUpperCase();
}
