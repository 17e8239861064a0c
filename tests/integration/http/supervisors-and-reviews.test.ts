import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { api } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { anApplication, TOLD } from "../../support/applications";
import {
  aDirector,
  anInvitedSenior,
  aScheme,
  aSupporter,
  freshOid,
  TODAY,
} from "../../support/builders";
import { asUploaded, Caller } from "../../support/director";
import { everyDocument } from "../../support/every-document";
import { makeXlsx } from "../../support/make-xlsx";
import { goodClaims, startRunningApp, type RunningApp } from "../../support/running-app";

const scheme = aScheme({ id: "westbrook", tenantId: LOCAL_TENANT_ID });
const DIRECTOR = freshOid();
const ADMINISTRATOR = freshOid();
const linked = (oid: string): Pick<Person, "link"> => ({
  link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY },
});
const named = (given: string, family: string) => ({ name: { given, family } });

const told = anApplication({ approach: TOLD });
const [priya, ola, mo, kit] = [
  anInvitedSenior({
    ...named("Priya", "Ashdown"),
    gmcNumber: "8000600",
    volunteering: { state: "applied", application: told },
  }),
  aSupporter({ ...named("Ola", "Reed"), gmcNumber: "8000603" }),
  aSupporter({ ...named("Mo", "Lind"), gmcNumber: "8000604" }),
  aSupporter({ ...named("Kit", "Bron"), gmcNumber: "8000699" }),
];
const invited = anInvitedSenior({ ...named("Ada", "Marsh"), gmcNumber: "8000601" });

const HEADINGS = ["Trainee Surname*", "GMC Number", "Review date*", "Outcome", "Comments"];
const REVIEWS = makeXlsx([
  {
    name: "Sheet1",
    rows: [
      HEADINGS,
      ["Ashdown", "8000600", "01/06/2026", "1", "wagtail"],
      ["Reed", "8000603", "01/06/2026", "4", "wagtail"],
      ["Lind", "8000604", "01/06/2026", "6R", "wagtail"],
      ["Marsh", "8000601", "01/06/2026", "3", "wagtail"],
      ["Stranger", "UNKNOWN", "01/06/2026", "5", "wagtail"],
    ],
  },
]);

let app: RunningApp;
let director: Caller;
let administrator: Caller;

async function register() {
  const { items } = await director.does(api.listSupporters);
  return new Map(items.map((row) => [row.name, row]));
}

describe("What is on file about those who support, and those who supervise them", () => {
  beforeAll(async () => {
    const staff = [
      aDirector(linked(DIRECTOR)),
      aDirector({
        ...linked(ADMINISTRATOR),
        memberships: [{ role: "administrator", from: "2026-07-01" }],
      }),
    ];
    app = await startRunningApp({
      prepared: (store) => store.plant(scheme, [...staff, priya, ola, mo, kit, invited]),
    });
    const as = async (oid: string) =>
      new Caller(app.base, await app.sign(goodClaims(oid)), scheme.id);
    [director, administrator] = [await as(DIRECTOR), await as(ADMINISTRATOR)];
  });
  afterAll(() => {
    app.folder.remove();
  });

  it("lists those who need a person, applied or volunteered, with nothing checked yet (NP7)", async () => {
    const rows = await register();
    expect([...rows.keys()].toSorted()).toEqual(
      ["Kit Bron", "Mo Lind", "Ola Reed", "Priya Ashdown"].toSorted(),
    );
    expect([...rows.values()].map(({ arcp, state }) => [arcp, state === "volunteered"])).toEqual(
      expect.arrayContaining([[undefined, true]]),
    );
  });

  it("looks applicants up in a sheet of outcomes, and says yes, no or asks a person (principle 4)", async () => {
    const result = await administrator.does(api.readReviews, {
      body: asUploaded({ name: "reviews.xlsx", content: REVIEWS }),
    });
    expect(result).toEqual({
      set: [
        { personId: priya.id, name: "Priya Ashdown", eligible: true },
        { personId: ola.id, name: "Ola Reed", eligible: false },
      ],
      asked: [{ personId: mo.id, name: "Mo Lind" }],
      missing: [{ personId: kit.id, name: "Kit Bron" }],
      others: 2,
    });
    const rows = await register();
    expect(rows.get("Ola Reed")).toMatchObject({ state: "not-able", arcp: { eligible: false } });
    expect(rows.get("Mo Lind")).toMatchObject({ state: "volunteered" });
    expect(rows.get("Mo Lind")?.arcp).toBeUndefined();
  });

  it("refuses a sheet that is none, and the import of people refuses this one whole (principle 4)", async () => {
    const people = {
      name: "people.csv",
      content: "name,email\r\nIdris,idris@northgate.example\r\n",
    };
    const refused = await director.refused(api.readReviews, { body: asUploaded(people) });
    expect([refused.code, refused.detail]).toEqual([
      "not-a-spreadsheet",
      expect.stringContaining("a column 'Outcome'"),
    ]);
    const tried = await director.does(api.tryImport, {
      body: { files: [asUploaded({ name: "reviews.xlsx", content: REVIEWS })] },
    });
    expect([tried.added, tried.changed, tried.problems[0]?.text]).toEqual([
      0,
      0,
      expect.stringContaining("We never store outcomes"),
    ]);
  });

  it("takes a yes or no by hand, for the training year", async () => {
    const row = (await register()).get("Mo Lind");
    const act = { params: { personId: mo.id }, ifMatch: row?.version ?? "" };
    const checked = await administrator.does(api.checkEligibility, {
      ...act,
      body: { eligible: true },
    });
    expect(checked.arcp).toMatchObject({ eligible: true, until: "2027-08-03" });
    const stale = await director.refused(api.checkEligibility, {
      ...act,
      body: { eligible: false },
    });
    expect(stale.code).toBe("version-out-of-date");
    const nobody = { params: { personId: invited.id }, ifMatch: row?.version ?? "" };
    const not = await director.refused(api.checkEligibility, {
      ...nobody,
      body: { eligible: true },
    });
    expect(not.code).toBe("not-a-volunteer-candidate");
  });

  it("lets an administrator write an objection down, and only a director read and decide it (NP6)", async () => {
    const params = { params: { personId: priya.id } };
    const version = async () => (await register()).get("Priya Ashdown")?.version ?? "";
    const long = await administrator.refused(api.recordObjection, {
      ...params,
      ifMatch: await version(),
      body: { text: "x".repeat(20_000) },
    });
    expect(long.detail).toContain("That is 20,000 characters");
    await administrator.does(api.recordObjection, {
      ...params,
      ifMatch: await version(),
      body: { text: "Not this year, wrote the bullfinch." },
    });
    expect((await administrator.refused(api.readObjection, params)).code).toBe("not-found");
    const body = { verdict: "stands" };
    const decision = { ...params, body, ifMatch: await version() };
    expect((await administrator.refused(api.decideApplication, decision)).code).toBe("not-found");
    expect((await register()).get("Priya Ashdown")?.application?.state).toBe("objected");
    expect((await director.does(api.readObjection, params)).text).toContain("bullfinch");
    expect(await director.does(api.decideApplication, decision)).toMatchObject({
      state: "volunteered",
      application: { state: "stands" },
    });
  });

  it("adds supervisors from a list, all or nobody; again with the same file nothing changes (NP1)", async () => {
    const upload = (content: string) =>
      director.does(api.importSupervisors, { body: asUploaded({ name: "list.csv", content }) });
    const bad = await upload(
      `name,email\r\nIdris Vaughan,idris@northgate.example\r\nRoe,roe at work\r\n`,
    );
    expect(bad).toEqual({
      added: 0,
      changed: 0,
      unchanged: 0,
      problems: [{ row: 3, text: expect.stringContaining("Row 3: 'roe at work'") as string }],
    });
    expect((await director.does(api.listSupervisors)).total).toBe(0);
    const good = `name,email\r\nIdris Vaughan,idris@northgate.example\r\nMo Lind,${mo.email}\r\n`;
    expect(await upload(good)).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
    expect(await upload(good)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const { items } = await director.does(api.listSupervisors);
    expect(items.map(({ name, linked: is }) => [name, is])).toEqual([
      ["Mo Lind", false],
      ["Idris Vaughan", false],
    ]);
    expect((await register()).get("Mo Lind")?.state).toBe("volunteered");
    const byHand = { name: "Ines Holt", email: "Ines.Holt@northgate.example" };
    expect(await director.does(api.addSupervisor, { body: byHand })).toMatchObject({ added: 1 });
  });

  it("keeps no outcome and no comment of a review, and no words of a decided objection (PF-10)", async () => {
    await app.stop();
    const documents = await everyDocument(app.folder);
    expect(documents.filter(({ text }) => /wagtail|bullfinch|Stranger|"6R"/u.test(text))).toEqual(
      [],
    );
    expect(JSON.stringify(app.logged)).not.toMatch(/wagtail|bullfinch|Stranger/u);
  });
});
