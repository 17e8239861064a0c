import { api } from "../../../bot/src/contract";
import { startConnector, type Connector } from "../../support/connector";
import { everyDocument } from "../../support/every-document";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import type { DialogSeen } from "../../support/teams/teams-person";

const WORDS = "The exam is in October, said the magpie.";
const IDRIS = "idris.vaughan@northgate.example";

const FORM = {
  token: "form-1",
  about: "northgate",
  as: "educational-supervisor",
  name: "Idris Vaughan",
  email: IDRIS,
  statement: "discussed",
  capacity: "2",
  biography: "ST3 in medicine, and an F1 here three years ago.",
  contact: "A message, at any time.",
};

let app: RunningApp;
let connector: Connector;
let ivo: LocalPerson, idris: LocalPerson, fay: LocalPerson, sam: LocalPerson;

/** Ivo's row in the register. */
async function row() {
  const { items } = await app.director.does(api.listSupporters);
  const found = items.find(({ name }) => name === "Ivo Lang");
  if (found === undefined) throw new Error("Ivo is not in the register.");
  return found;
}

/** A request about Ivo's application, decided on as it stands now. */
async function about(body?: unknown) {
  const { personId, version } = await row();
  return { params: { personId }, ifMatch: version, ...(body === undefined ? {} : { body }) };
}

const written = (card: unknown) => JSON.stringify(card);
const lineOf = (seen: DialogSeen) => ("line" in seen ? seen.line : "");

// The steps build on each other, as the days of an application do.
describe("A senior doctor applies, and the supervisor has their say (NP4, NP6)", () => {
  beforeAll(async () => {
    app = await startRunningApp();
    connector = await startConnector();
    const person = (email: string) => new LocalPerson(app.base, connector, email);
    [ivo, idris] = [person("ivo.lang@northgate.example"), person(IDRIS)];
    [fay, sam] = [person("fay.moor@northgate.example"), person("sam.okafor@northgate.example")];
    await app.director.imports(FOUR_PEOPLE);
    for (const one of [fay, sam]) await one.joins();
    await ivo.installs();
  });
  afterAll(async () => {
    // The program has stopped by then: its last step looks at what it left behind.
    app.folder.remove();
    await connector.close();
  });

  it("is offered to a senior doctor on the card that invites them, and refused to an F1 (NP2, NP3)", async () => {
    const welcome = await ivo.pressesOn("link.confirm");
    expect(written(welcome)).toContain('"dialog":"volunteering.apply"');
    const shown = await ivo.says("I'd like to be a supporter");
    expect(written(shown)).toContain("Generic Professional Capabilities");
    expect(written(await sam.says("volunteer"))).toContain("Supporters are F2 and above");
  });

  it("keeps what was typed where it will not do: the applicant as their own supervisor (NP2)", async () => {
    const opened = written(await ivo.opens("volunteering.apply"));
    expect(opened).toContain("You apply as Ivo Lang, ivo.lang@northgate.example");
    const own = { ...FORM, email: " Ivo.Lang@northgate.example " };
    const again = await ivo.submits("volunteering.send", own);
    expect(written(again)).toContain("Nobody can be their own supervisor");
    expect(written(again)).toContain("an F1 here three years ago");
    const long = await ivo.submits("volunteering.send", { ...FORM, biography: "x".repeat(401) });
    expect(written(long)).toContain("has 401 characters, and 400 fit");
  });

  it("is in once, however often Teams sends the form, and shows where it is (NP4)", async () => {
    const before = ivo.received.length;
    for (let times = 0; times < 3; times += 1) {
      expect(lineOf(await ivo.submits("volunteering.send", FORM))).toMatch(/^Saved\./u);
    }
    expect(ivo.received.length).toBe(before + 1);
    expect(written(await ivo.says("my application"))).toContain("Your application is in");
    expect(await row()).toMatchObject({
      state: "applied",
      capacity: 2,
      application: { state: "waiting-for-administrator", turnsTo: { email: IDRIS } },
    });
    const second = await ivo.opens("volunteering.apply");
    expect(written(second)).toContain("Your application is in");
  });

  it("waits until the administrator has confirmed the supervisor; before that nobody is told (NP6)", async () => {
    const early = await app.director.refused(api.tellSupervisor, await about({ channel: "email" }));
    expect(early.code).toBe("application-moved-on");
    const himself = { as: "appraiser", name: "Ivo", email: "ivo.lang@northgate.example" };
    const own = await app.director.refused(api.confirmSupervisor, await about(himself));
    expect(own.detail).toContain("own supervisor");
    const confirmed = await about({
      as: "educational-supervisor",
      name: "Idris Vaughan",
      email: IDRIS,
    });
    const view = await app.director.does(api.confirmSupervisor, confirmed);
    expect(view.application).toMatchObject({
      state: "waiting-for-notice",
      supervisor: { name: "Idris Vaughan", linked: false },
    });
    const stale = await app.director.refused(api.confirmSupervisor, confirmed);
    expect(stale.code).toBe("version-out-of-date");
    const { items } = await app.director.does(api.listSupervisors);
    expect(items).toMatchObject([{ name: "Idris Vaughan", email: IDRIS, applicants: 1 }]);
  });

  it("has a ready e-mail with the day by which to speak, which by itself opens nothing", async () => {
    const { personId } = await row();
    const email = await app.director.does(api.getNotice, { params: { personId } });
    expect(email.to).toBe(IDRIS);
    expect(email.text).toContain("If you say nothing by the end of Wednesday 26 August");
    expect(email.href).toMatch(/^mailto:idris\.vaughan@northgate\.example\?subject=/u);
    expect((await row()).application?.state).toBe("waiting-for-notice");
  });

  it("opens the window when the bot's notice has gone, and not when it was asked for (NP6)", async () => {
    const asked = await app.director.does(api.tellSupervisor, await about({ channel: "bot" }));
    expect(asked.application?.state).toBe("notice-on-its-way");
    await app.director.moveClock({ advance: "P1D" });
    expect((await row()).application).toMatchObject({
      state: "notice-on-its-way",
      noticeWaits: expect.stringContaining("have not confirmed who they are") as string,
    });
    await idris.joins();
    await app.director.moveClock({ advance: "PT1M" });
    await app.director.moveClock({ advance: "PT1M" });
    expect(idris.cardsWith("A doctor you look after has volunteered").length).toBe(1);
    expect(idris.cardsWith("by the end of Thursday 27 August").length).toBe(1);
    expect((await row()).application).toMatchObject({
      state: "window-open",
      toldBy: "bot",
      objectBy: "2026-08-27",
    });
    const told = await app.director.refused(api.tellSupervisor, await about({ channel: "email" }));
    expect(told.code).toBe("application-moved-on");
    expect(written(await ivo.says("my application"))).toContain("by the end of Thursday 27 August");
  });

  it("shows a supervisor their own applicants and nobody else's (NP6)", async () => {
    const mine = await (await idris.inTheTab()).does(api.getMySupervision);
    expect(mine.applicants).toMatchObject([{ name: "Ivo Lang", objectBy: "2026-08-27" }]);
    for (const other of [ivo, fay]) {
      const tab = await other.inTheTab();
      expect((await tab.does(api.getMySupervision)).applicants).toEqual([]);
      const { personId } = await row();
      const body = { schemeId: "northgate", personId, objectionId: "o-1", text: "No." };
      expect((await tab.refused(api.objectToApplication, { body })).code).toBe("not-found");
      expect((await tab.refused(api.listSupporters)).code).toBe("not-found");
    }
    expect(written(await idris.says("who volunteered"))).toContain("Ivo Lang, ST3 at Infirmary");
  });

  it("stands the day after by silence alone, and the applicant is told once (PF-11, NP6, NP11)", async () => {
    await app.director.moveClock({ now: "2026-08-27T22:00:00.000Z" });
    expect((await row()).state).toBe("applied");
    await app.director.moveClock({ now: "2026-08-27T23:00:00.000Z" });
    expect((await row()).state).toBe("volunteered");
    await app.director.moveClock({ now: "2026-08-28T09:00:00.000Z" });
    await app.director.moveClock({ advance: "P1D" });
    expect(ivo.cardsWith("Your application stands. You will be told here").length).toBe(1);
    expect(ivo.cardsWith("worth doing before you start").length).toBe(1);
  });

  it("records the training by one's own word and asks for nothing more (NP11)", async () => {
    const tab = await ivo.inTheTab();
    const body = { schemeId: "northgate", module: "2026-08-20" };
    const [mine] = (await tab.does(api.declareTraining, { body })).schemes;
    expect(mine).toMatchObject({ standing: "stands", trainedOn: "2026-08-20" });
    const tomorrow = { schemeId: "northgate", module: "2027-01-01" };
    expect((await tab.refused(api.declareTraining, { body: tomorrow })).code).toBe(
      "date-in-the-future",
    );
    expect((await row()).trainedOn).toBe("2026-08-20");
  });

  it("lets the doctor read what their supporter says of themselves", async () => {
    const doctor = await app.director.person("foundation-doctors", "Sam Okafor");
    const { personId: supporterId } = await row();
    const body = { doctorId: doctor.personId, supporterId };
    await app.director.does(api.pairByHand, { body });
    await app.director.moveClock({ advance: "P3D" });
    expect(sam.cardsWith("an F1 here three years ago").length).toBe(1);
    const [mine] = (await (await sam.inTheTab()).does(api.getMySupport)).asDoctor;
    expect(mine).toMatchObject({ biography: FORM.biography, contact: FORM.contact });
  });

  it("lets the supporter say it anew, which the doctor reads from then on and the trail does not (NP4)", async () => {
    const tab = await ivo.inTheTab();
    const body = { schemeId: "northgate", biography: "Now an ST4, said the wren.", contact: "" };
    const [after] = (await tab.does(api.changeMyProfile, { body })).schemes;
    expect(after).toMatchObject({ biography: body.biography, contact: "" });
    const [mine] = (await (await sam.inTheTab()).does(api.getMySupport)).asDoctor;
    expect(mine).toMatchObject({ biography: body.biography, contact: "" });
    const trail = JSON.stringify(await app.director.does(api.getAudit));
    expect(trail).toContain("Changed what their doctors read of them");
    expect(trail).not.toContain("said the wren");
    const novel = { ...body, biography: "x".repeat(401) };
    const refused = await tab.refused(api.changeMyProfile, { body: novel });
    expect(refused.code).toBe("profile-not-kept");
    expect(refused.detail).toContain("401 characters, and 400 fit");
    const doctors = await sam.inTheTab();
    expect((await doctors.refused(api.changeMyProfile, { body })).code).toBe("supporters-only");
  });

  it("takes a late objection in private, which cuts nothing before the director has decided (NP6)", async () => {
    const { personId } = await row();
    const send = (changes: object) =>
      idris.submits("supervision.send-objection", { about: personId, token: "o-2", ...changes });
    expect(written(await idris.opens("supervision.object", { about: personId }))).toContain(
      "Not the year for it",
    );
    const long = await send({ text: "x".repeat(20_000) });
    expect(written(long)).toContain("That is 20,000 characters, and 1,000 fit");
    const before = written(await ivo.says("my application"));
    for (let times = 0; times < 3; times += 1) {
      expect(lineOf(await send({ text: WORDS }))).toMatch(/^Saved\./u);
    }
    expect(await row()).toMatchObject({
      state: "volunteered",
      carrying: 1,
      application: { state: "stands", objection: { late: true } },
    });
    expect(written(await ivo.says("my application"))).toBe(before);
    const ruth = await app.director.person("foundation-doctors", "Ruth Vale");
    const body = { doctorId: ruth.personId, supporterId: personId };
    expect((await app.director.refused(api.pairByHand, { body })).detail).toContain(
      "late objection",
    );
    expect(written(connector.ledger)).not.toContain("magpie");
  });

  it("is decided by a director, who alone reads the words; the supporter hears no reason (PF-11, NP6)", async () => {
    const { personId } = await row();
    const objection = await app.director.does(api.readObjection, { params: { personId } });
    expect(objection.text).toBe(WORDS);
    const decided = await app.director.does(
      api.decideApplication,
      await about({ verdict: "not-able" }),
    );
    expect(decided).toMatchObject({ state: "not-able", carrying: 1 });
    await app.director.moveClock({ advance: "PT1M" });
    expect(ivo.cardsWith("You are not able to take part this year").length).toBe(1);
    expect(written(await ivo.says("my application"))).toContain("not able to take part this year");
    expect(written(ivo.received)).not.toMatch(/object|Idris Vaughan spoke|magpie/iu);
    const again = await app.director.refused(api.readObjection, { params: { personId } });
    expect(again.code).toBe("not-found");
    expect((await app.director.pairingOf("Sam Okafor")).supporter.name).toBe("Ivo Lang");
    const late = await ivo.opens("volunteering.apply");
    expect(written(late)).toContain("You are not able to take part this year");
  });

  it("leaves the words of an objection in no document and no log", async () => {
    await app.stop();
    const documents = await everyDocument(app.folder);
    expect(documents.filter(({ text }) => text.includes("magpie"))).toEqual([]);
    expect(written(app.logged)).not.toContain("magpie");
    const acts = documents.filter(({ container }) => container === "audit").map(({ text }) => text);
    for (const act of [
      "SupporterApplied",
      "SupervisorNoticeConfirmed",
      "ObjectionRead",
      "RequestOpened",
    ]) {
      expect(acts.filter((text) => text.includes(`"${act}"`)).length).toBe(1);
    }
  });
});
