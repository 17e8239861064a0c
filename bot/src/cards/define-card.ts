// The engine alone: the types of the package's index reach into the sources of the card renderer.
import { Template } from "adaptivecards-templating/lib/template-engine";
import { z } from "zod";
import { mark, settle, wordsSchema, type Words } from "./marked-words";
import { askedLine, inOwnWords, type Changeable, type OwnWordsFor } from "./own-lines";

/** A card ready to be sent, and the one line that a lock screen shows for it. */
export interface RenderedCard {
  readonly card: Record<string, unknown>;
  readonly summary: string;
}

/** What one card is made of. */
export interface CardParts<Data extends z.ZodObject> {
  /** `<slice>/<name>`, as its files are called. */
  readonly name: string;
  /** A card that stands in a dialog, with a button that sends what was entered. Absent: one for the chat. */
  readonly kind?: "dialog";
  /** The Adaptive Card 1.5 with `${…}` and `$when`. */
  readonly template: Readonly<Record<string, unknown>>;
  /** Everything the card needs, and nothing else. */
  readonly data: Data;
  /** Sentences and choices made from the data; where it is absent the template shows the data itself. */
  readonly words?: (data: z.output<Data>) => Readonly<Record<string, Words>>;
  /** Invented data, for tests and previews. */
  readonly sample: z.input<Data>;
  /** The toast: it names nobody and gives nothing away (product principle 8). */
  readonly summary: string;
  /** The lines that a scheme may say in its own words. Absent: none, all of them are locked. */
  readonly changeable?: Changeable<z.input<Data>>;
}

/** A card that can be rendered. */
export interface Card<Data extends z.ZodObject = z.ZodObject> extends CardParts<Data> {
  /** What the template is expanded with. Throws on data that its schema refuses. */
  wordsFor(data: z.input<Data>): Words;
  /**
   * The card for this data, in the words of its scheme where it has some of its own. Every given text is shown letter for
   * letter. Throws on data that the schema refuses, and on a placeholder that the data does not fill.
   */
  render(data: z.input<Data>, own?: OwnWordsFor): RenderedCard;
}

const cardObject = z.record(z.string(), z.unknown());

/** Makes a card of its parts. */
export function defineCard<Data extends z.ZodObject>(parts: CardParts<Data>): Card<Data> {
  let template: Template | undefined; // parsed on first use: a start should not wait for thirty cards
  const wordsFor = (given: z.input<Data>): Words => {
    const data = parts.data.parse(given);
    return wordsSchema.parse(parts.words?.(data) ?? data);
  };
  return {
    ...parts,
    wordsFor,
    render(given, own) {
      template ??= new Template(parts.template);
      const words = wordsFor(given);
      const expanded: unknown = template.expand({ $root: mark(words) });
      const said = own === undefined ? expanded : inOwnWords(expanded, speaker(parts, words, own));
      return { card: cardObject.parse(settle(said)), summary: parts.summary };
    },
  };
}

/** Says a line of a card in a scheme's own words; a line that is locked has none. */
function speaker(
  { name, changeable }: { readonly name: string; readonly changeable?: Changeable<unknown> },
  words: Words,
  own: OwnWordsFor,
): (line: string) => string | undefined {
  const lines = new Map(Object.entries(changeable?.lines ?? {}));
  return (id) => {
    const line = lines.get(id);
    return line === undefined ? undefined : own(askedLine(name, [id, line], words));
  };
}
