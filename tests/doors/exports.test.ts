import { api } from "../../bot/src/contract";
import { startRunningApp, type RunningApp } from "../support/running-app";
import { until } from "../support/until";

const GIVEN = "=HYPERLINK(1)";

describe("The trail as a spreadsheet", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startRunningApp();
  });
  afterAll(() => app.close());

  /** The newest entries, once they say something. */
  const inTrail = (says: (text: string) => boolean) =>
    until("in the trail", async () => {
      const text = JSON.stringify(await app.director.does(api.getAudit));
      return says(text) ? text : undefined;
    });
  const take = () => app.director.does(api.exportAudit, { body: {} });

  it("T-E5-3: holds a name that looks like a formula as text", async () => {
    const from = "2026-08-10";
    const email = "quill@northgate.example";
    const role = { given: GIVEN, family: "Quill", email, role: "administrator", from };
    await app.director.does(api.giveRole, { body: role });
    await inTrail((text) => text.includes(GIVEN));
    const { csv } = await take();
    expect(csv).toContain(`,'${GIVEN} Quill\r\n`);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m);
  });

  it("T-E5-4: leaves an entry with how many rows were taken, and is named after its day", async () => {
    const { fileName, rows, csv } = await take();
    expect(fileName).toMatch(/^near-peer-audit-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(rows + 1);
    const took = new RegExp(`\\bTook ${rows} entries\\b`);
    const entries = await inTrail((text) => took.test(text));
    expect(entries).toContain("Amara Whitfield");
  });
});
