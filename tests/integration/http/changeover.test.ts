import { api, type ChangeoverView } from "../../../bot/src/contract";
import { sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

// The clock goes through eight weeks, week by week.
const CHANGEOVER = "2027-08-04";
const EVE = "2027-08-03";

/** Two years of some careers: who goes up, who leaves, who starts, and one of whom nothing is known. */
const CAREERS = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Sam Okafor,sam.okafor@northgate.example,,foundation doctor,F2,Infirmary,Medicine,,2027-08-04,2028-08-01",
  "Ben Ito,ben.ito@northgate.example,,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Ruth Vale,ruth.vale@northgate.example,,foundation doctor,F2,Infirmary,Surgery,,2026-08-05,2027-08-03",
  "Nia Farrow,nia.farrow@northgate.example,,foundation doctor,F1,Infirmary,Surgery,,2027-08-04,2028-08-01",
  "Ada Holm,ada.holm@northgate.example,,foundation doctor,F2,Infirmary,Medicine,1,2026-08-05,2028-08-01",
  "Ivo Lang,ivo.lang@northgate.example,,supporter,ST3,Infirmary,Medicine,3,2026-08-05,2028-08-01",
);

let app: RunningApp;
const ids = new Map<string, string>();

/** The app at a moment, with people of whom some support others. */
async function startAt(
  now: string,
  sheet: typeof CAREERS,
  supporters: readonly string[],
): Promise<void> {
  app = await startRunningApp({ now });
  await app.director.imports(sheet);
  for (const kind of ["foundation-doctors", "senior-doctors"] as const) {
    for (const { name, personId } of await app.director.people(kind)) ids.set(name, personId);
  }
  await app.director.stateVolunteers(supporters.map(idOf));
}

function idOf(name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Nobody is called ${name}.`);
  return id;
}

async function pair(doctor: string, supporter: string): Promise<void> {
  const body = { doctorId: idOf(doctor), supporterId: idOf(supporter) };
  await app.director.does(api.pairByHand, { body });
}

const changeover = (query: { on?: string } = {}) =>
  app.director.does(api.getChangeover, { query: { ...query } });
const group = async (kind: string) =>
  (await app.director.does(api.getToday)).groups.find((one) => one.kind === kind);
const stateOf = (steps: ChangeoverView["steps"], name: string) =>
  steps.find(({ step }) => step === name)?.state;
/** "Sam Okafor: Ada Holm", for each pair of today. */
const pairsNow = async () =>
  (await app.director.pairings())
    .filter(({ state }) => state !== "ended")
    .map(({ doctor, supporter }) => `${doctor.name}: ${supporter.name}`)
    .toSorted();

describe("A changeover, over HTTP (NP9)", () => {
  beforeAll(async () => {
    await startAt("2027-06-08T10:00:00.000Z", CAREERS, ["Ada Holm", "Ivo Lang"]);
    await pair("Sam Okafor", "Ada Holm");
    await pair("Ben Ito", "Ivo Lang");
    await pair("Ruth Vale", "Ivo Lang");
    await pair("Ada Holm", "Ivo Lang");
  });
  afterAll(() => app.close());

  it("is the next first Wednesday of August, and says what breaks, ends, holds and is not known", async () => {
    const { on, breaking, ...counts } = await changeover();
    expect(on).toBe(CHANGEOVER);
    expect(breaking.map(({ text }) => text)).toEqual([
      "Sam Okafor becomes F2; Ada Holm is F2, too.",
    ]);
    expect(counts).toMatchObject({ ending: 1, holding: 1, starting: 1, supportersWithoutPost: 0 });
    expect(counts.notKnown.map(({ name }) => name)).toEqual(["Ben Ito"]);
  });

  it("says of each step, in order, what is open and by when, and who it is about", async () => {
    expect((await changeover()).steps).toMatchObject([
      { step: "leaving", state: "done", concerned: 1, people: [{ name: "Ruth Vale" }] },
      { step: "moving-up", state: "to-do", open: 1, people: [{ name: "Ben Ito" }], day: EVE },
      { step: "pairs", state: "to-do", open: 2, day: EVE },
      { step: "hand-over", state: "nothing", people: [{ name: "Amara Whitfield" }] },
      { step: "statements", state: "to-do", open: 1, people: [{ name: "Ada Holm" }], day: EVE },
      { step: "retention", state: "nothing", concerned: 1, day: "2027-11-03" },
    ]);
  });

  it("can be asked for any day of two years, and no other", async () => {
    expect((await changeover({ on: "2027-07-01" })).breaking).toEqual([]);
    for (const on of ["2027-06-07", "2029-06-09"]) {
      const { code } = await app.director.refused(api.getChangeover, { query: { on } });
      expect(code).toBe("days-not-possible");
    }
  });

  it("stands on Today from eight weeks before, with the day", async () => {
    expect(await group("changeover")).toBeUndefined();
    await app.director.moveClock({ now: "2027-06-09T10:00:00.000Z" });
    expect(await group("changeover")).toMatchObject({
      count: 1,
      rows: [
        {
          name: "Sam Okafor",
          more: "Ada Holm",
          until: CHANGEOVER,
          why: "supporter-not-senior",
        },
      ],
    });
    expect(await group("pairs-broken")).toBeUndefined();
  });

  it("is proposed for: nobody whose pair holds moves, and the pairs are told on the day", async () => {
    const proposal = await app.director.does(api.propose, { body: { on: CHANGEOVER } });
    expect(proposal.on).toBe(CHANGEOVER);
    expect(proposal.announceAt).toBe(`${CHANGEOVER}T08:30:00.000Z`);
    expect(
      proposal.pairs
        .map(({ doctor, supporter, instead }) => [doctor.name, supporter.name, instead?.name])
        .toSorted(),
    ).toEqual([
      ["Nia Farrow", "Ada Holm", undefined],
      ["Sam Okafor", "Ivo Lang", "Ada Holm"],
    ]);
    const before = await pairsNow();
    const { announceAt } = await app.director.publish(proposal);
    expect(announceAt).toBe(proposal.announceAt);
    const { breaking, steps } = await changeover();
    expect(breaking).toEqual([]);
    expect(stateOf(steps, "pairs")).toBe("done");
    expect(await group("changeover")).toBeUndefined();
    expect(await pairsNow()).toEqual(expect.arrayContaining(before));
  });

  it("takes effect on the day, and not before", async () => {
    await app.director.moveClock({ now: `${CHANGEOVER}T08:29:59.000Z` });
    expect(await pairsNow()).toContain("Sam Okafor: Ada Holm");
    await app.director.moveClock({ now: `${CHANGEOVER}T08:30:00.000Z` });
    const now = await pairsNow();
    expect(now).toContain("Sam Okafor: Ivo Lang");
    expect(now).toContain("Nia Farrow: Ada Holm");
    expect(now).not.toContain("Sam Okafor: Ada Holm");
    expect(await group("pairs-broken")).toBeUndefined();
  });
});

describe("A pair that a rule is against already, over HTTP (NP9, principle 7)", () => {
  beforeAll(async () => {
    await startAt("2027-08-03T10:00:00.000Z", CAREERS, ["Ada Holm", "Ivo Lang"]);
    await pair("Sam Okafor", "Ada Holm");
    await pair("Ada Holm", "Ivo Lang");
  });
  afterAll(() => app.close());

  it("stands on Today once the changeover has come, until somebody else is found", async () => {
    await app.director.moveClock({ now: `${CHANGEOVER}T10:00:00.000Z` });
    expect((await group("pairs-broken"))?.rows.map(({ name, more }) => [name, more])).toEqual([
      ["Sam Okafor", "Ada Holm"],
    ]);
    expect(await group("changeover")).toBeUndefined();
    await app.director.publish(await app.director.propose());
    expect(await group("pairs-broken")).toBeUndefined();
  });
});

const AT_TWO_SITES = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Ruth Vale,ruth.vale@northgate.example,,foundation doctor,F1,Riverside,Medicine,,2026-08-05,2027-08-03",
  "Ivo Lang,ivo.lang@northgate.example,,supporter,ST3,Infirmary,Medicine,2,2026-08-05,2027-08-03",
  "Fay Moor,fay.moor@northgate.example,,supporter,ST3,Riverside,Medicine,2,2026-08-05,2027-08-03",
);

describe("Suggestions, and somebody else for a supporter's doctors, over HTTP", () => {
  beforeAll(async () => {
    await startAt("2026-08-13T10:00:00.000Z", AT_TWO_SITES, ["Ivo Lang", "Fay Moor"]);
    await pair("Sam Okafor", "Fay Moor");
    await pair("Ruth Vale", "Ivo Lang");
    await app.director.moveClock({ now: "2026-08-14T10:00:00.000Z" });
  });
  afterAll(() => app.close());

  it("gives the doctors of somebody who leaves to others; nobody else moves (NP19)", async () => {
    const body = { leaving: [idOf("Fay Moor")] };
    const { pairs, kept } = await app.director.does(api.propose, { body });
    expect(pairs.map(({ doctor, supporter }) => [doctor.name, supporter.name])).toEqual([
      ["Sam Okafor", "Ivo Lang"],
    ]);
    expect(kept).toBe(1);
  });

  it("gives one doctor somebody else, without anything else (NP19)", async () => {
    const body = { released: [idOf("Ruth Vale")] };
    const { pairs, kept } = await app.director.does(api.propose, { body });
    expect(pairs.map(({ doctor, supporter }) => [doctor.name, supporter.name])).toEqual([
      ["Ruth Vale", "Fay Moor"],
    ]);
    expect(kept).toBe(1);
  });

  it("are made into a proposal of exactly these moves, locked, that is published like any other", async () => {
    const { items } = await app.director.does(api.listSuggestions);
    expect(items).toHaveLength(1);
    const [{ suggestionId, text, gain } = { suggestionId: "", text: "", gain: 0 }] = items;
    expect(text).toBe("Two doctors change supporters: 2 more pairs at one site.");
    expect(gain).toBe(4);
    const params = { suggestionId };
    const proposal = await app.director.does(api.acceptSuggestion, { params });
    expect(
      proposal.pairs.map(({ doctor, supporter, locked }) => [doctor.name, supporter.name, locked]),
    ).toEqual(
      expect.arrayContaining([
        ["Sam Okafor", "Ivo Lang", true],
        ["Ruth Vale", "Fay Moor", true],
      ]),
    );
    expect(await pairsNow()).toEqual(["Ruth Vale: Ivo Lang", "Sam Okafor: Fay Moor"]);
    await app.director.publish(proposal);
    await app.director.moveClock({ now: "2026-08-17T10:00:00.000Z" });
    expect(await pairsNow()).toEqual(["Ruth Vale: Fay Moor", "Sam Okafor: Ivo Lang"]);
    expect((await app.director.does(api.listSuggestions)).items).toEqual([]);
    const { code } = await app.director.refused(api.acceptSuggestion, { params });
    expect(code).toBe("not-possible-now");
  });
});
