import { api, type LaunchStep, type LaunchView } from "../../../bot/src/contract";
import { freshOid } from "../../support/builders";
import { startConnector, type Connector } from "../../support/connector";
import { LocalPerson } from "../../support/local-person";
import { sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const NOTICE = "Doctors you supervise may volunteer";
const INVITATION = "Would you be a near-peer supporter";
const PEOPLE = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,7111111,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Ivo Lang,ivo.lang@northgate.example,7111113,supporter,ST3,Infirmary,Medicine,2,2025-08-06,2027-08-03",
  "Fay Moor,fay.moor@northgate.example,7111114,supporter,ST5,Riverside,Surgery,1,2025-08-06,2027-08-03",
);
const LATE = sheetOf(
  "Noor Haddad,noor.haddad@northgate.example,7111115,supporter,ST4,Infirmary,Medicine,2,2026-06-01,2027-08-03",
);

// The steps build on each other, as the weeks before a programme do.
describe("A launch over HTTP, with the messages it sends (NP1, NP3)", () => {
  let connector: Connector;
  let app: RunningApp;
  let helen: LocalPerson, ivo: LocalPerson;

  const person = (name: string) =>
    new LocalPerson(app.base, connector, `${name}@northgate.example`);
  const launch = () => app.director.does(api.getLaunch);
  const stepOf = (view: LaunchView, step: LaunchStep) => {
    const found = view.steps.find((one) => one.step === step);
    if (found === undefined) throw new Error(`No step ${step}.`);
    return found;
  };
  const plan = async (step: LaunchStep, body: unknown) =>
    app.director.does(api.planLaunchStep, {
      params: { step },
      body,
      ifMatch: (await launch()).version,
    });

  beforeAll(async () => {
    connector = await startConnector();
    app = await startRunningApp({ now: "2026-06-10T10:00:00.000Z" });
    await app.director.imports(PEOPLE);
    for (const [name, email] of [
      ["Helen Marsh", "helen.marsh@northgate.example"],
      ["Tom Birch", "tom.birch@northgate.example"],
    ]) {
      await app.director.does(api.addSupervisor, { body: { name, email } });
    }
    helen = person("helen.marsh");
    ivo = person("ivo.lang");
    await helen.joins();
    await ivo.joins();
  });
  afterAll(async () => {
    await app.close();
    await connector.close();
  });

  it("counts each step back from the programme's first day, with whom it is for", async () => {
    const view = await launch();
    expect(view).toMatchObject({ year: 2026, start: "2026-08-05", launched: false });
    expect(view.steps.map(({ step, state, suggestedOn }) => [step, state, suggestedOn])).toEqual([
      ["supervisors-told", "open", "2026-06-24"],
      ["invitation", "open", "2026-07-01"],
      ["wishes", "open", "2026-07-15"],
      ["allocation", "open", "2026-07-29"],
      ["introductions", "open", "2026-08-05"],
    ]);
    expect(stepOf(view, "supervisors-told")).toMatchObject({ recipients: 2, notLinked: 1 });
    expect(stepOf(view, "invitation")).toMatchObject({ recipients: 2, notLinked: 1 });
    expect(stepOf(view, "wishes")).toMatchObject({ recipients: 1, notLinked: 1 });
  });

  it.each([
    ["supervisors-told", NOTICE],
    ["invitation", "Generic Professional Capabilities"],
    ["wishes", "Northgate"],
  ] as const)("shows the real words of %s before anything is sent", async (step, words) => {
    const shown = await app.director.does(api.previewLaunchStep, { params: { step } });
    const text = shown.lines.join("\n");
    expect(text).toContain("Amara");
    expect(text).toContain(words);
    expect(text).not.toMatch(/\$\{|\\|\*\*/u);
    expect(shown.toast).not.toMatch(/supporter|Amara/u);
  });

  it("refuses a day on which nobody works, and one that is over", async () => {
    const ifMatch = (await launch()).version;
    const on = (day: string) => ({
      params: { step: "invitation" },
      body: { choice: "on", day },
      ifMatch,
    });
    const saturday = await app.director.refused(api.planLaunchStep, on("2026-06-20"));
    expect(saturday).toMatchObject({ code: "launch-day-closed", status: 409 });
    expect(saturday.detail).toContain("Monday 22 June");
    const over = await app.director.refused(api.planLaunchStep, on("2026-06-09"));
    expect(over.code).toBe("launch-day-over");
    const unversioned = { params: { step: "invitation" }, body: { choice: "now" } };
    const bare = await app.director.refused(api.planLaunchStep, unversioned);
    expect(bare.code).toBe("version-required");
    expect((await launch()).steps.every(({ state }) => state === "open")).toBe(true);
  });

  it("lets only the first of two directors change what both have looked at", async () => {
    const { version: ifMatch } = await launch();
    const change = {
      params: { step: "supervisors-told" },
      body: { choice: "on", day: "2026-06-12" },
      ifMatch,
    };
    await app.director.does(api.planLaunchStep, change);
    const second = await app.director.refused(api.planLaunchStep, change);
    expect(second).toMatchObject({ code: "version-out-of-date", status: 412 });
  });

  it("says who planned it, and that doctors would be asked before their supervisors have had time", async () => {
    const view = await plan("invitation", { choice: "on", day: "2026-06-15" });
    expect(stepOf(view, "supervisors-told")).toMatchObject({
      state: "planned",
      on: "2026-06-12",
      from: "2026-06-12T08:00:00.000Z",
      plannedBy: "Amara Whitfield",
    });
    expect(stepOf(view, "invitation").warnings).toEqual(["soon-after-the-notice"]);
  });

  it("tells a supervisor on the day and not before, once, and keeps when that was (NP1)", async () => {
    await app.director.moveClock({ now: "2026-06-12T07:59:00.000Z" });
    expect(helen.cardsWith(NOTICE)).toEqual([]);
    await app.director.moveClock({ now: "2026-06-12T08:00:00.000Z" });
    await app.director.moveClock({ now: "2026-06-12T15:00:00.000Z" });
    expect(helen.cardsWith(NOTICE)).toHaveLength(1);
    const view = await launch();
    expect(stepOf(view, "supervisors-told")).toMatchObject({
      state: "under-way",
      recipients: 1,
      messages: { sent: 1, waiting: 1, coming: 0, notDelivered: 0, unknown: 0 },
    });
    expect(view.supervisors.map(({ name, told }) => [name, told])).toEqual([
      ["Tom Birch", undefined],
      ["Helen Marsh", { on: "2026-06-12", channel: "bot" }],
    ]);
  });

  it("cannot be called back once it has begun", async () => {
    const { version: ifMatch } = await launch();
    const body = { choice: "cancel" };
    const params = { step: "supervisors-told" };
    const refused = await app.director.refused(api.planLaunchStep, { params, body, ifMatch });
    expect(refused.code).toBe("launch-step-begun");
  });

  it("notes that a supervisor was told by e-mail, and then does not write to them as well", async () => {
    const tom = (await launch()).supervisors.find(({ name }) => name === "Tom Birch");
    const personIds = [tom?.personId ?? ""];
    const tell = (on: string) => ({ body: { personIds, on } });
    const future = await app.director.refused(api.noteTold, tell("2026-06-13"));
    expect(future.code).toBe("date-in-the-future");
    const before = await app.director.refused(api.noteTold, tell("2025-06-13"));
    expect(before.code).toBe("date-before-launch");
    expect(await app.director.does(api.noteTold, tell("2026-06-11"))).toEqual({
      told: 1,
      already: 0,
    });
    expect(await app.director.does(api.noteTold, tell("2026-06-12"))).toEqual({
      told: 0,
      already: 1,
    });
    const joined = person("tom.birch");
    await joined.joins();
    await app.director.moveClock({ advance: "PT2H" });
    expect(joined.cardsWith(NOTICE)).toEqual([]);
    const view = await launch();
    expect(view.supervisors.at(-1)?.told).toEqual({ on: "2026-06-11", channel: "email" });
    expect(stepOf(view, "supervisors-told").messages).toMatchObject({ sent: 1, notNeeded: 1 });
  });

  it("takes a day away again: then nothing goes on it", async () => {
    const view = await plan("invitation", { choice: "cancel" });
    expect(stepOf(view, "invitation")).toMatchObject({ state: "open" });
    await app.director.moveClock({ now: "2026-06-15T12:00:00.000Z" });
    expect(ivo.cardsWith(INVITATION)).toEqual([]);
  });

  it("invites at once who may volunteer and has not, with Volunteer in the same card (NP3)", async () => {
    const fay = await app.director.person("senior-doctors", "Fay Moor");
    await app.director.stateVolunteers([fay.personId], "2026-06-10");
    await plan("invitation", { choice: "now" });
    await app.director.moveClock({ advance: "PT1M" });
    const [card] = ivo.cardsWith(INVITATION);
    expect(JSON.stringify(card)).toContain('"dialog":"volunteering.apply"');
    expect(stepOf(await launch(), "invitation")).toMatchObject({
      state: "under-way",
      messages: { sent: 1 },
    });
  });

  it("invites who joins in the two weeks after, and nobody later; nobody twice", async () => {
    await app.director.imports(LATE);
    const noor = person("noor.haddad");
    await noor.joins();
    await app.director.moveClock({ now: "2026-06-24T09:00:00.000Z" });
    expect(noor.cardsWith(INVITATION)).toHaveLength(1);
    await app.director.moveClock({ now: "2026-06-30T09:00:00.000Z" });
    expect([ivo, noor].map((one) => one.cardsWith(INVITATION).length)).toEqual([1, 1]);
    expect(stepOf(await launch(), "invitation").state).toBe("done");
  });

  it("is not there for a doctor, a supervisor or a stranger", async () => {
    const stranger = await app.personWith(freshOid());
    for (const caller of [await ivo.inTheTab(), await helen.inTheTab(), stranger]) {
      for (const route of [api.getLaunch, api.getToday]) {
        expect((await caller.refused(route)).code).toBe("not-found");
      }
      const told = { body: { personIds: ["x"], on: "2026-06-10" } };
      expect((await caller.refused(api.noteTold, told)).code).toBe("not-found");
    }
  });
});
