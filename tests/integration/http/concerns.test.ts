import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { api } from "../../../bot/src/contract";
import type { Person, Role } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { aFoundationDoctor, aScheme, freshId, freshOid, TODAY } from "../../support/builders";
import { someone } from "../../support/concern";
import { Caller } from "../../support/director";
import { goodClaims, startRunningApp, type RunningApp } from "../../support/running-app";

const scheme = aScheme({ id: "westbrook", tenantId: LOCAL_TENANT_ID });
const TEXT = "The canary-rota leaves two of us for five wards.";

const linked = (oid: string): Pick<Person, "link" | "schemeId"> => ({
  schemeId: scheme.id,
  link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY },
});
const oids = new Map<string, string>();
const oidOf = (name: string) => oids.get(name) ?? "";
const enrolled = (given: string) => {
  oids.set(given, freshOid());
  return { ...linked(oidOf(given)), name: { given, family: "Westbrook" } };
};
const staff = (given: string, ...roles: readonly Role[]) => someone(roles, enrolled(given));

const tomos = aFoundationDoctor(enrolled("Tomos"));
const people = [
  tomos,
  staff("Amara", "director"),
  staff("Ben", "director"),
  staff("Idris", "dme"),
  staff("Leila", "deputy"),
  staff("Tom", "administrator"),
  staff("Sunniva", "educational-supervisor"),
];

/** The clock of the test's program goes on: 8 working hours after a moment shortly after noon. */
const THE_NEXT_NOON = expect.stringMatching(/^2026-08-13T11:0/u) as unknown;
const THIS_NOON = expect.stringMatching(/^2026-08-12T11:0/u) as unknown;

let app: RunningApp;
const as = async (name: string) =>
  new Caller(app.base, await app.sign(goodClaims(oidOf(name))), scheme.id);

const written = (changes: Readonly<Record<string, unknown>> = {}) => ({
  body: {
    token: freshId("token"),
    to: "director",
    concerning: "something-else",
    text: TEXT,
    anyway: false,
    ...changes,
  },
});

/** Writes one, and what it is called. */
async function raised(by: string, changes: Readonly<Record<string, unknown>> = {}) {
  return (await (await as(by)).does(api.raiseConcern, written(changes))).concernId;
}

/** The concerns in somebody's list. */
async function seenBy(name: string): Promise<readonly string[]> {
  const { items } = await (await as(name)).does(api.listConcerns);
  return items.map(({ concernId }) => concernId);
}

describe("Concerns, over the API (NP22)", () => {
  beforeAll(async () => {
    app = await startRunningApp({ prepared: (store) => store.plant(scheme, people) });
  });
  afterAll(() => app.close());

  it("offers whom one can write to, and keeps a receipt without the words", async () => {
    const caller = await as("Tomos");
    const concernId = await raised("Tomos");
    const { schemes } = await caller.does(api.listMyConcerns);
    expect(schemes).toEqual([
      {
        schemeId: scheme.id,
        schemeName: scheme.name,
        choices: [
          { addressee: "director", who: "Amara Westbrook or Ben Westbrook, directors" },
          { addressee: "dme", who: "Idris Westbrook, director of medical education" },
        ],
        aboutDirector: true,
        hasDeputy: true,
        otherHalves: [],
        readBy: THE_NEXT_NOON,
        mine: [
          {
            concernId,
            to: "director",
            raisedAt: THIS_NOON,
            readBy: THE_NEXT_NOON,
            state: "raised",
          },
        ],
      },
    ]);
    const params = { concernId };
    expect(await caller.does(api.getMyConcern, { params })).toEqual({ text: TEXT });
    for (const other of ["Amara", "Idris", "Tom"]) {
      const refused = await (await as(other)).refused(api.getMyConcern, { params });
      expect(refused.code).toBe("not-found");
    }
  });

  it("is read by those it was for, audited each time, told to its author once, and then closed", async () => {
    const concernId = await raised("Sunniva");
    const params = { concernId };
    const amara = await as("Amara");
    expect(await seenBy("Amara")).toContain(concernId);
    expect(await seenBy("Ben")).toContain(concernId);
    expect(await amara.refused(api.closeConcern, { params })).toMatchObject({
      code: "concern-not-read",
    });
    expect(await amara.does(api.readConcern, { params })).toEqual({ text: TEXT });
    expect(await (await as("Ben")).does(api.readConcern, { params })).toEqual({ text: TEXT });
    expect(await amara.does(api.closeConcern, { params })).toEqual({ state: "closed" });
    expect(await amara.does(api.closeConcern, { params })).toEqual({ state: "closed" });
    const { schemes } = await (await as("Sunniva")).does(api.listMyConcerns);
    expect(schemes[0]?.mine).toMatchObject([
      { concernId, state: "closed", reader: "Amara Westbrook, director", readAt: THIS_NOON },
    ]);
  });

  it("shows others nothing of it: no row, no number, no text, and the same answer as for one that does not exist", async () => {
    const forDme = await raised("Tomos", { to: "dme" });
    const aboutDirector = await raised("Sunniva", { to: "dme", concerning: "director" });
    expect(await seenBy("Idris")).toEqual(expect.arrayContaining([forDme, aboutDirector]));
    for (const reader of ["Amara", "Leila"]) {
      expect(await seenBy(reader)).not.toEqual(expect.arrayContaining([forDme]));
      const refused = await (
        await as(reader)
      ).ask(api.readConcern, { params: { concernId: forDme } });
      const missing = await (
        await as(reader)
      ).ask(api.readConcern, { params: { concernId: "none" } });
      expect([refused.status, refused.text]).toEqual([404, missing.text]);
    }
    const { total, items } = await (await as("Leila")).does(api.listConcerns);
    expect([total, items]).toEqual([0, []]);
    for (const name of ["Tom", "Tomos", "Sunniva"]) {
      const caller = await as(name);
      expect((await caller.refused(api.listConcerns)).status).toBe(404);
      expect(
        (await caller.refused(api.readConcern, { params: { concernId: forDme } })).status,
      ).toBe(404);
    }
  });

  it("is never in the list of the director who wrote it, nor readable by them", async () => {
    const concernId = await raised("Amara");
    expect(await seenBy("Amara")).not.toContain(concernId);
    expect(await seenBy("Ben")).toContain(concernId);
    const refused = await (await as("Amara")).refused(api.readConcern, { params: { concernId } });
    expect(refused.status).toBe(404);
  });

  it.each([
    ["without words", { text: " " }, "concern-empty", 422],
    ["of 20,000 characters", { text: "x".repeat(20_000) }, "concern-too-long", 422],
    ["with what looks like an NHS number", { text: "943 476 5919" }, "concern-names-patient", 409],
    ["about a director, to a director", { concerning: "director" }, "nobody-to-read", 409],
    ["about somebody they are no pair with", { concerning: "person-9" }, "not-found", 404],
  ])("%s is refused in words, and nothing is kept", async (_, changes, code, status) => {
    const caller = await as("Tomos");
    const before = (await caller.does(api.listMyConcerns)).schemes[0]?.mine.length;
    const refused = await caller.refused(api.raiseConcern, written(changes));
    expect(refused).toMatchObject({ code, status });
    const after = (await caller.does(api.listMyConcerns)).schemes[0]?.mine.length;
    expect(after).toBe(before);
    expect(refused.detail).not.toContain("943");
  });

  it("sent again with the same token is the same, whatever it says then; and with a patient's number where the author insists", async () => {
    const token = freshId("token");
    const text = "Patient 943 476 5919 waited.";
    expect(await raised("Tomos", { token, text, anyway: true })).toBe(token);
    expect(await raised("Tomos", { token })).toBe(token);
    const params = { concernId: token };
    expect(await (await as("Tomos")).does(api.getMyConcern, { params })).toEqual({ text });
    const other = await (await as("Sunniva")).refused(api.raiseConcern, written({ token }));
    expect(other.status).toBe(404);
  });

  it("left nothing of its words in the log", () => {
    expect(JSON.stringify(app.logged)).not.toContain("canary-rota");
  });
});
