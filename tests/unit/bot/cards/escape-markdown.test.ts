import fc from "fast-check";
import { escapeLabel, escapeMarkdown } from "../../../../bot/src/cards/escape-markdown";
import { line, visible } from "../../../../bot/src/cards/plain-text";
import { ACTIVE_ON_ITS_OWN } from "../../../support/cards/hostile-texts";
import { readMarkdown } from "../../../support/cards/read-markdown";

/** The letters without the room between them, which Markdown is free to change. */
const letters = (text: string) => text.replaceAll(/[\s\u2060]/gu, "");

describe("texts that people give", () => {
  const markup = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from("\\`*_[]()<>{}#+-=.!|~& \n\t1a:/@$\"'")),
      fc.constantFrom("www.", "http", "DATE", "&lt;", "\n    ", "${", "{{", "<at>"),
    ),
    maxLength: 60,
  });

  it("show letter for letter, with no markup, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: "binary" })), (text) => {
        const read = readMarkdown(escapeMarkdown(visible(text)));
        expect(read.markup).toEqual([]);
        expect(letters(read.letters)).toBe(letters(visible(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it("stay inert, being one line, in the middle of a sentence of ours", () => {
    fc.assert(
      fc.property(markup, (text) => {
        const sentence = `You support ${escapeMarkdown(line().parse(text))}. Hello`;
        expect(readMarkdown(sentence).markup).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("lose nothing that a label needs, and have no active pair in it", () => {
    fc.assert(
      fc.property(markup, (text) => {
        expect(letters(escapeLabel(text))).toBe(letters(text));
        expect(escapeLabel(text)).not.toMatch(ACTIVE_ON_ITS_OWN);
      }),
    );
  });

  it("keep ordinary names, places and numbers exactly as they are", () => {
    for (const text of [
      "Siân O'Neill-Bâ",
      "Trauma & Orthopaedics",
      "+44 20 7946 0000",
      "F2",
      "St. Jude's (A&E)",
    ]) {
      expect(escapeMarkdown(text)).toBe(text);
    }
  });

  it("keep their line breaks as paragraphs", () => {
    expect(escapeMarkdown("one\ntwo")).toBe("one\n\ntwo");
  });
});
