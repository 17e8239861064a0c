import fc from "fast-check";
import { parseSheetDate } from "../../../../../../bot/src/scheme/people/sheets/sheet-date";

describe("a date in a spreadsheet", () => {
  it.each([
    ["2026-08-05", "2026-08-05"],
    ["2026-08-05T00:00:00.000Z", "2026-08-05"],
    ["05/08/2026", "2026-08-05"],
    ["5/8/2026", "2026-08-05"],
    ["05.08.2026", "2026-08-05"],
    ["05-08-2026 00:00", "2026-08-05"],
    ["5 Aug 2026", "2026-08-05"],
    ["05-August-2026", "2026-08-05"],
    [" 29/02/2024 ", "2024-02-29"],
    ["46239", "2026-08-05"],
  ])("%s is the day %s", (text, day) => {
    expect(parseSheetDate(text)).toBe(day);
  });

  it.each([
    "100/01/2026",
    "31/06/2026",
    "29/02/2025",
    "08/13/2026",
    "00/01/2026",
    "2026-13-01",
    "2026-02-30",
    "05/08/26",
    "5 Foo 2026",
    "August",
    "01/01/1066",
    "01/01/2199",
    "1",
    "7000101",
    "-46239",
    "",
  ])("'%s' is no date", (text) => {
    expect(parseSheetDate(text)).toBeUndefined();
  });

  it("is the same day however it is written", () => {
    const days = fc.date({
      min: new Date("1983-01-01"),
      max: new Date("2063-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        const serial = (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
        for (const text of [iso, `${day}/${month}/${year}`, String(serial)]) {
          expect(parseSheetDate(text)).toBe(iso);
        }
      }),
    );
  });
});
