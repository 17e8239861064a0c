import type { PdfDocument } from "../../../../../bot/src/application/ports/pdf";
import { createPdfWriter } from "../../../../../bot/src/outbound/files/pdf";
import { FONTS } from "../../../../support/fonts";
import { readPdf } from "../../../../support/read-pdf";

const LETTER: PdfDocument = {
  title: "Letter to Zoë & Łukasz",
  at: "2026-08-05T09:00:00.000Z",
  blocks: [
    { kind: "heading", level: 1, text: "Łukasz Nguyễn and Zoë" },
    { kind: "paragraph", text: "Καλημέρα, Привет.\r\nThe next line." },
    { kind: "heading", level: 2, text: "What was said" },
    { kind: "list", items: ["One thing", "佐藤 has no letters in our font"] },
    { kind: "facts", rows: [{ name: "Start date", value: "5 August 2026" }] },
  ],
};

const write = (document: PdfDocument) => createPdfWriter({ folder: FONTS }).write(document);

describe("a PDF file", () => {
  let letter: Uint8Array;
  beforeAll(async () => {
    letter = await write(LETTER);
  });

  it("is the same to the byte for the same document, and another one otherwise", async () => {
    expect(Buffer.compare(letter, await write(LETTER))).toBe(0);
    const idOf = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(readPdf(bytes).raw)?.[1];
    const other = await write({ ...LETTER, blocks: LETTER.blocks.slice(1) });
    expect(idOf(other)).not.toBe(idOf(letter));
    expect(idOf(other)).toMatch(/^[\da-f]{32}$/);
  });

  it("says what each part of it is, its language and its title, as PDF/UA asks", () => {
    const { raw, tags } = readPdf(letter);
    const facts = ["TH", "TD", "TR", "Table"];
    const list = ["Lbl", "LBody", "LI", "Lbl", "LBody", "LI", "L"];
    expect(tags).toEqual(["H1", "P", "H2", ...list, ...facts, "Document"]);
    expect(raw).toContain("/Marked true");
    expect(raw).toContain("/Scope /Row");
    expect(raw).toContain("/Lang (en-GB)");
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const title = '<rdf:li xml:lang="x-default">Letter to Zoë and Łukasz</rdf:li>';
    expect(Buffer.from(raw, "latin1").toString("utf8")).toContain(title);
  });

  it("holds names of many languages as text, in a font of its own", () => {
    const { raw, pages } = readPdf(letter);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("Łukasz Nguyễn and Zoë\nΚαλημέρα, Привет.\nThe next line.");
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toContain("Helvetica");
    const spoken = Buffer.from("佐藤 has no letters in our font", "utf16le").swap16();
    expect(raw).toContain(`/ActualText (\u00fe\u00ff${spoken.toString("latin1")})`);
  });

  it("goes on to the next page between two rows, and says which page it is", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      name: `Row ${at + 1}`,
      value: "a value of two lines, for which this is meant to be long enough to run over the end",
    }));
    const { pages } = readPdf(await write({ ...LETTER, blocks: [{ kind: "facts", rows }] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toMatch(/^Row \d+\na value/);
      expect(page.endsWith(`over the end\nPage ${at + 1} of ${pages.length}`)).toBe(true);
    }
    const named = pages.join("\n").match(/^Row \d+$/gm);
    expect(named).toEqual(rows.map(({ name }) => name));
  });

  it("leads to its headings from beside it, where it has more than two pages", async () => {
    expect(readPdf(letter).raw).not.toContain("/Outlines");
    const rows = Array.from({ length: 60 }, (_, at) => ({ name: `Row ${at + 1}`, value: "one" }));
    const parts = ["What came first", "Zoë's part"].flatMap((text) => [
      { kind: "heading", level: 2, text } as const,
      { kind: "facts", rows } as const,
    ]);
    const title = { kind: "heading", level: 1, text: "A long letter" } as const;
    const { raw, pages } = readPdf(await write({ ...LETTER, blocks: [title, ...parts] }));
    expect(pages.length).toBeGreaterThan(2);
    const titles = [
      ...raw.matchAll(
        /\/Dest \[(\d+) 0 R \/XYZ 0 [\d.]+ 0\]\n\/Parent \d+ 0 R\n\/Title \((.+?)\)\n/gs,
      ),
    ];
    const zoe = Buffer.from("Zoë's part", "utf16le").swap16().toString("latin1");
    // What stands below a heading is written before it.
    expect(titles.map(([, , text]) => text)).toEqual([
      "What came first",
      `\u00fe\u00ff${zoe}`,
      "A long letter",
    ]);
    // The second part begins on another page than the first.
    expect(new Set(titles.map(([, page]) => page)).size).toBe(2);
  });

  it("goes on within a text that is longer than a page", async () => {
    const value = Array.from({ length: 90 }, (_, at) => `Line ${at + 1}`).join("\n");
    const rows = [
      { name: "Long", value },
      { name: "Short", value: "after it" },
    ];
    const { pages } = readPdf(await write({ ...LETTER, blocks: [{ kind: "facts", rows }] }));
    const lines = pages.join("\n").match(/^Line \d+$/gm);
    expect(lines).toEqual(value.split("\n"));
    expect(pages.at(-1)).toContain("Line 90\nShort\nafter it");
  });
});
