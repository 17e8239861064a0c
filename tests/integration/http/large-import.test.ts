import { api } from "../../../bot/src/contract";
import { asUploaded } from "../../support/director";
import { sheetOf } from "../../support/northgate";
import { startRunningApp } from "../../support/running-app";

describe("A list that is more than one import can hold", () => {
  it("is refused in words, with nothing added (T-E5-1)", async () => {
    const app = await startRunningApp();
    try {
      const long = "x".repeat(90);
      const people = (from: number) =>
        Array.from({ length: 2_000 }, (_, at) => {
          const email = `${long}${from + at}@northgate.example`;
          return `Given ${long},${email},,foundation doctor,F1,${long},${long},,2026-08-05,2027-08-03`;
        });
      const both = [sheetOf(...people(0)), { ...sheetOf(...people(2_000)), name: "more.csv" }];
      const body = { files: both.map(asUploaded) };
      const { code, detail } = await app.director.refused(api.tryImport, { body });
      expect(code).toBe("import-too-large");
      expect(detail).toContain("Nothing has been added");
      const { total } = await app.director.does(api.listPeople, {
        query: { kind: "foundation-doctors" },
      });
      expect(total).toBe(0);
    } finally {
      await app.close();
    }
  });
});
