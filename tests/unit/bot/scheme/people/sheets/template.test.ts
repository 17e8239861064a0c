import { readSheet } from "../../../../../../bot/src/outbound/files/read-sheet";
import { interpretSheets } from "../../../../../../bot/src/scheme/people/sheets/interpret-sheets";
import { templateCsv } from "../../../../../../bot/src/scheme/people/sheets/template";

async function readTemplate(text: string) {
  const reading = await readSheet({ name: "template.csv", bytes: Buffer.from(text) });
  if (!reading.ok) throw new Error(reading.refusal.code);
  return interpretSheets(reading.sheets);
}

describe("the template that the import page offers", () => {
  it("is read back, and its example doctor is passed over", async () => {
    const reading = await readTemplate(templateCsv());
    expect(reading.taken).toEqual([
      { fileName: "template.csv", sheetName: "", layout: "near-peer-template", rows: 1 },
    ]);
    expect([reading.rows, reading.problems, reading.dropped, reading.refused]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it("takes the doctors written below the example", async () => {
    const reading = await readTemplate(
      `${templateCsv()}Bo Reed,bo.reed@trust.example,,,ST3,,,,,\r\n`,
    );
    expect(reading.rows.map((row) => [row.source.row, row.email])).toEqual([
      [3, "bo.reed@trust.example"],
    ]);
  });

  it("has an example that would be right if the doctor existed", async () => {
    const real = templateCsv().replace("example.doctor@trust.example", "real@trust.example");
    const reading = await readTemplate(real);
    expect(reading.rows).toHaveLength(1);
    expect(reading.problems).toEqual([]);
  });
});
