import {
  programmeYear,
  programmeYearOf,
  programmeYears,
} from "../../../../../bot/src/scheme/quality/programme-year";

describe("a programme year", () => {
  it("runs from the first Wednesday of August to the day before the next one", () => {
    expect(programmeYear(2026)).toEqual({ begins: 2026, from: "2026-08-05", until: "2027-08-03" });
  });

  it("is the one of the day, on both sides of the changeover", () => {
    expect(programmeYearOf("2026-08-04").begins).toBe(2025);
    expect(programmeYearOf("2026-08-05").begins).toBe(2026);
    expect(programmeYearOf("2027-02-01").begins).toBe(2026);
  });

  it("is listed with those before it, the running one first", () => {
    const begin = (most: number) =>
      programmeYears("2024-07-01", "2026-11-22", most).map(({ begins }) => begins);
    expect(begin(9)).toEqual([2026, 2025, 2024, 2023]);
    expect(begin(2)).toEqual([2026, 2025]);
  });
});
