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
  it("is the same to the byte for the same document, and another one otherwise", async () => {
    const [first, again] = await Promise.all([write(LETTER), write(LETTER)]);
    expect(Buffer.compare(first, again)).toBe(0);
    const idOf = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(readPdf(bytes).raw)?.[1];
    const other = await write({ ...LETTER, blocks: LETTER.blocks.slice(1) });
    expect(idOf(other)).not.toBe(idOf(first));
    expect(idOf(other)).toMatch(/^[\da-f]{32}$/);
  });

  it("says what each part of it is, its language and its title, as PDF/UA asks", async () => {
    const { raw, tags } = readPdf(await write(LETTER));
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

  it("holds names of many languages as text, in a font of its own", async () => {
    const { raw, pages } = readPdf(await write(LETTER));
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
