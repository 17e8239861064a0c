import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { api } from "../../../bot/src/contract";
import { makeXlsx } from "../../support/make-xlsx";
import { FOUR_PEOPLE, sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const CANARY = "canary-4711";

/** A people sheet in TIS's layout, some of its columns of protected characteristics included. */
const TIS_PEOPLE = makeXlsx([
  {
    name: "People",
    rows: [
      [
        ...["Forenames *", "Surname *", "GMC Number", "Record Status", "Known As", "Date of Birth"],
        ...["NI number", "Email Address", "Gender", "Religious Belief", "Ethnic Origin"],
        ...["Sexual Orientation", "Disability Details", "Visa Details/Number", "Medical School"],
      ],
      [
        ...["Theodora", "Quill", 7222001, "CURRENT", "Teddy", new Date("1999-01-02")],
        ...[CANARY, "teddy.quill@northgate.example;", CANARY, CANARY, CANARY],
        ...[CANARY, CANARY, CANARY, CANARY],
      ],
      [
        ...["Anselm", "Brook", 7222002, "CURRENT", null, null],
        ...[CANARY, "anselm.brook@northgate.example", CANARY, CANARY, CANARY],
        ...[CANARY, CANARY, CANARY, CANARY],
      ],
    ],
  },
]);

const TIS_PLACEMENTS = makeXlsx([
  {
    name: "Placements",
    rows: [
      [
        "Surname*",
        "GMC Number",
        "Date From*",
        "Date To*",
        "Site*",
        "Grade*",
        "Specialty1",
        "Comments",
      ],
      [
        ...["Quill", 7222001, new Date("2026-08-05"), new Date("2026-12-01"), "Infirmary"],
        ...["Foundation Year 1", "Acute Medicine", CANARY],
      ],
      [
        ...["Quill", 7222001, new Date("2026-12-02"), new Date("2027-04-06"), "Riverside"],
        ...["Foundation Year 1", "Surgery", CANARY],
      ],
      [
        ...["Brook", 7222002, new Date("2026-08-05"), new Date("2027-08-03"), "Infirmary"],
        ...["ST3", "Acute Medicine", CANARY],
      ],
    ],
  },
]);

const TIS = [
  { name: "people.xlsx", content: TIS_PEOPLE },
  { name: "placements.xlsx", content: TIS_PLACEMENTS },
];

describe("People and placements in TIS's layouts", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startRunningApp();
  });
  afterAll(() => app.close());

  it("are joined on the GMC number; what must not be taken in is named as dropped (NP8)", async () => {
    const dryRun = await app.director.tryImport(...TIS);
    expect(dryRun).toMatchObject({ state: "dry-run", added: 2, changed: 0, problems: [] });
    expect(dryRun.files).toEqual(["people.xlsx", "placements.xlsx"]);
    const dropped = new Map(dryRun.dropped.map(({ heading, reason }) => [heading, reason]));
    for (const heading of ["Gender", "Religious Belief", "Ethnic Origin", "Sexual Orientation"]) {
      expect(dropped.get(heading)).toBe("characteristic");
    }
    expect(dropped.get("Medical School")).toBe("not-needed");
    expect(dropped.has("Email Address")).toBe(false);
    expect(
      dryRun.changes.map(({ name, email, grade, role }) => [name, email, grade, role]),
    ).toEqual([
      ["Teddy Quill", "teddy.quill@northgate.example", "F1", "foundation-doctor"],
      ["Anselm Brook", "anselm.brook@northgate.example", "ST3", "senior-doctor"],
    ]);
    // Nothing has happened yet.
    expect(await app.director.people("foundation-doctors")).toEqual([]);
  });

  it("are there once they are confirmed, in the post of the day, and only as invited (NP2)", async () => {
    await app.director.imports(...TIS);
    const [doctor] = await app.director.people("foundation-doctors");
    expect(doctor).toMatchObject({
      name: "Teddy Quill",
      gmcNumber: "7222001",
      grade: "F1",
      site: "Infirmary",
      specialty: "Acute Medicine",
      from: "2026-08-05",
      until: "2026-12-01",
      linked: false,
    });
    const [senior] = await app.director.people("senior-doctors");
    expect(senior).toMatchObject({ name: "Anselm Brook", volunteering: "invited", carrying: 0 });
  });

  it("change nothing when the same files come again", async () => {
    const again = await app.director.tryImport(...TIS);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2, changes: [], problems: [] });
    const { importId, version } = again;
    const asked = { params: { importId }, ifMatch: version };
    expect((await app.director.refused(api.confirmImport, asked)).code).toBe(
      "import-has-nothing-to-do",
    );
  });

  it("leave no characteristic and no free text behind: in no answer, no file and no log (NP8, PF-04, T-E5-2)", async () => {
    const answers = await Promise.all([
      app.director.ask(api.tryImport, {
        body: {
          files: TIS.map(({ name, content }) => ({
            name,
            contentBase64: content.toString("base64"),
          })),
        },
      }),
      app.director.ask(api.listPeople, { query: { kind: "foundation-doctors" } }),
      app.director.ask(api.listPeople, { query: { kind: "senior-doctors" } }),
    ]);
    for (const { status, text } of answers) {
      expect(status).toBeLessThan(300);
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain("1999");
    }
    const kept = readdirSync(app.folder.path).map((name) =>
      readFileSync(join(app.folder.path, name)).toString("latin1"),
    );
    expect(kept.some((text) => text.includes("teddy.quill@northgate.example"))).toBe(true);
    expect(kept.some((text) => text.includes(CANARY) || text.includes("1999-01-02"))).toBe(false);
    expect(JSON.stringify(app.logged)).not.toContain(CANARY);
  });
});

describe("The product's own template", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startRunningApp();
  });
  afterAll(() => app.close());

  it("is offered as a file, and may be sent back as it is: its example is nobody", async () => {
    const { fileName, csv } = await app.director.does(api.getImportTemplate);
    expect(fileName).toMatch(/\.csv$/u);
    expect(csv).toContain(
      "name,email,gmc,role,grade,site,specialty,capacity,start,end,clinical supervisor,educational supervisor\r\n",
    );
    expect(await app.director.tryImport({ name: fileName, content: csv })).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  it("has each problem told with its file and row, and takes the good rows in", async () => {
    const dryRun = await app.director.tryImport(
      sheetOf(
        "Good One,good.one@northgate.example,7333001,foundation doctor,F1,Infirmary,,,2026-08-05,",
        "Bad Mail,not-a-mail,7333002,foundation doctor,F1,Infirmary,,,2026-08-05,",
        "Bad Grade,bad.grade@northgate.example,7333003,supporter,FY9,Infirmary,,,2026-08-05,",
        "Bad Number,bad.number@northgate.example,73330,supporter,ST3,Infirmary,,,2026-08-05,",
        "Bad Day,bad.day@northgate.example,7333005,supporter,ST3,Infirmary,,,31/02/2026,",
      ),
    );
    expect(dryRun.added).toBe(1);
    expect(dryRun.problems.map(({ file, row }) => [file, row])).toEqual(
      [3, 4, 5, 6].map((row) => ["people.csv", row]),
    );
    expect(dryRun.problems[1]?.text).toContain("'FY9' is not a grade we know. Use F1, F2");
    await app.director.confirmImport(dryRun);
    expect((await app.director.people("foundation-doctors")).map(({ name }) => name)).toEqual([
      "Good One",
    ]);
  });

  it("changes what a row says differently, and says which", async () => {
    const line = (site: string) =>
      sheetOf(
        `Good One,good.one@northgate.example,7333001,foundation doctor,F1,${site},,,2026-08-05,`,
      );
    const dryRun = await app.director.tryImport(line("Riverside"));
    expect(dryRun).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(dryRun.changes[0]?.differences.join()).toContain("Riverside");
    await app.director.confirmImport(dryRun);
    expect((await app.director.people("foundation-doctors"))[0]?.site).toBe("Riverside");
  });

  it.each([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "people.xlsx"],
    ["an old binary workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "people.xls"],
    ["half an .xlsx", TIS_PEOPLE.subarray(0, 400), "people.xlsx"],
    ["nothing", "", "people.csv"],
    ["a text that is no sheet", "\u0000\u0001\u0002", "people.csv"],
    ["more than 5 MB", `name,email\r\n${"x".repeat(5_300_000)}`, "people.csv"],
  ])(
    "that is %s instead is refused by its name, and says what to do",
    async (_w, content, name) => {
      const problem = await app.director.refused(api.tryImport, {
        body: { files: [{ name, contentBase64: Buffer.from(content).toString("base64") }] },
      });
      expect(problem).toMatchObject({ status: 422, code: "not-a-spreadsheet" });
      expect(problem.detail).toContain(name);
      expect(problem.detail).toContain("Nothing has been added.");
    },
  );
});

describe("A dry run", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startRunningApp();
  });
  afterAll(() => app.close());

  it("that is discarded is forgotten, and cannot be confirmed any more", async () => {
    const dryRun = await app.director.tryImport(FOUR_PEOPLE);
    const asked = { params: { importId: dryRun.importId }, ifMatch: dryRun.version };
    const stale = { ...asked, ifMatch: '"of-yesterday"' };
    expect(await app.director.refused(api.discardImport, stale)).toMatchObject({ status: 412 });
    const discarded = await app.director.does(api.discardImport, asked);
    expect(discarded).toMatchObject({ state: "discarded", changes: [] });
    expect(discarded.version).not.toBe(dryRun.version);
    for (const route of [api.discardImport, api.confirmImport]) {
      const { code } = await app.director.refused(route, { ...asked, ifMatch: discarded.version });
      expect(code).toBe("import-no-longer-open");
    }
    expect(await app.director.people("foundation-doctors")).toEqual([]);
  });

  it("is confirmed as it was seen: with another version it is not (412)", async () => {
    const { importId } = await app.director.tryImport(FOUR_PEOPLE);
    const asked = { params: { importId }, ifMatch: '"of-yesterday"' };
    const refused = await app.director.refused(api.confirmImport, asked);
    expect(refused).toMatchObject({ status: 412, code: "version-out-of-date" });
    expect(await app.director.people("foundation-doctors")).toEqual([]);
  });

  it("of two directors at once is carried out for one of them, and the other is told to look again", async () => {
    const dryRuns = await Promise.all([
      app.director.tryImport(FOUR_PEOPLE),
      app.director.tryImport(FOUR_PEOPLE),
    ]);
    const answers = await Promise.all(
      dryRuns.map(({ importId, version }) =>
        app.director.ask(api.confirmImport, { params: { importId }, ifMatch: version }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)?.text ?? "";
    expect(refused).toContain("people-changed-since");
    expect(await app.director.people("foundation-doctors")).toHaveLength(2);
    expect(await app.director.people("senior-doctors")).toHaveLength(2);
  });

  it("that is confirmed twice at once is carried out once", async () => {
    const dryRun = await app.director.tryImport(
      sheetOf("New One,new.one@northgate.example,,foundation doctor,F1,Infirmary,,,2026-08-05,"),
    );
    const asked = { params: { importId: dryRun.importId }, ifMatch: dryRun.version };
    const answers = await Promise.all(
      [1, 2, 3].map(() => app.director.ask(api.confirmImport, asked)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await app.director.people("foundation-doctors")).toHaveLength(3);
  });
});
