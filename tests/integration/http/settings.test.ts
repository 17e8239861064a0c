import { api, type Settings } from "../../../bot/src/contract";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { DEFAULT_POLICY } from "../../../bot/src/scheme/policy/policy";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { aDirector, aScheme, TODAY } from "../../support/builders";
import { Director } from "../../support/director";
import { goodClaims, startRunningApp, type RunningApp } from "../../support/running-app";

const ADMINISTRATOR = "00000000-0000-4000-8000-000000000021";
const OTHER_DIRECTOR = "00000000-0000-4000-8000-000000000022";
const linked = (oid: string) =>
  ({ link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY } }) as const;

let app: RunningApp;
let administrator: Director;
let other: Director;
beforeAll(async () => {
  app = await startRunningApp({
    prepared: (store) =>
      store.plant(aScheme({ id: "riverside", tenantId: LOCAL_TENANT_ID }), [
        aDirector({
          ...linked(ADMINISTRATOR),
          memberships: [{ role: "administrator", from: "2026-07-01" }],
        }),
        aDirector(linked(OTHER_DIRECTOR)),
      ]),
  });
  administrator = new Director(app.base, await app.sign(goodClaims(ADMINISTRATOR)), "riverside");
  other = new Director(app.base, await app.sign(goodClaims(OTHER_DIRECTOR)), "riverside");
});
afterAll(() => app.close());

const read = () => administrator.does(api.getSettings);
const saved = (body: unknown, ifMatch: string) =>
  administrator.ask(api.changeSettings, { body, ifMatch });

describe("The settings of a scheme", () => {
  it("are the guide's until somebody changes them, and then theirs (NP6, NP10, NA1)", async () => {
    const { settings, version } = await read();
    expect(settings).toMatchObject({ objectionWorkingDays: 10, maximumCapacity: 3 });
    const changed: Settings = {
      ...settings,
      nation: "scotland",
      objectionWorkingDays: 15,
      workingHours: { from: "08:30", to: "16:30" },
      allocation: {
        ...settings.allocation,
        within: "site",
        neighbours: [{ name: "Eastmoor Hospitals", sites: ["Eastmoor"] }],
        needFirst: [],
      },
      signposts: [
        ...settings.signposts.slice(0, 1),
        { title: "Professional Support Unit", how: "Extension 4420." },
      ],
      resources: [],
      invitationText: "You were there last year.",
    };
    const after = await administrator.does(api.changeSettings, { body: changed, ifMatch: version });
    expect(after.settings).toEqual(changed);
    expect((await read()).settings).toEqual(changed);
  });

  it("stand on everybody's page of help at once (NP20)", async () => {
    const { signposts, resources } = await other.does(api.getMyHelp);
    expect(signposts.map(({ title }) => title)).toEqual([
      "In an emergency",
      "Professional Support Unit",
    ]);
    expect(resources).toEqual([]);
  });

  it("are not mixed where two people change them at once", async () => {
    const { settings, version } = await read();
    const answers = await Promise.all([
      saved({ ...settings, reallocationDays: 7 }, version),
      saved({ ...settings, reallocationDays: 9 }, version),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const late = await administrator.refused(api.changeSettings, {
      body: { ...settings, reallocationDays: 11 },
      ifMatch: version,
    });
    expect(late).toMatchObject({ title: "Somebody changed this meanwhile" });
    expect([7, 9]).toContain((await read()).settings.reallocationDays);
  });

  it.each<[string, (settings: Settings) => unknown, string]>([
    [
      "four doctors each (NP10)",
      (s) => ({ ...s, maximumCapacity: 4 }),
      "Give a whole number from 1 to 3.",
    ],
    ["half a doctor", (s) => ({ ...s, defaultCapacity: 1.5 }), "Give a whole number from 1 to 3."],
    ["a reminder every month (NP14)", (s) => ({ ...s, reminderEveryMonths: 1 }), "from 2 to 12"],
    ["a time that is none", (s) => ({ ...s, announceAt: "25:00" }), "such as 09:30"],
    ["no signpost (NP20)", (s) => ({ ...s, signposts: [] }), "Keep the signpost for emergencies."],
    [
      "eleven signposts",
      (s) => ({ ...s, signposts: Array.from({ length: 11 }, () => s.signposts[0]) }),
      "Keep at most 10 signposts.",
    ],
    [
      "an address that runs a script",
      (s) => ({ ...s, resources: [{ title: "A", about: "B", url: "javascript:alert(1)" }] }),
      "begins with https://",
    ],
    [
      "a signpost without words",
      (s) => ({ ...s, signposts: [s.signposts[0], { title: " ", how: "Desk 4." }] }),
      "Write something here.",
    ],
    [
      "a grade that is missing from the order (NP9)",
      (s) => ({
        ...s,
        allocation: { ...s.allocation, gradeOrder: s.allocation.gradeOrder.slice(0, -1) },
      }),
      "Every grade stands in the order once.",
    ],
    [
      "F1 beside F2 (NP9)",
      (s) => ({
        ...s,
        allocation: {
          ...s.allocation,
          gradeOrder: [["F1", "F2"], ...s.allocation.gradeOrder.slice(2)],
        },
      }),
      "F1 stays at the bottom, alone",
    ],
    [
      "a grade that nobody knows",
      (s) => ({ ...s, allocation: { ...s.allocation, gradeOrder: [["F1"], ["FY3"]] } }),
      "allocation.gradeOrder.1.0",
    ],
    ["a setting that nobody knows", (s) => ({ ...s, mood: "good" }), "mood"],
    ["one of them missing", (s) => ({ ...s, nation: undefined }), "nation"],
  ])("are refused with %s, in words, and nothing is saved", async (_, change, words) => {
    const before = await read();
    const refused = await administrator.refused(api.changeSettings, {
      body: change(before.settings),
      ifMatch: before.version,
    });
    expect(refused).toMatchObject({ status: 400, code: "invalid-request" });
    expect(refused.detail).toContain(words);
    expect(await read()).toEqual(before);
  });

  it("are refused together where two of them do not fit each other", async () => {
    const before = await read();
    const refused = await administrator.refused(api.changeSettings, {
      body: { ...before.settings, reallocationDays: 20, announceAt: "18:00" },
      ifMatch: before.version,
    });
    expect(refused).toMatchObject({ status: 422, code: "settings-not-possible" });
    expect(refused.detail).toContain("Pairs are told within working hours.");
    expect(refused.detail).toContain("Nothing has been saved.");
    expect(await read()).toEqual(before);
  });

  it("want to hear which version was seen", async () => {
    const { settings } = await read();
    const refused = await administrator.refused(api.changeSettings, { body: settings });
    expect(refused).toMatchObject({ status: 428 });
  });
});

describe("Help for somebody who is in no scheme", () => {
  it("is what exists everywhere (NP20, NA1)", async () => {
    const stranger = await app.personWith("00000000-0000-4000-8000-000000000099");
    const { signposts, resources } = DEFAULT_POLICY;
    expect(await stranger.does(api.getMyHelp)).toEqual({ signposts, resources });
  });
});

describe("Who runs the scheme", () => {
  const gift = (changes: object = {}) => ({
    given: "Idris",
    family: "Vaughan",
    email: "Idris.Vaughan@northgate.example",
    role: "dme",
    from: "2026-08-12",
    ...changes,
  });
  const roles = async () => {
    const { holders } = await app.director.does(api.listRoles);
    return holders.map(({ name, role, when }) => `${name} ${role} ${when}`);
  };

  it("is added by a director by name and work e-mail, and links like anybody (principle 11)", async () => {
    const { holders } = await app.director.does(api.giveRole, { body: gift() });
    expect(holders.find(({ role }) => role === "dme")).toMatchObject({
      name: "Idris Vaughan",
      email: "idris.vaughan@northgate.example",
      linked: false,
      when: "now",
      me: false,
    });
  });

  it("gets a second role on the same row, whatever name was typed", async () => {
    await app.director.does(api.giveRole, {
      body: gift({ given: "I.", role: "deputy", from: "2026-09-01", until: "2026-09-30" }),
    });
    expect(await roles()).toEqual([
      "Amara Whitfield director now",
      "Idris Vaughan dme now",
      "Idris Vaughan deputy to-come",
    ]);
  });

  it("is one row where two directors add the same person at once", async () => {
    const body = gift({ given: "Nia", family: "Brook", email: "nia.brook@northgate.example" });
    await Promise.all([
      app.director.ask(api.giveRole, { body }),
      app.director.ask(api.giveRole, { body: { ...body, role: "administrator" } }),
    ]);
    const { holders } = await app.director.does(api.listRoles);
    const nia = holders.filter(({ name }) => name === "Nia Brook");
    expect(nia).toHaveLength(2);
    expect(new Set(nia.map(({ personId }) => personId)).size).toBe(1);
  });

  it.each([
    [
      "to oneself",
      { email: "Amara.Whitfield@seed.example", role: "dme" },
      "Nobody gives themselves a role.",
    ],
    ["twice for the same days", {}, "They have this role on some of these days."],
    [
      "that ends before it begins",
      { email: "x@northgate.example", until: "2026-08-01" },
      "The last day is before the first.",
    ],
  ])("is not given a role %s", async (_, changes, words) => {
    const before = await roles();
    const refused = await app.director.refused(api.giveRole, { body: gift(changes) });
    expect(refused).toMatchObject({ status: 409, code: "role-not-given" });
    expect(refused.detail).toContain(words);
    expect(await roles()).toEqual(before);
  });

  it("is asked for a work e-mail that is one", async () => {
    const refused = await app.director.refused(api.giveRole, { body: gift({ email: "Idris" }) });
    expect(refused).toMatchObject({ status: 400 });
    expect(refused.detail).toContain("Give a work e-mail");
  });

  it("ends on a last day, and the last director stays", async () => {
    const { holders } = await app.director.does(api.listRoles);
    const dme = holders.find(({ name, role }) => name === "Idris Vaughan" && role === "dme");
    const me = holders.find((holder) => holder.me);
    const end = (holder: typeof me, until: string) => ({
      params: { personId: holder?.personId ?? "" },
      body: { role: holder?.role, from: holder?.from, until },
    });
    await app.director.does(api.endRole, end(dme, "2026-08-11"));
    expect(await roles()).not.toContain("Idris Vaughan dme now");
    const refused = await app.director.refused(api.endRole, end(me, "2026-08-31"));
    expect(refused).toMatchObject({ status: 409, code: "role-not-ended" });
    expect(refused.detail).toContain("without a director who can sign in");
  });

  it("is seen by an administrator, who cannot change it", async () => {
    const { holders, mayChange } = await administrator.does(api.listRoles);
    expect([holders.length, mayChange]).toEqual([2, false]);
    expect(await administrator.refused(api.giveRole, { body: gift() })).toMatchObject({
      status: 404,
    });
    expect((await other.does(api.listRoles)).mayChange).toBe(true);
  });
});
