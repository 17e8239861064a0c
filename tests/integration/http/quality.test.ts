import { makeKeepYears } from "../../../bot/src/application/quality/keep-years";
import { readSchemeFacts } from "../../../bot/src/application/sweep/scheme-facts";
import { api, type QualityView, type Route } from "../../../bot/src/contract";
import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TENANT,
  TODAY,
} from "../../support/builders";
import { someone } from "../../support/concern";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";

const scheme = aScheme({ tenantId: TENANT, createdAt: "2025-07-01T09:00:00.000Z" });
const { id: schemeId } = scheme;
const LATER = "2026-09-10T11:00:00.000Z";
/** As an instance does it that was just started. */
const keepYears = async () => {
  const { ports } = house;
  const facts = await readSchemeFacts(ports.store, schemeId);
  if (facts === undefined) throw new Error("There is a scheme.");
  await makeKeepYears({ ...ports, clock: { ...ports.clock, now: () => LATER } })(facts);
};
const many = <One>(count: number, one: (nth: number) => One) =>
  Array.from({ length: count }, (_, nth) => one(nth));

/** 17 F1s of this year, and 6 F2s who left in August. */
const f1s = many(17, () => aFoundationDoctor({ schemeId, ...linkedTo(freshOid()) }));
const former = aPost({ grade: "F2", from: "2025-08-06", until: "2026-08-04" });
const f2s = many(6, () => aFoundationDoctor({ schemeId, memberships: [former] }));
const training = { module: "2026-08-01" };
const session = { id: "one", on: "2026-09-02", kind: "supervision", minutes: 60 } as const;
const trained = many(5, () => aSupporter({ schemeId, training, sessions: [session] }));
const others = many(4, () => aSupporter({ schemeId }));
const supporters = [...trained, ...others];
const staff = {
  director: someone(["director"], { schemeId }),
  dme: someone(["dme"], { schemeId }),
  viewer: someone(["regional-viewer"], { schemeId }),
  administrator: someone(["administrator"], { schemeId }),
  deputy: someone(["deputy"], { schemeId }),
};

function paired(doctor: Person | undefined, supporter: Person | undefined, more: Partial<Pairing>) {
  if (doctor === undefined || supporter === undefined) throw new Error("There is no such pair.");
  return aPairing(doctor, supporter, more);
}
const said = (at: string) => ({ introduction: { state: "said-hello", at } as const });
/** 11 pairs of this year, of seven supporters: 6 introduced in time, one later, 4 not yet. */
const thisYear = many(11, (nth) =>
  paired(
    f1s[nth],
    supporters[nth < 7 ? nth : nth - 7],
    nth < 6 ? said("2026-08-07T09:00:00.000Z") : nth === 6 ? said("2026-08-20T09:00:00.000Z") : {},
  ),
);
/** The pairs of the six who left; each ended with the year. */
const lastYear = f2s.map((doctor) =>
  paired(doctor, others[0], {
    announceAt: "2025-08-07T08:30:00.000Z",
    period: { state: "ended", at: "2026-08-05T08:30:00.000Z", by: "system" },
  }),
);

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  const people = [...f1s, ...f2s, ...supporters, ...Object.values(staff)];
  await house.plant(scheme, people, [...thisYear, ...lastYear]);
  door = await openApiHouse(house);
  // The first sweep after the year was over was missed for a month; then two instances come at once.
  door.moveTo(LATER);
  await Promise.all([keepYears(), keepYears(), door.useCases.sweep(schemeId)]);
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const userOf = ({ link }: Person) => (link.state === "linked" ? link.userId : "");
async function ask(who: Person, route: Route, asked: { body?: unknown } = {}) {
  const { status, text } = await door.ask(userOf(who), route, { ...asked, params: { schemeId } });
  return { status, body: JSON.parse(text) as unknown, text };
}
async function quality(who: Person): Promise<QualityView> {
  return api.getQuality.response.parse((await ask(who, api.getQuality)).body);
}
const inWords = ({ figures }: QualityView["years"][number]) =>
  Object.fromEntries(figures.map(({ figure, fives }) => [figure, fives]));

describe("How a scheme goes, over the API (MX4)", () => {
  it("says in fives what is on record, of this year and the one before, the same to all who may see it", async () => {
    for (const doctor of f1s.slice(0, 7)) {
      const chosen = await ask(doctor, api.makeMyChoice, { body: { schemeId, choice: "opt-out" } });
      expect(chosen.status).toBe(200);
    }
    await house.useCases.relay(schemeId);
    const seen = await quality(staff.director);
    expect(
      seen.years.map(({ begins, keptInPart, keptOn }) => [begins, keptInPart, keptOn]),
    ).toEqual([
      [2026, false, undefined],
      [2025, true, "2026-09-10"],
    ]);
    expect(seen.years.map(inWords)).toEqual([
      {
        doctors: 15,
        allocated: 10,
        reallocated: 0,
        "opted-out": 5,
        back: 0,
        pairs: 10,
        "introduced-in-time": 5,
        "introduced-later": 0,
        "not-introduced": 0,
        agreements: 0,
        feedback: 0,
        supporters: 5,
        trained: 5,
        supervised: 5,
        "load-none": 0,
        "load-one": 0,
        "load-two": 0,
        "load-more": 0,
        wishes: 0,
      },
      {
        doctors: 5,
        allocated: 5,
        reallocated: 0,
        "opted-out": 0,
        back: 0,
        pairs: 5,
        "introduced-in-time": 0,
        "introduced-later": 0,
        "not-introduced": 5,
        agreements: 0,
        feedback: 0,
        supporters: 0,
        trained: 0,
        supervised: 0,
        "load-none": 0,
        "load-one": 0,
        "load-two": 0,
        "load-more": 0,
      },
    ]);
    expect(await quality(staff.dme)).toEqual(seen);
    expect(await quality(staff.viewer)).toEqual(seen);
  });

  it("shows no step of one: who opts out next leaves the page as it is", async () => {
    const before = await quality(staff.viewer);
    const next = f1s[7];
    if (next === undefined) throw new Error("There is no eighth doctor.");
    await ask(next, api.makeMyChoice, { body: { schemeId, choice: "opt-out" } });
    await house.useCases.relay(schemeId);
    expect(await quality(staff.viewer)).toEqual(before);
  });

  it("keeps a year that is over once, from whichever instance, and shows it ever after as it was kept", async () => {
    const last = async () =>
      (await quality(staff.dme)).years.filter(({ begins }) => begins === 2025);
    const before = JSON.stringify(await last());
    const { store } = house.ports;
    const kept = await store.list(schemeId, "year-figures");
    expect(kept.map(({ value }) => value.begins)).toEqual([2025]);
    // What happened to its records since: they are deleted, and its pairs with them.
    const pairings = (await store.pairings(schemeId)).filter(({ value }) =>
      lastYear.some(({ id }) => id === value.id),
    );
    await store.commit({
      schemeId,
      remove: pairings.map(({ value: { id }, version }) => ({ type: "pairing", id, version })),
      events: [
        {
          id: freshId("event"),
          schemeId,
          at: TODAY,
          by: "system",
          act: { type: "QualityExported" },
        },
      ],
    });
    await keepYears();
    expect(JSON.stringify(await last())).toBe(before);
    const stored = JSON.stringify(kept.map(({ value }) => value));
    for (const { id } of [...f2s, ...supporters]) expect(stored).not.toContain(id);
    for (const { fives = 0 } of kept[0]?.value.figures ?? []) expect(fives % 5).toBe(0);
  });

  it("gives the same numbers as a spreadsheet, and says in the trail that it did", async () => {
    const taken = await ask(staff.viewer, api.exportQuality);
    const { csv, fileName } = api.exportQuality.response.parse(taken.body);
    expect(fileName).toBe("near-peer-quality-2026-09-10.csv");
    const lines = csv.split("\r\n");
    expect(lines).toContain("foundation doctors,15 to 19,5 to 9");
    expect(lines).toContain("pairs introduced later,fewer than 5,fewer than 5");
    expect(lines).toContain("doctors whose wishes were all met,not shown,not shown");
    await house.useCases.relay(schemeId);
    const [entry] = await house.ports.audit.newest(schemeId, {
      acts: ["QualityExported"],
      limit: 2,
    });
    expect(entry?.event.by).toBe(staff.viewer.id);
  });

  it("is there for nobody else, and names nobody", async () => {
    const [doctor] = f1s;
    for (const who of [staff.administrator, staff.deputy, doctor]) {
      if (who === undefined) throw new Error("There is no doctor.");
      expect((await ask(who, api.getQuality)).status).toBe(404);
      expect((await ask(who, api.exportQuality)).status).toBe(404);
    }
    const { text } = await ask(staff.director, api.getQuality);
    for (const { id } of [...f1s, ...supporters]) expect(text).not.toContain(id);
    for (const route of [api.getScheme, api.getToday, api.getRetention, api.getWishCounts]) {
      expect((await ask(staff.viewer, route)).status).toBe(404);
    }
  });
});
