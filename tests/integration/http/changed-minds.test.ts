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
  await pair("Sam Okafor", "Fay Moor");
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

const pairingOf = async (name: string) => (await app.director.pairingOf(name)).pairingId;
const requests = async () => (await app.director.does(api.listRequests)).requests;

async function theRequest() {
  const [request] = await requests();
  if (request === undefined) throw new Error("Nobody asks for anything.");
  return request;
}

const give = (request: { requestId: string; version: string }, supporter: string) => ({
  params: { requestId: request.requestId },
  body: { supporterId: id(supporter) },
  ifMatch: request.version,
});

describe("Asking for a different supporter in the tab (NP19)", () => {
  it("opens one request, however often, and says by when", async () => {
    const ask = changing({
      change: "ask-for-different",
      pairingId: await pairingOf("Sam Okafor"),
      notAgain: true,
    });
    const first = await sam.does(api.changeMine, ask);
    expect(first.schemes[0]?.asDoctor?.request).toMatchObject({
      kind: "different",
      expectedBy: "2026-08-19",
    });
    expect(await sam.does(api.changeMine, ask)).toEqual(first);
    expect(await requests()).toMatchObject([
      {
        kind: "different",
        askedBy: "foundation-doctor",
        workingDays: 0,
        expectedBy: "2026-08-19",
        paired: true,
        doctor: { name: "Sam Okafor" },
        supporter: { name: "Fay Moor" },
      },
    ]);
  });

  it("keeps 'not again' from everybody: no list and no answer holds it", async () => {
    const person = { personId: id("Sam Okafor") };
    const seen = await Promise.all([
      app.director.ask(api.listRequests),
      app.director.ask(api.listPeople, { query: { kind: "foundation-doctors" } }),
      app.director.ask(api.listPairings),
      app.director.ask(api.listCandidates, { params: person }),
      app.director.ask(api.getToday),
      sam.ask(api.getMyOptions),
      sam.mySupport(),
      fay.ask(api.getMyOptions),
      fay.mySupport(),
    ]);
    for (const { status, text } of seen) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/notAgain|not.again/iu);
    }
  });

  it("shows the other half nothing before somebody is found", async () => {
    const mine = await options(fay);
    expect(mine.asSupporter?.doctors).toMatchObject([{ doctorFirstName: "Sam" }]);
    expect(JSON.stringify(mine)).not.toContain("request");
  });

  it("is taken back by whoever asked, and by nobody else", async () => {
    const takeBack = changing({ change: "take-back", pairingId: await pairingOf("Sam Okafor") });
    await fay.does(api.changeMine, takeBack);
    expect(await requests()).toHaveLength(1);
    await sam.does(api.changeMine, takeBack);
    expect(await requests()).toEqual([]);
    expect((await options(sam)).asDoctor?.request).toBeUndefined();
  });
});

describe("The queue of those who run the scheme (NP19)", () => {
  beforeAll(async () => {
    const pairingId = await pairingOf("Sam Okafor");
    await sam.does(api.changeMine, changing({ change: "ask-for-different", pairingId }));
  });

  it("offers nobody who is the supporter now, and refuses them", async () => {
    const params = { personId: id("Sam Okafor") };
    const { candidates } = await app.director.does(api.listCandidates, { params });
    expect(candidates.map(({ name }) => name).toSorted()).toEqual([
      "Ivo Lang",
      "Nia Pell",
      "Una Rowe",
    ]);
    const refused = await app.director.refused(
      api.reallocateRequest,
      give(await theRequest(), "Fay Moor"),
    );
    expect(refused).toMatchObject({ status: 409, code: "cannot-be-paired" });
  });

  it("asks for the version that was seen", async () => {
    const request = await theRequest();
    const stale = { ...request, version: '"of-yesterday"' };
    const refused = await app.director.refused(api.reallocateRequest, give(stale, "Nia Pell"));
    expect(refused).toMatchObject({ status: 412, code: "version-out-of-date" });
  });

  it("lets one of two directors deal with it, and tells the other who did and when", async () => {
    const request = await theRequest();
    const answers = await Promise.all([
      app.director.ask(api.reallocateRequest, give(request, "Nia Pell")),
      app.director.ask(api.reallocateRequest, give(request, "Una Rowe")),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = await app.director.refused(api.reallocateRequest, give(request, "Ivo Lang"));
    expect(late).toMatchObject({ status: 409, code: "request-already-dealt-with" });
    expect(late.detail).toBe(
      "Already dealt with by Amara Whitfield on Wednesday 12 August at 12:00. Nothing has been changed.",
    );
    const closing = { params: { requestId: request.requestId }, ifMatch: request.version };
    const closed = await app.director.refused(api.closeRequest, closing);
    expect(closed.code).toBe("request-already-dealt-with");
    const pairings = (await app.director.pairings()).filter(
      ({ doctor }) => doctor.name === "Sam Okafor",
    );
    expect(pairings.map(({ state }) => state).toSorted()).toEqual(["active", "ended"]);
    expect(await requests()).toEqual([]);
  });

  it("does not put the two together again, by hand or in a proposal, in neutral words", async () => {
    const now = await app.director.pairingOf("Sam Okafor");
    const params = { pairingId: now.pairingId };
    await app.director.does(api.endPairing, { params, ifMatch: now.version });
    const body = { doctorId: id("Sam Okafor"), supporterId: id("Fay Moor") };
    const refused = await app.director.refused(api.pairByHand, { body });
    expect(refused.detail).toBe("They were a pair before. Nothing has been changed.");
    const { pairs } = await app.director.propose();
    const sams = pairs.filter(({ doctor }) => doctor.name === "Sam Okafor");
    expect(sams).toHaveLength(1);
    expect(sams[0]?.supporter.name).not.toBe("Fay Moor");
  });
});

describe("Stopping (NP21)", () => {
  beforeAll(async () => {
    await pair("Sam Okafor", "Ivo Lang");
  });

  it("ends the pairing at once and leaves the doctor on the list of those who wait (principle 7)", async () => {
    const pairingId = await pairingOf("Sam Okafor");
    const after = await sam.does(api.changeMine, changing({ change: "stop", pairingId }));
    expect(after.schemes[0]?.asDoctor).toMatchObject({ lastPairingId: pairingId });
    const again = await sam.refused(api.changeMine, changing({ change: "stop", pairingId }));
    expect(again.code).toBe("pairing-already-ended");
    const { pairs, unallocated } = await app.director.propose();
    const named = [...pairs, ...unallocated].map(({ doctor }) => doctor.name);
    expect(named).toContain("Sam Okafor");
  });

  it("asks for another contact by a request, once", async () => {
    const pairingId = (await options(sam)).asDoctor?.lastPairingId ?? "";
    const ask = changing({ change: "ask-for-another", pairingId });
    await sam.does(api.changeMine, ask);
    await sam.does(api.changeMine, ask);
    expect(await requests()).toMatchObject([{ kind: "stop", paired: false }]);
  });

  it("'none, by own wish' is a state: no gap in any list, and the director sees whose wish it is", async () => {
    await sam.does(api.changeMine, changing({ change: "want-nobody" }));
    expect(await requests()).toEqual([]);
    const row = await app.director.person("foundation-doctors", "Sam Okafor");
    expect(row.contact).toBe("none-by-own-wish");
    const { pairs, unallocated } = await app.director.propose();
    const named = [...pairs, ...unallocated].map(({ doctor }) => doctor.name);
    expect(named).toEqual(["Ruth Vale"]);
    expect((await app.director.does(api.getScheme)).counts.withoutSupporter).toBe(1);
    const body = { doctorId: id("Sam Okafor"), supporterId: id("Nia Pell") };
    const refused = await app.director.refused(api.pairByHand, { body });
    expect(refused.detail).toContain("They asked for no supporter.");
  });

  it("a supporter can be wished for again at any time", async () => {
    await sam.does(api.changeMine, changing({ change: "want-somebody" }));
    const row = await app.director.person("foundation-doctors", "Sam Okafor");
    expect(row.contact).toBeUndefined();
    expect((await app.director.does(api.getScheme)).counts.withoutSupporter).toBe(2);
  });

  it("by a supporter puts their doctor before the director", async () => {
    const { pairingId } = await pair("Ruth Vale", "Fay Moor");
    await fay.does(api.changeMine, changing({ change: "stop", pairingId }));
    const request = await theRequest();
    expect(request).toMatchObject({
      kind: "stop",
      askedBy: "supporter",
      doctor: { name: "Ruth Vale" },
      paired: false,
    });
    await app.director.does(api.reallocateRequest, give(request, "Nia Pell"));
    expect((await app.director.pairingOf("Ruth Vale")).supporter.name).toBe("Nia Pell");
    expect(await requests()).toEqual([]);
  });
});
