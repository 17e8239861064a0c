/** Whether every word of the search begins a word of one of the texts; case and accents don't matter. */
export function fits(search: string, texts: readonly (string | undefined)[]): boolean {
  const wanted = words(search);
  if (wanted.length === 0) return true;
  const there = texts.flatMap((text) => (text === undefined ? [] : words(text)));
  const whole = there.join(" ");
  return wanted.every(
    (word) =>
      there.some((candidate) => candidate.startsWith(word)) ||
      (word.length > 2 && whole.includes(word)),
  );
}

function words(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s,;·()]+/)
    .filter((word) => word !== "");
}

const order = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Orders texts as a reader expects: `F1, F2, ST1, ST10`; an empty one comes last. */
export function byText(one: string, other: string): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  return order.compare(one, other);
}
