import fc from "fast-check";
import { readSheet } from "../../../../../bot/src/outbound/files/read-sheet";
import { makeXlsx, makeZip, workbookFiles, type MadeFile } from "../../../../support/make-xlsx";

const SHEET = {
  name: "S",
  rows: [
    ["name", "email"],
    ["Ada Quill", "a@x.example"],
  ],
};
const SHEET_PATH = "xl/worksheets/sheet1.xml";
const MB = 1024 * 1024;

async function codeOf(bytes: Uint8Array): Promise<string> {
  const reading = await readSheet({ name: "list.xlsx", bytes });
  return reading.ok ? "read" : reading.refusal.code;
}

function bookWith(files: Record<string, MadeFile>): Buffer {
  return makeZip({ ...workbookFiles([SHEET]), ...files });
}

function bookOfCells(cells: string): Buffer {
  return bookWith({
    [SHEET_PATH]: { content: `<worksheet><sheetData>${cells}</sheetData></worksheet>` },
  });
}

describe("T-E5-1: an archive that unpacks to too much", () => {
  const zeros = Buffer.alloc(60 * MB, " ");

  it("is refused by the sizes it states, before anything is unpacked", async () => {
    expect(await codeOf(bookWith({ "xl/big.xml": { content: zeros, deflate: true } }))).toBe(
      "unpacks-too-large",
    );
  });

  it("is refused while unpacking where it states less than is in it", async () => {
    const file = { content: zeros, deflate: true, statedBytes: 100 };
    expect(await codeOf(bookWith({ "xl/big.xml": file }))).toBe("unpacks-too-large");
  });

  it("is refused where many files together are too much", async () => {
    const file = { content: zeros.subarray(0, 20 * MB), deflate: true, statedBytes: 1 };
    const files = Object.fromEntries(["a", "b", "c"].map((name) => [`xl/${name}.xml`, file]));
    expect(await codeOf(bookWith(files))).toBe("unpacks-too-large");
  });
});

describe("T-E5-1: a sheet that would fill the memory when laid out", () => {
  const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;

  it.each([
    [
      "one cell in the last corner",
      `<row r="1">${cell("A1")}</row><row r="1048576">${cell("XFD1048576")}</row>`,
      "too-spread-out",
    ],
    [
      "a row beyond all sheets",
      `<row r="999999999"><c r="A999999999"><v>1</v></c></row>`,
      "not-a-spreadsheet",
    ],
    ["a row number in another spelling", `<row r="1e9">${cell("A1")}</row>`, "not-a-spreadsheet"],
    [
      "a row number behind an entity",
      `<row r="&#57;99999">${cell("A999999")}</row>`,
      "not-a-spreadsheet",
    ],
    [
      "a column beyond all sheets",
      `<row r='1'><c r='ZZZ1'><v>1</v></c></row>`,
      "not-a-spreadsheet",
    ],
    ["a million empty rows", "<row></row >".repeat(200_000), "too-spread-out"],
  ])("%s", async (_, cells, code) => {
    expect(await codeOf(bookOfCells(cells))).toBe(code);
  });

  it("does not mind formatted cells without content far outside the list", async () => {
    const list = '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>';
    const formatted =
      '<row r="1048576" spans="1:2"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>';
    expect(await codeOf(bookOfCells(list + formatted))).toBe("read");
  });
});

describe("T-E5-1: a zip archive that is no workbook", () => {
  it.each<[string, Record<string, MadeFile>]>([
    ["other files", { "photo.txt": { content: "hello" } }],
    ["a document", { "word/document.xml": { content: "<document/>" } }],
    ["a workbook without its sheets", { "xl/workbook.xml": { content: "<workbook/>" } }],
  ])("is refused: %s", async (_, files) => {
    expect(await codeOf(makeZip(files))).toBe("not-a-spreadsheet");
  });

  it("is refused when it was cut off", async () => {
    const book = makeXlsx([SHEET]);
    expect(await codeOf(book.subarray(0, book.length - 30))).toBe("not-a-spreadsheet");
  });
});

describe("T-E5-1: any bytes at all", () => {
  const codes = expect.stringMatching(/^[a-z0-9-]+$/) as string;

  it("are read or refused, never an error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("", "504b0304", "d0cf11e0"),
        async (bytes, magic) => {
          expect(await codeOf(Buffer.concat([Buffer.from(magic, "hex"), bytes]))).toEqual(codes);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("of a workbook with some of them changed are read or refused, never an error", async () => {
    const book = makeXlsx([SHEET]);
    const change = fc.record({ at: fc.nat(book.length - 1), to: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const changed = Buffer.from(book);
        for (const { at, to } of changes) changed[at] = to;
        expect(await codeOf(changed)).toEqual(codes);
      }),
      { numRuns: 200 },
    );
  });
});
