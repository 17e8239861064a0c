import type { WordsCard, WordsLine } from "@near-peer/bot/contract";

/** What is being written on a card, by line; a line that is not there stands as it was read. */
export type Draft = Readonly<Record<string, string>>;

/** The lines of a card that may be changed. */
export function openLines({ lines }: WordsCard): readonly WordsLine[] {
  return lines.filter((line) => typeof line !== "string");
}

/** What a line says while it is written. */
export function writtenIn(draft: Draft, { line, text }: WordsLine): string {
  return draft[line] ?? text;
}

/** Whether something on the card is not saved. */
export function isChanged(card: WordsCard, draft: Draft): boolean {
  return openLines(card).some((line) => writtenIn(draft, line) !== line.text);
}

/** Whether a card has words of the scheme's own, as it was read. */
export function hasOwnWords(card: WordsCard): boolean {
  return openLines(card).some(({ text, ours }) => text !== ours);
}

/** What is saved of a card: the lines that are not said in our words. */
export function wordsToSave(card: WordsCard, draft: Draft): Record<string, string> {
  const written = openLines(card).map((line) => [line, writtenIn(draft, line)] as const);
  const own = written.filter(([{ ours }, text]) => text.trim() !== ours);
  return Object.fromEntries(own.map(([{ line }, text]) => [line, text]));
}

/** A text as its reader sees it, with invented names in the place of what stands in braces. */
export function seen(text: string, fills: WordsLine["fills"]): string {
  const samples = new Map(fills.map(({ name, sample }) => [name, sample]));
  return text.replaceAll(/\{([^{}]*)\}/gu, (whole, typed: string) => {
    return samples.get(typed.trim().toLowerCase()) ?? whole;
  });
}
