import { api } from "../../../bot/src/contract";
import { startConnector, type Connector } from "../../support/connector";
import type { Caller } from "../../support/director";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE, sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const MORE = sheetOf(
  "Nia Pell,nia.pell@northgate.example,,supporter,ST4,Infirmary,,2,2026-08-05,",
  "Una Rowe,una.rowe@northgate.example,,supporter,ST6,Infirmary,,2,2026-08-05,",
);

let app: RunningApp;
let connector: Connector;
let sam: Caller;
let fay: Caller;
let una: Caller;
const ids = new Map<string, string>();
const id = (name: string) => ids.get(name) ?? "";

async function inTheTab(email: string): Promise<Caller> {
  const person = new LocalPerson(app.base, connector, email);
  await person.joins();
  return person.inTheTab();
}

beforeAll(async () => {
  connector = await startConnector();
  app = await startRunningApp();
  await app.director.imports(FOUR_PEOPLE, { ...MORE, name: "more.csv" });
  for (const kind of ["foundation-doctors", "senior-doctors"] as const) {
    for (const { name, personId } of await app.director.people(kind)) ids.set(name, personId);
  }
  await app.director.stateVolunteers(["Ivo Lang", "Fay Moor", "Nia Pell", "Una Rowe"].map(id));
  sam = await inTheTab("sam.okafor@northgate.example");
  fay = await inTheTab("fay.moor@northgate.example");
  await pair("Ruth Vale", "Nia Pell");
});
afterAll(async () => {
  await app.close();
  await connector.close();
});

function pair(doctor: string, supporter: string) {
  const body = { doctorId: id(doctor), supporterId: id(supporter) };
  return app.director.does(api.pairByHand, { body });
}

const changing = (change: Record<string, unknown>) => ({ body: { schemeId: "northgate", change } });

async function options(of: Caller) {
  const { schemes } = await of.does(api.getMyOptions);
  const [mine] = schemes;
  if (mine === undefined) throw new Error("They are in no scheme.");
  return mine;
}

const requests = async () => (await app.director.does(api.listRequests)).requests;

async function theRequest() {
  const [request] = await requests();
  if (request === undefined) throw new Error("Nobody asks for anything.");
  return request;
}

describe("A supporter's own time", () => {
  it("can be given to fewer doctors, within the scheme's maximum (NP10)", async () => {
    await fay.does(api.changeMine, changing({ change: "capacity", capacity: 0 }));
    expect((await options(fay)).asSupporter?.capacity).toBe(0);
    const refused = await fay.refused(
      api.changeMine,
      changing({ change: "capacity", capacity: 4 }),
    );
    expect(refused.code).toBe("capacity-out-of-range");
    await fay.does(api.changeMine, changing({ change: "capacity", capacity: 2 }));
  });

  it("away from a day to a day: no new doctors, and the director sees who counts on them", async () => {
    await app.director.does(api.pairByHand, {
      body: { doctorId: id("Sam Okafor"), supporterId: id("Una Rowe") },
    });
    una = await inTheTab("una.rowe@northgate.example");
    const days = { from: "2026-08-12", until: "2026-08-28" };
    const after = await una.does(api.changeMine, changing({ change: "away", ...days }));
    expect(after.schemes[0]?.away).toEqual(days);
    const { away } = await app.director.does(api.listRequests);
    expect(away).toMatchObject([
      { supporter: { name: "Una Rowe" }, ...days, doctors: [{ name: "Sam Okafor" }] },
    ]);
    const params = { personId: id("Ruth Vale") };
    const { candidates } = await app.director.does(api.listCandidates, { params });
    const whyNot = candidates.find(({ name }) => name === "Una Rowe")?.whyNot;
    expect(whyNot).toBe("They are away until Friday 28 August.");
    expect((await options(sam)).asDoctor?.supporterAwayUntil).toBe("2026-08-28");
    await una.does(api.changeMine, changing({ change: "back" }));
    expect((await app.director.does(api.listRequests)).away).toEqual([]);
  });

  it.each([
    ["a day that is over", { from: "2026-08-11", until: "2026-08-20" }, "That day is over."],
    [
      "an end before the beginning",
      { from: "2026-08-20", until: "2026-08-19" },
      "before the first",
    ],
    ["more than a year", { from: "2026-08-12", until: "2027-08-13" }, "longer than a year"],
  ])("does not take %s, and says why", async (_, days, words) => {
    const refused = await sam.refused(api.changeMine, changing({ change: "away", ...days }));
    expect(refused).toMatchObject({ status: 409, code: "days-not-possible" });
    expect(refused.detail).toContain(words);
    expect((await options(sam)).away).toBeUndefined();
  });

  it("stepping down leaves each doctor theirs and puts them before the director", async () => {
    const { pairingId } = await app.director.pairingOf("Sam Okafor");
    await una.does(api.changeMine, changing({ change: "step-down" }));
    expect(await requests()).toMatchObject([
      { kind: "stepping-down", askedBy: "supporter", paired: true, doctor: { name: "Sam Okafor" } },
    ]);
    expect((await app.director.pairingOf("Sam Okafor")).pairingId).toBe(pairingId);
    expect((await options(una)).asSupporter?.steppedDown).toBe(true);
    // Their doctor still reads what they say of themselves, so they can still say it anew (NP4).
    const [volunteering] = (await una.does(api.getMyVolunteering)).schemes;
    expect(volunteering).toMatchObject({ standing: "may-apply", isRead: true });
    const words = { schemeId: "northgate", biography: "Until you have somebody.", contact: "" };
    const [after] = (await una.does(api.changeMyProfile, { body: words })).schemes;
    expect(after).toMatchObject({ biography: words.biography, isRead: true });
    const [read] = (await sam.does(api.getMySupport)).asDoctor;
    expect(read?.biography).toBe(words.biography);
    const again = await una.refused(api.changeMine, changing({ change: "step-down" }));
    expect(again.code).toBe("not-possible-now");
    const request = await theRequest();
    const closing = { params: { requestId: request.requestId }, ifMatch: request.version };
    await app.director.does(api.closeRequest, closing);
    expect(await requests()).toEqual([]);
  });
});

describe("A choice recorded on the doctor's word (NP13, NP15)", () => {
  const record = (choice: string, name = "Sam Okafor") => ({
    params: { personId: id(name) },
    body: { choice },
  });

  it("holds at once, and what is answered is always the same", async () => {
    const answers: string[] = [];
    for (const choice of ["opted-out", "opted-out", "rejoined", "rejoined"]) {
      answers.push((await app.director.ask(api.recordChoice, record(choice))).text);
      const row = await app.director.person("foundation-doctors", "Sam Okafor");
      expect(row.optedOut).toBe(choice === "opted-out");
    }
    expect(new Set(answers)).toEqual(new Set(['{"noted":true}']));
  });

  it("is about foundation doctors of the scheme, and for those who run it", async () => {
    expect(
      (await app.director.refused(api.recordChoice, record("opted-out", "Ivo Lang"))).code,
    ).toBe("not-a-foundation-doctor");
    expect(await sam.refused(api.recordChoice, record("opted-out"))).toMatchObject({ status: 404 });
    expect(await fay.refused(api.listRequests)).toMatchObject({ status: 404 });
  });
});

describe("What is not one's own", () => {
  it("cannot be changed, and looks like what does not exist", async () => {
    const { pairingId } = await app.director.pairingOf("Ruth Vale");
    for (const change of ["stop", "ask-for-different", "ask-for-another", "cannot-just-now"]) {
      const refused = await sam.refused(api.changeMine, changing({ change, pairingId }));
      expect(refused).toMatchObject({ status: 404, code: "not-found" });
    }
    const nobody = changing({ change: "stop", pairingId: "nobody" });
    expect(await sam.refused(api.changeMine, nobody)).toMatchObject({ status: 404 });
    const elsewhere = { body: { schemeId: "elsewhere", change: { change: "back" } } };
    expect(await sam.refused(api.changeMine, elsewhere)).toMatchObject({ status: 404 });
    const wish = changing({ change: "want-nobody" });
    expect((await fay.refused(api.changeMine, wish)).code).toBe("not-a-foundation-doctor");
  });
});
