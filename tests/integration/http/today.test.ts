import { api, type TodayKind } from "../../../bot/src/contract";
import { startConnector, type Connector } from "../../support/connector";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import type { Membership, Person, Role } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TODAY,
} from "../../support/builders";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import type { Caller } from "../../support/director";

describe("What needs a person today, over HTTP (principle 7)", () => {
  let connector: Connector;
  let app: RunningApp;
  let sam: LocalPerson;

  const person = (name: string) =>
    new LocalPerson(app.base, connector, `${name}@northgate.example`);
  const groups = async (caller: Caller = app.director) => (await caller.does(api.getToday)).groups;
  const group = async (kind: TodayKind) => (await groups()).find((one) => one.kind === kind);
  const namesIn = async (kind: TodayKind) => (await group(kind))?.rows.map(({ name }) => name);

  beforeAll(async () => {
    connector = await startConnector();
    app = await startRunningApp();
    sam = person("sam.okafor");
  });
  afterAll(async () => {
    await app.close();
    await connector.close();
  });

  it("is the checklist alone in a scheme that begins", async () => {
    const today = await app.director.does(api.getToday);
    expect(today.groups).toEqual([]);
    expect(today.setup?.checklist.filter(({ done }) => done).map(({ check }) => check)).toEqual([
      "director-named",
      "senior-enough",
    ]);
    expect(today.setup?.next).toEqual({ step: "supervisors-told" });
  });

  it("names doctors without a supporter, and who is not linked, the director's team aside", async () => {
    await app.director.imports(FOUR_PEOPLE);
    expect(await namesIn("without-supporter")).toEqual(["Ruth Vale", "Sam Okafor"]);
    const unlinked = await group("not-linked");
    expect(unlinked?.count).toBe(4);
    expect(unlinked?.rows.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      "Fay Moor: senior-doctor",
      "Ivo Lang: senior-doctor",
      "Ruth Vale: foundation-doctor",
      "Sam Okafor: foundation-doctor",
    ]);
  });

  it("has no checklist any more once doctors have supporters", async () => {
    for (const name of ["sam.okafor", "ruth.vale", "ivo.lang", "fay.moor"]) {
      await (name === "sam.okafor" ? sam : person(name)).joins();
    }
    await app.director.seniorsVolunteer();
    await app.director.publish(await app.director.propose());
    const today = await app.director.does(api.getToday);
    expect(today.setup).toBeUndefined();
    expect(today.groups).toEqual([]);
  });

  it("names an introduction that is late, after the scheme's own number of working days (NP12)", async () => {
    const { announceAt } = await app.director.pairingOf("Sam Okafor");
    await app.director.moveClock({ now: announceAt });
    expect(await group("introductions")).toBeUndefined();
    await app.director.moveClock({ now: "2026-08-18T20:00:00.000Z" });
    expect(await group("introductions")).toBeUndefined();
    await app.director.moveClock({ now: "2026-08-19T08:00:00.000Z" });
    expect((await group("introductions"))?.rows.map(({ why }) => why)).toEqual(["late", "late"]);
  });

  it("says who opted out this week, and not for ever (NP13)", async () => {
    await sam.pressesOn("participation.opt-out");
    expect(await namesIn("opted-out")).toEqual(["Sam Okafor"]);
    await app.director.moveClock({ now: "2026-08-28T08:00:00.000Z" });
    expect(await group("opted-out")).toBeUndefined();
  });

  it("names somebody whom a message did not reach, and why", async () => {
    const ruth = person("ruth.vale");
    await ruth.uninstalls();
    const { pairingId, version } = await app.director.pairingOf("Ruth Vale");
    await app.director.does(api.endPairing, { params: { pairingId }, ifMatch: version });
    await app.director.moveClock({ advance: "PT1H" });
    const failed = await group("not-delivered");
    expect(failed?.rows).toMatchObject([{ name: "Ruth Vale", why: "not-installed" }]);
  });

  it("is not there for doctors", async () => {
    const inTab = await sam.inTheTab();
    expect((await inTab.refused(api.getToday)).code).toBe("not-found");
  });
});

describe("Today for those who oversee a scheme that others run", () => {
  const schemeId = "riverside";
  const linkedTo = (oid: string) =>
    ({ state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY }) as const;
  const [dme, deputy, director, doctor] = [freshOid(), freshOid(), freshOid(), freshOid()];
  const staff = (role: Role, oid: string) =>
    aDirector({ memberships: [{ role, from: "2026-07-01" }], link: linkedTo(oid) });
  let app: RunningApp;

  beforeAll(async () => {
    app = await startRunningApp({
      prepared: (store) =>
        store.plant(aScheme({ id: schemeId, tenantId: LOCAL_TENANT_ID }), [
          staff("dme", dme),
          staff("deputy", deputy),
          staff("director", director),
          aFoundationDoctor({ link: linkedTo(doctor) }),
        ]),
    });
  });
  afterAll(async () => {
    await app.close();
  });

  const kindsFor = async (oid: string) => {
    const caller = await app.personWith(oid);
    const today = await caller.does(api.getToday, { params: { schemeId } });
    return [
      ...today.groups.map(({ kind }) => kind),
      ...(today.setup === undefined ? [] : ["setup"]),
    ];
  };

  it("holds nothing of the scheme's people, who are the director's", async () => {
    expect(await kindsFor(director)).toEqual(["without-supporter", "setup"]);
    expect(await kindsFor(dme)).toEqual([]);
    expect(await kindsFor(deputy)).toEqual([]);
  });

  it("names a concern to whom it was written, without a name; to nobody else, not even that a message waits (NP22)", async () => {
    const author = await app.personWith(doctor);
    const text = "The rota leaves nobody for the ward at night.";
    const form = { token: "a-form", to: "dme", concerning: "something-else", anyway: false };
    const body = { ...form, text };
    await author.does(api.raiseConcern, { params: { schemeId }, body });
    expect(await kindsFor(dme)).toEqual(["concerns"]);
    expect(await kindsFor(deputy)).toEqual([]);
    expect(await kindsFor(director)).toEqual(["without-supporter", "setup"]);
    const reader = await app.personWith(dme);
    const { groups } = await reader.does(api.getToday, { params: { schemeId } });
    expect(groups[0]?.rows).toMatchObject([{ name: "", more: "", why: "unread" }]);
  });
});

describe("Today for a DME of several schemes (NP10)", () => {
  const [dme, director, senior] = [freshOid(), freshOid(), freshOid()];
  const linkedTo = (oid: string) =>
    ({ state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY }) as const;
  const role = (name: Role, oid: string, more: Partial<Membership> = {}) =>
    aDirector({ memberships: [{ role: name, from: "2026-07-01", ...more }], link: linkedTo(oid) });
  const priya = () => aSupporter({ link: linkedTo(senior), capacity: 1 });
  const EMAIL = "bea.holt@northgate.example";
  const bea = () => aSupporter({ name: { given: "Bea", family: "Holt" }, email: EMAIL });
  let app: RunningApp;

  beforeAll(async () => {
    app = await startRunningApp({
      prepared: async (store) => {
        const scheme = async (id: string, name: string, people: readonly Person[]) => {
          const [supporter, other] = [priya(), bea()];
          const doctors = [aFoundationDoctor(), aFoundationDoctor(), aFoundationDoctor()];
          await store.plant(aScheme({ id, name, tenantId: LOCAL_TENANT_ID }), [
            ...people,
            supporter,
            other,
            ...doctors,
          ]);
          const [first, ...rest] = doctors;
          const pairs = [
            ...(first === undefined ? [] : [aPairing(first, supporter)]),
            ...rest.map((doctor) => aPairing(doctor, other)),
          ].map((value) => ({ ...value, schemeId: id }));
          await store.ports.store.commit({
            schemeId: id,
            create: pairs.map((value) => ({ type: "pairing", value }) as const),
            events: [
              {
                id: freshId("event"),
                schemeId: id,
                at: TODAY,
                by: "system",
                act: { type: "SchemeCreated" },
              },
            ],
          });
        };
        await scheme("medicine", "Medicine", [role("dme", dme), role("director", director)]);
        await scheme("surgery", "Surgery", [role("dme", dme)]);
        await scheme("paediatrics", "Paediatrics", [role("deputy", dme)]);
      },
    });
  });
  afterAll(async () => {
    await app.close();
  });

  const tooMuch = async (oid: string) => {
    const caller = await app.personWith(oid);
    const { groups } = await caller.does(api.getToday, { params: { schemeId: "medicine" } });
    return groups.find(({ kind }) => kind === "carrying-too-much");
  };

  it("names who carries too much over the schemes that they oversee, and counts no other", async () => {
    const found = await tooMuch(dme);
    expect(found?.rows.map(({ name, more }) => `${name}: ${more}`)).toEqual([
      "Bea Holt: 4 doctors, 2 offered: 2 in Medicine, 2 in Surgery",
      "Priya Ashdown: 2 doctors, 1 offered: 1 in Medicine, 1 in Surgery",
    ]);
  });

  it("is for nobody who runs one of them", async () => {
    expect(await tooMuch(director)).toBeUndefined();
  });
});
