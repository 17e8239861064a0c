import { api } from "../../../bot/src/contract";
import { FOUR_PEOPLE, sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const MORE = sheetOf(
  "Third Doctor,third@northgate.example,,foundation doctor,F2,Infirmary,,,2026-08-05,",
  "Second Year,second.year@northgate.example,,foundation doctor,F2,Infirmary,,,2026-08-05,",
  "Only Invited,only.invited@northgate.example,,supporter,ST7,Infirmary,,,2026-08-05,",
);

let app: RunningApp;
const ids = new Map<string, string>();
const id = (name: string) => ids.get(name) ?? "";

beforeAll(async () => {
  app = await startRunningApp();
  await app.director.imports(FOUR_PEOPLE, { ...MORE, name: "more.csv" });
  const people = [
    ...(await app.director.people("foundation-doctors")),
    ...(await app.director.people("senior-doctors")),
  ];
  for (const { name, personId } of people) ids.set(name, personId);
  await app.director.stateVolunteers(["Ivo Lang", "Fay Moor", "Second Year"].map(id));
});
afterAll(() => app.close());

const asked = (doctor: string, supporter: string) => ({
  body: { doctorId: id(doctor), supporterId: id(supporter) },
});

describe("Pairing by hand", () => {
  it("puts the two together, and they are told in working hours (NP12)", async () => {
    const pairing = await app.director.does(api.pairByHand, asked("Sam Okafor", "Fay Moor"));
    expect(pairing).toMatchObject({
      doctor: { name: "Sam Okafor" },
      supporter: { name: "Fay Moor" },
      state: "active",
      introduction: "awaited",
    });
    expect(pairing.announceAt >= "2026-08-12T11:00:00.000Z").toBe(true);
  });

  it.each([
    ["a doctor who has one already", "Sam Okafor", "Ivo Lang", "already has a supporter"],
    ["a supporter who is full (NP10)", "Ruth Vale", "Fay Moor", "already support 1 of the 1"],
    [
      "a supporter who is no more senior (NP9)",
      "Third Doctor",
      "Second Year",
      "F2 is not above F2",
    ],
    ["somebody who has only been invited (NP2)", "Ruth Vale", "Only Invited", "not volunteered"],
    ["a senior doctor for a foundation doctor", "Ivo Lang", "Fay Moor", "Only a foundation doctor"],
    ["somebody with themselves", "Second Year", "Second Year", "their own supporter"],
  ])("refuses %s, in words", async (_what, doctor, supporter, words) => {
    const refused = await app.director.refused(api.pairByHand, asked(doctor, supporter));
    expect(refused).toMatchObject({ status: 409, code: "cannot-be-paired" });
    expect(refused.detail).toContain(words);
    expect(refused.detail).toContain("Nothing has been changed.");
    expect(await app.director.pairings()).toHaveLength(1);
  });

  it("knows nobody who is not there", async () => {
    expect(await app.director.refused(api.pairByHand, asked("Nobody", "Fay Moor"))).toMatchObject({
      status: 400, // an id is never empty
    });
    const body = { doctorId: "nobody", supporterId: id("Fay Moor") };
    expect(await app.director.refused(api.pairByHand, { body })).toMatchObject({ status: 404 });
  });

  it("offers who may be chosen first, and says of the others why not", async () => {
    const params = { personId: id("Third Doctor") };
    const { candidates } = await app.director.does(api.listCandidates, { params });
    expect(candidates.map(({ name, whyNot }) => [name, whyNot !== undefined])).toEqual([
      ["Ivo Lang", false],
      ["Second Year", true],
      ["Fay Moor", true],
    ]);
    const notADoctor = { params: { personId: id("Ivo Lang") } };
    expect((await app.director.refused(api.listCandidates, notADoctor)).code).toBe(
      "not-a-foundation-doctor",
    );
  });

  it("at once for the same doctor makes one pair", async () => {
    const answers = await Promise.all([
      app.director.ask(api.pairByHand, asked("Ruth Vale", "Ivo Lang")),
      app.director.ask(api.pairByHand, asked("Ruth Vale", "Ivo Lang")),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await app.director.pairings()).toHaveLength(2);
  });
});

describe("Ending a pairing", () => {
  it("is refused with a stale version, done with the right one, and refused again (NP19, NP21)", async () => {
    const pairing = await app.director.pairingOf("Sam Okafor");
    const params = { pairingId: pairing.pairingId };
    const stale = { params, ifMatch: '"of-yesterday"' };
    expect(await app.director.refused(api.endPairing, stale)).toMatchObject({ status: 412 });
    const ended = await app.director.does(api.endPairing, { params, ifMatch: pairing.version });
    expect(ended).toMatchObject({ state: "ended", endedAt: expect.any(String) as string });
    const again = await app.director.refused(api.endPairing, { params, ifMatch: ended.version });
    expect(again).toMatchObject({ status: 409, code: "pairing-already-ended" });
    const sam = await app.director.person("foundation-doctors", "Sam Okafor");
    expect(sam.supporter).toBeUndefined();
  });

  it("leaves the doctor free for another supporter", async () => {
    const next = await app.director.does(api.pairByHand, asked("Sam Okafor", "Second Year"));
    expect(next.supporter).toMatchObject({ name: "Second Year", grade: "F2" });
  });
});
