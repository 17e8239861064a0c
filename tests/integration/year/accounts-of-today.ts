import { api } from "../../../bot/src/contract";
import { inLondon, plusDays, plusWorkingDays, type Day } from "./calendar";
import { pairsOn, type Chronicle, type Life, type PairFacts } from "./chronicle";
import type { YearHouse } from "./year-house";

/** Who stands in which group of Today. */
type Groups = Readonly<Record<string, readonly string[]>>;

/** That a group of Today holds exactly these. */
export async function expectOnToday(
  house: YearHouse,
  group: string,
  names: readonly string[],
): Promise<void> {
  const shown = await shownOn(house, (kind) => kind === group);
  await expectGroups(house, shown, { [group]: names });
}

/**
 * That Today holds exactly those whom the plot says, in every group but the one left out; `besides`: whom only the plot's own acts
 * explain.
 */
export async function expectTodayWhole(
  house: YearHouse,
  besides: Groups = {},
  leftOut?: string,
): Promise<void> {
  const shown = await shownOn(house, (kind) => kind !== leftOut);
  await expectGroups(house, shown, { ...groupsOf(house.chronicle, house.today), ...besides });
}

type Shown = Awaited<ReturnType<typeof shownOn>>;

async function shownOn(house: YearHouse, isMeant: (kind: string) => boolean) {
  const { groups, now } = await house.directs(api.getToday);
  if (inLondon(now).day !== house.today) throw new Error("The product has another day.");
  return groups.filter(({ kind }) => isMeant(kind));
}

/** A group counts everybody and shows the first of them; the others have to be on the list that it leads to. */
async function expectGroups(house: YearHouse, shown: Shown, expected: Groups): Promise<void> {
  const { today } = house;
  const someone = Object.entries(expected).filter(([, names]) => names.length > 0);
  const kinds = shown.map(({ kind }) => kind);
  const strange = shown.filter(({ kind }) => !someone.some(([known]) => known === kind));
  expect([today, strange]).toEqual([today, []]);
  expect([today, someone.filter(([kind]) => !kinds.some((one) => one === kind))]).toEqual([
    today,
    [],
  ]);
  for (const { kind, count, rows } of shown) {
    const others = [...(expected[kind] ?? [])];
    expect([today, kind, count, rows]).toEqual([today, kind, others.length, rows]);
    const strangers = rows.filter(({ name }) => {
      const at = others.indexOf(name);
      if (at >= 0) others.splice(at, 1);
      return at < 0;
    });
    expect([today, kind, strangers]).toEqual([today, kind, []]);
    const list = others.length === 0 ? [] : await onTheListOf(house, kind);
    expect([today, kind, others.filter((name) => !list.includes(name))]).toEqual([today, kind, []]);
  }
}

/** Everybody on the list to which a group of Today leads. */
async function onTheListOf({ director }: YearHouse, group: string): Promise<readonly string[]> {
  switch (group) {
    case "introductions":
      return (await activePairs(director))
        .filter(({ introduction }) => ["awaited", "cannot-just-now"].includes(introduction))
        .map(({ doctor }) => doctor.name);
    case "agreements":
      return (await activePairs(director))
        .filter(({ agreedAt }) => agreedAt === undefined)
        .map(({ doctor }) => doctor.name);
    case "opted-out":
      return (await activePairs(director))
        .filter(({ optedOut }) => optedOut)
        .map(({ doctor }) => doctor.name);
    case "without-supporter":
      return (await director.people("foundation-doctors"))
        .filter(({ supporter }) => supporter === undefined)
        .map(({ name }) => name);
    default:
      throw new Error(`Where are the others of ${group}?`);
  }
}

async function activePairs(director: YearHouse["director"]) {
  return (await director.pairings()).filter(({ state }) => state === "active");
}

/** Whom time and the plot bring to Today, worked out from the plot with nothing of the product. */
function groupsOf(chronicle: Chronicle, today: Day): Groups {
  const pairs = pairsOn(chronicle, today);
  const lives = [...chronicle.lives.values()].filter(({ lastDay = "9" }) => lastDay >= today);
  const namesOf = (fits: (life: Life) => boolean) => lives.filter(fits).map(({ name }) => name);
  const doctorsOf = (fits: (pair: PairFacts) => boolean) =>
    pairs.filter(fits).map(({ doctor }) => doctor);
  const isOut = (name: string) =>
    chronicle.lives.get(name)?.out.some(({ until }) => until === undefined);
  const supports = (name: string) => pairs.some(({ supporter }) => supporter === name);
  return {
    introductions: doctorsOf((pair) => isHelloLate(pair, today)),
    agreements: doctorsOf((pair) => isUnsigned(pair, today) && isOut(pair.doctor) !== true),
    "supporters-away": namesOf(
      ({ name, away }) =>
        away !== undefined && away.from <= today && today <= away.until && supports(name),
    ),
    "not-linked": namesOf(({ joined }) => joined === undefined),
    // Only while it is news.
    "opted-out": namesOf(({ out }) =>
      out.some(({ from, until }) => until === undefined && from >= plusDays(today, -7)),
    ),
  };
}

/** The working days after that on which they were told are over, or the supporter said that they can't just now (NP12). */
function isHelloLate({ told, introduced, cannotJustNow }: PairFacts, today: Day): boolean {
  if (introduced !== undefined) return false;
  return cannotJustNow !== undefined || plusWorkingDays(told, 3) < today;
}

/** Four weeks after the hello nothing is signed by both (NP17). */
function isUnsigned({ introduced, agreed }: PairFacts, today: Day): boolean {
  return introduced !== undefined && agreed === undefined && plusDays(introduced.on, 28) <= today;
}
