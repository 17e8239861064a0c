import { MAX_FILE_BYTES } from "../../../../../bot/src/scheme/people/sheets/file-refusal";
import { readSheet } from "../../../../../bot/src/outbound/files/read-sheet";
import type { SheetTable } from "../../../../../bot/src/scheme/people/sheets/sheet-table";
import { makeXlsx } from "../../../../support/make-xlsx";

async function sheetsOf(name: string, content: Buffer | string): Promise<readonly SheetTable[]> {
  const reading = await readSheet({ name, bytes: Buffer.from(content) });
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`);
  return reading.sheets;
}

async function refusalOf(name: string, content: Buffer | string): Promise<unknown> {
  const reading = await readSheet({ name, bytes: Buffer.from(content) });
  return reading.ok ? "read" : reading.refusal;
}

const HEADINGS = ["name", "email"];

describe("an Excel workbook", () => {
  it("gives the text of each sheet under its headings, numbers as they are shown", async () => {
    const book = makeXlsx([
      {
        name: "Doctors",
        rows: [HEADINGS, ["Ada Quill", "ada.quill@trust.example"], [7000001, 0.8]],
      },
      {
        name: "Sites",
        rows: [
          ["site", "code"],
          ["Elmbrook", "RZZ01"],
        ],
      },
    ]);
    expect(await sheetsOf("list.xlsx", book)).toEqual([
      {
        fileName: "list.xlsx",
        sheetName: "Doctors",
        headings: HEADINGS,
        rows: [
          { rowNumber: 2, cells: ["Ada Quill", "ada.quill@trust.example"] },
          { rowNumber: 3, cells: ["7000001", "0.8"] },
        ],
      },
      {
        fileName: "list.xlsx",
        sheetName: "Sites",
        headings: ["site", "code"],
        rows: [{ rowNumber: 2, cells: ["Elmbrook", "RZZ01"] }],
      },
    ]);
  });

  it("is known by its content, whatever the file is called", async () => {
    const book = makeXlsx([
      { name: "Doctors", rows: [HEADINGS, ["Ada Quill", "a@trust.example"]] },
    ]);
    for (const name of ["placements.xls", "list.csv", "list"]) {
      expect(await sheetsOf(name, book)).toHaveLength(1);
    }
  });

  it("counts rows as Excel does: gaps, a title above the headings and empty rows do not shift them", async () => {
    const rows = [
      ["Our doctors"],
      HEADINGS,
      ["Ada Quill", "a@x.example"],
      [null, null],
      ["Bo Reed", "b@x.example"],
      [null, ""],
    ];
    const [table] = await sheetsOf("a.xlsx", makeXlsx([{ name: "S", firstRow: 4, rows }]));
    expect(table?.headings).toEqual(HEADINGS);
    expect(table?.rows.map((row) => row.rowNumber)).toEqual([6, 8]);
  });

  it("gives dates as ISO days, and a number too large for a date as Excel shows it", async () => {
    const rows = [
      ["start", "end"],
      [new Date("2026-08-05"), new Date("2024-02-29")],
      [new Date(8.64e15), "100/01/2026"],
    ];
    const [table] = await sheetsOf("a.xlsx", makeXlsx([{ name: "S", rows }]));
    expect(table?.rows.map((row) => row.cells)).toEqual([
      ["2026-08-05", "2024-02-29"],
      [expect.stringMatching(/^(?:####|\+\d{6}-.*)$/), "100/01/2026"],
    ]);
  });

  it("takes a formula as the value last shown and never works anything out (T-E5-1)", async () => {
    const cell = { formula: 'HYPERLINK("http://x.example","Ada")', shown: "Ada Quill" };
    const [table] = await sheetsOf(
      "a.xlsx",
      makeXlsx([{ name: "S", rows: [HEADINGS, [cell, "=1+1"]] }]),
    );
    expect(table?.rows[0]?.cells).toEqual(["Ada Quill", "=1+1"]);
  });
});

describe("a .csv file", () => {
  it("is read with a byte-order mark, quoted commas and line breaks inside cells; rows count as in Excel", async () => {
    const text =
      '\uFEFFname,email\r\n"Quill, Ada",a@x.example\r\n\r\n"Bo\r\nReed",b@x.example\r\n,\r\n';
    const [table] = await sheetsOf("a.csv", text);
    expect(table).toEqual({
      fileName: "a.csv",
      sheetName: "",
      headings: HEADINGS,
      rows: [
        { rowNumber: 2, cells: ["Quill, Ada", "a@x.example"] },
        { rowNumber: 4, cells: ["Bo\r\nReed", "b@x.example"] },
      ],
    });
  });

  it.each([
    ["semicolons", "name;email\nAda;a@x.example\n"],
    ["tabs", "name\temail\rAda\ta@x.example\r"],
    ["line ends of two kinds", "name,email\r\nAda,a@x.example\nBo,b@x.example"],
  ])("may be written with %s", async (_, text) => {
    const [table] = await sheetsOf("a.csv", text);
    expect(table?.headings).toEqual(HEADINGS);
    expect(table?.rows[0]?.cells).toEqual(["Ada", "a@x.example"]);
  });

  it("keeps what looks like a formula as text (T-E5-1)", async () => {
    const [table] = await sheetsOf("a.csv", "name,email\n=cmd|' /C calc'!A0,@SUM(1)\n");
    expect(table?.rows[0]?.cells).toEqual(["=cmd|' /C calc'!A0", "@SUM(1)"]);
  });

  it("may have 2,000 rows and no more", async () => {
    const lines = Array.from({ length: 2001 }, (_, at) => `Doctor ${at},d${at}@x.example`);
    const [table] = await sheetsOf("a.csv", ["name,email", ...lines.slice(0, 2000)].join("\n"));
    expect(table?.rows).toHaveLength(2000);
    expect(await refusalOf("a.csv", ["name,email", ...lines].join("\n"))).toEqual({
      code: "too-many-rows",
      sheetName: "",
      rows: 2001,
    });
  });
});

describe("T-E5-1: what is refused", () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");

  it.each<[string, string, Buffer | string, object]>([
    ["an empty file", "a.xlsx", "", { code: "empty" }],
    ["a text of blank lines", "a.csv", "\n ,\n", { code: "empty" }],
    [
      "a workbook of empty sheets",
      "a.xlsx",
      makeXlsx([{ name: "S", rows: [] }]),
      { code: "empty" },
    ],
    [
      "a file of 6 MB",
      "a.csv",
      Buffer.alloc(6_000_000, "a"),
      { code: "too-large", bytes: 6_000_000 },
    ],
    [
      "the old Excel format",
      "a.xlsx",
      Buffer.concat([ole, Buffer.alloc(600)]),
      { code: "old-excel" },
    ],
    [
      "a workbook with a password",
      "a.xlsx",
      Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]),
      { code: "password-protected" },
    ],
    [
      "a web page",
      "a.xls",
      "<html><table><tr><td>name</td></tr></table></html>",
      { code: "not-a-spreadsheet" },
    ],
    [
      "bytes that are no text",
      "a.csv",
      "name,email\n\u0000\u0001,x\n",
      { code: "not-a-spreadsheet" },
    ],
    [
      "bytes at random called a workbook",
      "a.xlsx",
      Buffer.from(Array.from({ length: 1000 }, (_, at) => (at * at * 31 + at * 7 + 3) % 256)),
      { code: "not-a-spreadsheet" },
    ],
    ["UTF-16", "a.csv", Buffer.from("\uFEFFname,email\n", "utf16le"), { code: "not-utf8" }],
    [
      "Windows letters",
      "a.csv",
      Buffer.from("name,email\nZoë,z@x.example\n", "latin1"),
      { code: "not-utf8" },
    ],
    [
      "a quotation mark that is never closed",
      "a.csv",
      'name,email\nAda,a@x.example\n"Bo,b@x.example\nCy,c@x.example\n',
      { code: "broken-csv", row: 3, reason: "quote-not-closed" },
    ],
    [
      "a quotation mark in the middle of a cell",
      "a.csv",
      'name,email\nAda "Addie" Quill,a@x.example\n',
      { code: "broken-csv", row: 2, reason: "stray-quote" },
    ],
  ])("%s", async (_, name, content, refusal) => {
    expect(await refusalOf(name, content)).toEqual(refusal);
  });

  it("takes a file of exactly 5 MB", async () => {
    const rows = Buffer.alloc(MAX_FILE_BYTES, `${"a".repeat(4000)},b\n`);
    expect(await refusalOf("a.csv", rows)).toBe("read");
  });
});
