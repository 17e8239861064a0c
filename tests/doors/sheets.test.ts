import { readCsv } from "../../bot/src/outbound/files/read-csv";
import { readSheet } from "../../bot/src/outbound/files/read-sheet";
import { csvText } from "../../bot/src/scheme/people/sheets/csv-text";
import { interpretSheets } from "../../bot/src/scheme/people/sheets/interpret-sheets";
import { mailto } from "../../bot/src/inbound/http/mailto";
import { repositoryFiles, repositoryText } from "../support/repository";

const HEADINGS = "name,email,gmc,role,grade,site,specialty,capacity,start,end";
const CANARY = "canary-8135";

async function reading(text: string | Buffer, name = "list.csv") {
  const sheets = await readSheet({ name, bytes: Buffer.from(text) });
  return sheets.ok ? interpretSheets(sheets.sheets) : sheets.refusal;
}

const doctor = (name: string, email = "ada@trust.example", site = "Infirmary") =>
  `${HEADINGS}\r\n"${name}",${email},,foundation doctor,F1,${site},,,2026-08-05,\r\n`;

describe("a spreadsheet with something nasty in it", () => {
  it.each([
    ["a formula", "=HYPERLINK(1) Quill"],
    ["a command", "@SUM(1+9)*cmd|' /C calc'!A0"],
    ["HTML", "<img src=x onerror=alert(1)> Quill"],
    ["quotation marks", 'Ada ""Addie"" Quill'],
    ["a placeholder of a card", "${name} {{DATE(2026-08-05)}}"],
  ])("T-E5-1: %s in a name stays the text it is", async (_, name) => {
    const result = await reading(doctor(name));
    const [given = "", ...family] = name.replaceAll('""', '"').split(" ");
    expect(result).toMatchObject({
      problems: [],
      refused: [],
      rows: [{ name: { given, family: family.join(" ") } }],
    });
  });

  it.each([
    ["letters that look like others", "\u0430da@trust.example"],
    ["a letter of the full width", "ad\uff41@trust.example"],
    ["a domain of other letters", "ada@tru\u0455t.example"],
    ["a joiner that nobody sees, between two words", "ada @trust.example"],
    ["an address inside another", "ada@trust.example<eve@other.example>"],
    ["a second header", "ada@trust.example%0d%0abcc:eve@other.example"],
  ])("T-E5-1: an e-mail with %s is a problem, not somebody", async (_, email) => {
    const result = await reading(doctor("Ada Quill", email));
    expect(result).toMatchObject({ rows: [], problems: [{ code: "bad-email" }] });
  });

  it("T-E5-1: two people of one e-mail, or one heading twice, are refused by name", async () => {
    const twice = `${doctor("Ada Quill")}Bo Reed,ADA@Trust.Example,,foundation doctor,F1,Infirmary,,,2026-08-05,\r\n`;
    expect(await reading(twice)).toMatchObject({
      rows: [],
      problems: [{ code: "duplicate-email" }, { code: "duplicate-email" }],
    });
    expect(await reading(`${HEADINGS},E-Mail\r\nAda,a@x.example\r\n`)).toMatchObject({
      refused: [{ refusal: { code: "heading-twice" } }],
    });
  });

  it("T-E5-1: a million rows are refused before they are taken apart, and their number told", async () => {
    const rows = Buffer.from(`a,b\n${"1,2\n".repeat(1_000_000)}`);
    const begun = performance.now();
    expect(await reading(rows)).toEqual({ code: "too-many-rows", sheetName: "", rows: 1_000_000 });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("T-E5-1: line ends of CR alone, and a byte-order mark, do no harm", async () => {
    const result = await reading(`\uFEFF${doctor("Ada Quill").replaceAll("\r\n", "\r")}`);
    expect(result).toMatchObject({ rows: [{ email: "ada@trust.example" }], problems: [] });
  });
});

/** How others head the columns of what we never take in. */
const TELLING = [
  ...["Ethnicity", "ETHNIC ORIGIN", "Ethnic group (self-declared)", "Race", "Religion"],
  ...["Religious Belief*", "Faith / belief", "Disability", "disabled?", "Disability Details"],
  ...["Sexual orientation", "Sex", "Gender identity", "Pronouns", "Date of Birth", "D.O.B."],
  ...["Age", "Marital Status", "Pregnancy / maternity", "Less-Than-Full-Time", "LTFT %", "WTE*"],
  ...["Nationality", "Visa Details/Number", "Caring responsibilities", "Widening participation"],
];

describe("a column that tells of a characteristic", () => {
  it("T-E5-2: is named and not read, however its heading is spelt; nothing of its cells is kept", async () => {
    expect(TELLING.length).toBeGreaterThanOrEqual(20);
    for (const heading of TELLING) {
      const result = await reading(
        `${HEADINGS},"${heading}"\r\nAda Quill,ada@trust.example,,foundation doctor,F1,Infirmary,,,2026-08-05,,${CANARY}\r\n`,
      );
      expect(result).toMatchObject({
        rows: [{ email: "ada@trust.example" }],
        dropped: [{ heading, reason: "characteristic" }],
      });
      expect(JSON.stringify(result)).not.toContain(CANARY);
    }
  });
});

/** Cells that a spreadsheet program would work out, or pass on, if it took them for more than text. */
const RISKY = [
  ...["=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", '=HYPERLINK("https://a.example")'],
  ...[" =1+1", "\u00a0=1", "\t=1+1", "\r=1", "\n=1+1", "'=1+1", '"=1+1', "\u201c=1", "\u2019+1"],
  ...["\uff1d1+1", "\uff0b1", "\uff0d1", "\uff201", "\ufeff=1", "\u200b=1", "\u2060=1", "''=1"],
  ...['"=1";=2', "=1,=2", "-", "+44 20 7946 0000", "@", "\ttext", "\rtext"],
];
/** Cells that may be harmed on their way. */
const PLAIN = [
  ...["Ada Quill", "O'Neil, Bo", 'the "Addie" ward', "two\r\nlines", "two\nlines", "a;b", "a\tb"],
  ...["", "1=1", "a-b", "ada@trust.example", "Zoë", "李明"],
];

/** A cell as it was before the writer made it safe. */
function unmarked(cell: string): string {
  return cell.startsWith("'") && RISKY.includes(cell.slice(1)) ? cell.slice(1) : cell;
}

describe("a spreadsheet that the product writes", () => {
  it("T-E5-3: holds no cell that a program works out, and gives each back as it was", () => {
    const cells = [...RISKY, ...PLAIN];
    expect(cells.length).toBeGreaterThanOrEqual(40);
    const text = csvText([["what", "after"], ...cells.map((cell) => [cell, "x"])]);
    const read = readCsv(Buffer.from(text));
    if (!read.ok) throw new Error(read.refusal.code);
    const [, ...rows] = read.sheets[0]?.rows ?? [];
    expect(rows.map(([cell = ""]) => unmarked(cell))).toEqual(cells);
    for (const [at, [cell = ""]] of rows.entries()) {
      expect(cell.startsWith("'")).toBe(at < RISKY.length);
    }
  });

  it("T-E5-3: holds no control character but line ends and tabs", () => {
    const text = csvText([["\u0000=1", "a\u0007b\u001b[31m\u007f"]]);
    expect(text).toBe("\uFEFF'\uFFFD=1,a\uFFFDb\uFFFD[31m\uFFFD\r\n");
  });

  it("T-E5-3: is written in one place", () => {
    const writers = repositoryFiles("bot/src", "tab/src").filter((file) =>
      /\.join\(["'`][,;\t]["'`]\)[^\n]*\\r?\\n/.test(repositoryText(file)),
    );
    expect(writers).toEqual(["bot/src/scheme/people/sheets/csv-text.ts"]);
  });

  it("T-E5-3: and a ready e-mail takes no header and no second address from a name", () => {
    const link = mailto({
      to: "ada@trust.example?bcc=eve@other.example",
      subject: "Hello\r\nBcc: eve@other.example&body=x",
      text: "first\nsecond&cc=eve@other.example",
    });
    const [address = "", query = ""] = link.replace("mailto:", "").split("?");
    expect(address).toBe("ada@trust.example%3Fbcc=eve@other.example".replace("=", "%3D"));
    expect(query.split("&").map((part) => part.split("=")[0])).toEqual(["subject", "body"]);
    expect(query).not.toMatch(/[\r\n]/);
  });
});

describe("a file that leaves the product", () => {
  it("T-E5-4: is given to whoever asks, in their own browser: nothing is put down for others to fetch", () => {
    // A command writes to the machine of whoever runs it; what answers people does not.
    const writing = repositoryFiles("bot/src")
      .filter((file) => !/^bot\/src\/(?:local\/|run-command|\w*-?cli)/.test(file))
      .filter((file) =>
        /\b(?:writeFile|writeFileSync|createWriteStream|mkdtemp|BlobServiceClient)\b/.test(
          repositoryText(file),
        ),
      );
    // The key of sealed texts, on a machine without Azure, is the one thing that is put down.
    expect(writing.filter((file) => !file.startsWith("bot/src/outbound/keys/"))).toEqual([]);
  });

  it("T-E5-4: has a name that names nobody", () => {
    const names = repositoryFiles("bot/src", "tab/src")
      .filter((file) => !file.startsWith("bot/src/local/"))
      .flatMap((file) =>
        [
          ...repositoryText(file).matchAll(
            /(?:[fF]ile(?:Name)?|download)\s*[:=]\s*(["'`])([^"'`\n]+\.(?:csv|json))\1/g,
          ),
        ].map(([, , name]) => name ?? ""),
      );
    expect(names).toContain("near-peer-people.csv");
    for (const name of names)
      expect(name).toMatch(
        /^near-peer-[a-z-]+(?:\$\{(?:londonDate\([\w.()]+\)|quality\.asOf)\})?\.(?:csv|json)$/,
      );
  });
});
