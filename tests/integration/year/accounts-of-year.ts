import { api } from "../../../bot/src/contract";
import { plusWorkingDays } from "./calendar";
import { DOCTORS, FIRST_DAY } from "./cast";
import type { PairFacts } from "./chronicle";
import type { Parts } from "./parts";
import { TRAINED } from "./plot-winter";
import type { YearHouse } from "./year-house";

/** That the trail is whole, and has each act that the plot counted, as often as it happened. */
export async function expectTrailWhole(house: YearHouse): Promise<void> {
  await house.until(house.today, "16:45");
  const checked = await house.directs(api.checkAudit);
  expect([checked.findings, checked.wrong, checked.onTheirWay]).toEqual([[], 0, 0]);
  const counted = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const query = { limit: "250", ...(cursor === undefined ? {} : { cursor }) };
    const { items, next, proof } = await house.directs(api.getAudit, { query });
    for (const { what } of items) counted.set(what, (counted.get(what) ?? 0) + 1);
    // The daily proof looks at what is some minutes old by the store's clock: there may be none yet.
    expect(proof ?? { missing: 0, endGone: false }).toMatchObject({ missing: 0, endGone: false });
    cursor = next;
  } while (cursor !== undefined);
  const { trail } = house.chronicle;
  const found = [...trail.keys()].map((what) => [what, counted.get(what) ?? 0]);
  expect(found).toEqual([...trail]);
}

/** That the Quality page's numbers are the plot's, rounded down to fives (MX4, principle 9). */
export async function expectQuality(house: YearHouse): Promise<void> {
  const { years } = await house.directs(api.getQuality);
  const year = years.find(({ begins }) => begins === 2026);
  const shown = (year?.figures ?? []).filter(({ figure }) => !figure.startsWith("wishes"));
  const counted = Object.entries(countsOf(house)).map(([figure, count]) => ({
    figure,
    fives: count - (count % 5),
  }));
  const byName = (a: { figure: string }, b: { figure: string }) => (a.figure < b.figure ? -1 : 1);
  expect(shown.toSorted(byName)).toEqual(counted.toSorted(byName));
}

function countsOf({ chronicle, today }: YearHouse): Readonly<Record<string, number>> {
  const pairs = chronicle.pairs.filter(({ told }) => told <= today);
  const bySupporter = Map.groupBy(pairs, ({ supporter }) => supporter);
  const supportersOf = Map.groupBy(pairs, ({ doctor }) => doctor);
  const loads = [...bySupporter.values()].map(
    (all) => all.filter(({ ended }) => ended === undefined || ended > today).length,
  );
  const out = [...chronicle.lives.values()].flatMap((life) => life.out.slice(0, 1));
  const inTime = pairs.filter(isInTime).length;
  const introduced = pairs.filter(({ introduced: made }) => made !== undefined).length;
  const count = (fits: (load: number) => boolean) => loads.filter(fits).length;
  return {
    doctors: DOCTORS.length,
    allocated: supportersOf.size,
    reallocated: [...supportersOf.values()].filter(({ length }) => length > 1).length,
    "opted-out": out.length,
    back: out.filter(({ until }) => until !== undefined).length,
    pairs: pairs.length,
    "introduced-in-time": inTime,
    "introduced-later": introduced - inTime,
    "not-introduced": pairs.length - introduced,
    agreements: pairs.filter(({ agreed }) => agreed !== undefined).length,
    feedback: pairs.filter(({ feedback }) => feedback !== undefined).length,
    supporters: bySupporter.size,
    trained: TRAINED.filter((name) => bySupporter.has(name)).length,
    supervised: TRAINED.filter((name) => bySupporter.has(name)).length,
    "load-none": count((load) => load === 0),
    "load-one": count((load) => load === 1),
    "load-two": count((load) => load === 2),
    "load-more": count((load) => load > 2),
  };
}

function isInTime({ told, introduced }: PairFacts): boolean {
  return introduced !== undefined && introduced.on <= plusWorkingDays(told, 3);
}

/** That a supporter whose doctor opted out untold got what the other one got, the same and at the same time (NP13). */
export function expectTwinsAlike(house: YearHouse, { twin, otherTwin }: Parts): void {
  const sentTo = (name: string) =>
    house.arrivals
      .filter(({ to, from }) => to === name && from >= FIRST_DAY)
      .map(({ kind, from, until }) => `${kind} ${from} ${until}`)
      .toSorted();
  expect(sentTo(twin.supporter)).toEqual(sentTo(otherTwin.supporter));
}

/** That nothing broke on the way: no fault was written down. */
export function expectNoFaults({ app }: YearHouse): void {
  expect(app.logged.filter((line) => Object.hasOwn(line as object, "fault"))).toEqual([]);
}
