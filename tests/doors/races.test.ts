import type { Actor } from "../../bot/src/application/access/actor";
import type { Ports } from "../../bot/src/application/ports/ports";
import type { Person } from "../../bot/src/scheme/people/person";
import { settingsIn } from "../../bot/src/application/settings/change-settings";
import {
  aDirector,
  aFoundationDoctor,
  aScheme,
  aSupporter,
  freshId,
  TODAY,
} from "../support/builders";
import {
  actsOn,
  actsOnScheme,
  anImport,
  IMPORTING,
  missingIn,
  OPTING_OUT,
  race,
  unevenStore,
  wasRefused,
} from "../support/doors/race-acts";
import { chanceOf, type Chance } from "../support/seeded-chance";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

/** A part of them each time; all of them with `RACES=10000 npm test -- tests/doors/races`. */
const RACES = Number(process.env["RACES"] ?? 200);
/** Schemes in which there is a race at the same moment. */
const LANES = 5;
/** Doctors of one scheme, one race after another. */
const IN_ONE_SCHEME = 20;

jest.setTimeout(60_000 + RACES * 300);

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

/** The house's ports; in its directory there is an account with every object id. */
function portsOf({ ports }: BotHouse): Ports {
  const account: Ports["directory"]["account"] = (_, objectId) =>
    Promise.resolve({ ok: true, value: { objectId, name: "Tomos Ellery", email: "" } });
  return { ...ports, directory: { ...ports.directory, account } };
}

const eventAt = (schemeId: string) =>
  ({
    id: freshId("event"),
    schemeId,
    at: TODAY,
    by: "system",
    act: { type: "SchemeCreated" },
  }) as const;

async function plantDoctors({ store }: Ports, count: number): Promise<readonly Person[]> {
  const scheme = aScheme();
  const { id: schemeId } = scheme;
  const doctors = Array.from({ length: count }, () => aFoundationDoctor({ schemeId }));
  await store.commit({
    schemeId,
    create: [
      { type: "scheme", value: scheme },
      { type: "register", value: { schemeId, revision: 0 } },
      ...doctors.map((value) => ({ type: "person", value }) as const),
    ],
    events: [eventAt(schemeId)],
  });
  return doctors;
}

/** What races came to. */
interface Tally {
  races: number;
  /** Those in which somebody came second, and had to decide again. */
  met: number;
  readonly lost: string[];
  readonly refused: unknown[];
}

/** One race: now and then everything at once, mostly the opt-out against one act or two. */
async function raceOf(doctor: Person, chance: Chance, tally: Tally): Promise<void> {
  const { schemeId } = doctor;
  const nth = (tally.races += 1);
  const real = portsOf(house);
  let met = 0;
  const store = unevenStore(
    real.store,
    () => chance.below(4),
    () => (met += 1),
  );
  const uneven = { ...real, store };
  const onThem = actsOn(uneven, doctor);
  const onScheme = actsOnScheme(uneven, schemeId, nth);
  const [rival = "", ...others] = chance.shuffled(
    Object.keys(onThem).filter((what) => what !== OPTING_OUT),
  );
  const more = chance.shuffled([...others, ...Object.keys(onScheme)]);
  const against = [rival, ...more.slice(0, nth % 50 === 0 ? more.length : nth % 4 === 0 ? 1 : 0)];
  const edits = { ...onThem, ...onScheme };
  if (against.includes(IMPORTING)) {
    const create = [{ type: "import", value: anImport(doctor) }] as const;
    await real.store.commit({ schemeId, create, events: [eventAt(schemeId)] });
  }
  const answers = await race(edits, chance.shuffled([OPTING_OUT, ...against]));
  if (met > 0) tally.met += 1;
  tally.refused.push(...[...answers.values()].filter(wasRefused));
  const { value: settings } = await settingsIn(real, schemeId);
  tally.lost.push(...missingIn({ person: await house.person(doctor), settings }, answers, nth));
}

async function raceThrough(count: number, chance: Chance, tally: Tally): Promise<void> {
  for (let left = count; left > 0; left -= IN_ONE_SCHEME) {
    const doctors = await plantDoctors(house.ports, Math.min(left, IN_ONE_SCHEME));
    for (const doctor of doctors) await raceOf(doctor, chance, tally);
  }
}

/** What a director may publish, ready to be: a proposal that they have seen. */
async function publishes({ useCases, ports }: BotHouse, director: Person) {
  const { schemeId } = director;
  const person = { value: director, version: "1" };
  const actor: Actor = { userId: "director", schemeId, person, roles: ["director"] };
  const proposed = await useCases.propose(actor);
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  const proposalId = proposed.value.id;
  const { version = "" } = (await ports.store.find(schemeId, "proposal", proposalId)) ?? {};
  return () => useCases.publish(actor, { proposalId, version });
}

describe("A doctor who opts out while others change the same record", () => {
  it("F-19: finds it done, and so does everybody who was told so: 10,000 races over the real client and the real server of the store, some of them each time", async () => {
    const tally: Tally = { races: 0, met: 0, lost: [], refused: [] };
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      raceThrough(Math.ceil(RACES / LANES), chanceOf(19 + lane), tally),
    );
    await Promise.all(lanes);
    expect({ lost: tally.lost, refused: tally.refused }).toEqual({ lost: [], refused: [] });
    expect(tally.races).toBeGreaterThanOrEqual(RACES);
    // It would prove little if they did not get in each other's way.
    expect(tally.met / tally.races).toBeGreaterThan(0.8);
  });

  it("F-19: finds it done while their pair is published and everything else is done to them, too", async () => {
    const chance = chanceOf(20);
    const lost: string[] = [];
    const refused: unknown[] = [];
    const ports = portsOf(house);
    for (let nth = 0; nth < 10; nth += 1) {
      const scheme = aScheme();
      const schemeId = scheme.id;
      const [doctor, director] = [aFoundationDoctor({ schemeId }), aDirector({ schemeId })];
      await house.plant(scheme, [doctor, director, aSupporter({ schemeId })]);
      // What is borrowed, or comes from a spreadsheet, puts the proposal out of date.
      const { borrows, [IMPORTING]: imported, ...edits } = actsOn(ports, doctor);
      expect([borrows, imported]).toHaveLength(2);
      const publication = await publishes(house, director);
      const all = { ...edits, ...actsOnScheme(ports, schemeId, nth), "is paired": publication };
      const answers = await race(all, chance.shuffled(Object.keys(all)));
      refused.push(...[...answers.values()].filter(wasRefused));
      const { value: settings } = await settingsIn(ports, schemeId);
      const isPaired = (await ports.store.pairings(schemeId)).length === 1;
      const left = { person: await house.person(doctor), settings, isPaired };
      lost.push(...missingIn(left, answers, nth));
    }
    expect({ lost, refused }).toEqual({ lost: [], refused: [] });
  });
});
