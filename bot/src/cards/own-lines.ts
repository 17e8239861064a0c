import { z } from "zod";
import { mark, type Words } from "./marked-words";
import { paragraphs } from "./plain-text";

/** A line of a card that a scheme may say in its own words: the TextBlock of the template whose `id` it is named by. */
export interface OwnLine {
  /** What the line is for, as a label: "That they have a supporter". */
  readonly says: string;
  /** What may be filled in: the name that is typed in braces, and the word of the card that it stands for. */
  readonly fills?: Readonly<Record<string, string>>;
  /** Which of these has to stay, so that the line still says what it is for. */
  readonly keeps?: readonly string[];
}

/** What those who run a scheme are told of a card, and the lines that they may change; every other line is locked. */
export interface Changeable<Sample> {
  /** "The reminder". */
  readonly title: string;
  /** Who reads it: "Foundation doctors". */
  readonly readers: string;
  /** When it is sent: "Every few months, in working hours". */
  readonly when: string;
  readonly lines: Readonly<Record<string, OwnLine>>;
  /** Invented data with which each of the lines is seen; the card's sample where absent. */
  readonly sample?: Sample;
}

/** A line as a card asks for it, with everything that may be filled in. */
interface AskedLine {
  readonly card: string;
  readonly line: string;
  readonly fills: Readonly<Record<string, string>>;
  readonly keeps: readonly string[];
}

/** Gives a scheme's own words for a line, filled in; undefined where ours hold. */
export type OwnWordsFor = (asked: AskedLine) => string | undefined;

/** A line as it is asked for. Throws where one of its placeholders is no text of the card. */
export function askedLine(
  card: string,
  [line, { fills = {}, keeps = [] }]: readonly [string, OwnLine],
  words: Words,
): AskedLine {
  const texts = z.record(z.string(), z.unknown()).parse(words);
  const filled = Object.entries(fills).map(([name, word]): [string, string] => [
    name,
    z.string().parse(texts[word]),
  ]);
  return { card, line, keeps, fills: Object.fromEntries(filled) };
}

/** Of a given text at most so much is shown; the rule allows less, before names are filled in. */
const SHOWN_LETTERS = 2000;

/**
 * The expanded card with the scheme's own words in the lines that may have them. They stand there as a given text, so
 * that they are shown letter for letter like every other; nothing else of the card is touched.
 */
export function inOwnWords(expanded: unknown, say: (line: string) => string | undefined): unknown {
  const card = z.looseObject({ body: z.array(z.unknown()) }).parse(expanded);
  return { ...card, body: card.body.map((block) => ownBlock(block, say)) };
}

const textBlock = z.looseObject({ type: z.literal("TextBlock"), id: z.string(), text: z.string() });

function ownBlock(block: unknown, say: (line: string) => string | undefined): unknown {
  const found = textBlock.safeParse(block).data;
  const said = found === undefined ? undefined : say(found.id);
  const text = paragraphs(SHOWN_LETTERS).parse(said ?? "");
  return text === "" ? block : { ...found, text: mark(text) };
}

/** A line that may be changed, as those who change it see it. */
export interface ShownLine {
  readonly line: string;
  readonly says: string;
  /** Our words, with the placeholders as they are typed: "{supporter}". */
  readonly ours: string;
  /** What may be filled in, with what it is in the invented data. */
  readonly fills: Readonly<Record<string, string>>;
  readonly keeps: readonly string[];
}

/**
 * The lines of a card that may be changed. Throws where the template has no such line, and where a line of it fills in
 * what nobody may type.
 */
export function changeableLines(
  { name, template }: { readonly name: string; readonly template: unknown },
  lines: Readonly<Record<string, OwnLine>>,
  words: Words,
): readonly ShownLine[] {
  const { body } = z.looseObject({ body: z.array(z.unknown()) }).parse(template);
  const blocks = body.flatMap((block) => textBlock.safeParse(block).data ?? []);
  return Object.entries(lines).map(([id, line]) => {
    const block = blocks.find((one) => one.id === id);
    if (block === undefined) throw new Error(`The card ${name} has no line ${id}.`);
    const { fills, keeps } = askedLine(name, [id, line], words);
    return { line: id, says: line.says, ours: typed(block.text, line), fills, keeps };
  });
}

/** A template's text with the names that are typed in place of the card's own. */
function typed(text: string, { fills = {} }: OwnLine): string {
  const names = new Map(Object.entries(fills).map(([name, word]) => [word, name]));
  return text.replaceAll(/\$\{(\w+)\}/gu, (_, word: string) => {
    const name = names.get(word);
    if (name === undefined) throw new Error(`Nobody can type what "${word}" stands for.`);
    return `{${name}}`;
  });
}
