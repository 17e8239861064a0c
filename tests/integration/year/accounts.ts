import { api } from "../../../bot/src/contract";
import { until } from "../../support/until";
import { expectOnToday } from "./accounts-of-today";
import { inLondon, isWorkingDay } from "./calendar";
import { pairsOn, type Telling } from "./chronicle";
import { expectedTellings } from "./expected";
import type { Arrived, YearHouse } from "./year-house";

/** "Something needs you" gathers whatever came up; how often it comes is looked at apart. */
const GATHERED = "needs-you";

const lineOf = ({ kind, to }: { kind: string; to: string }) => `${kind} to ${to}`;

/** That everybody was told what the plot says, on the day that it says: nothing less, nothing more, nothing twice. */
export function expectEverybodyTold(house: YearHouse): void {
  const expected = expectedTellings(house.chronicle, house.today);
  const arrived = house.arrivals.filter(({ kind }) => kind !== GATHERED);
  expect(difference(expected, arrived)).toEqual({ missing: [], unexpected: [] });
  expect(offDays(expected, arrived)).toEqual([]);
}

function difference(expected: readonly Telling[], arrived: readonly Arrived[]) {
  const left = arrived.map(lineOf);
  const missing: string[] = [];
  for (const one of expected) {
    const found = left.indexOf(lineOf(one));
    if (found === -1) missing.push(`${lineOf(one)} on ${one.on}`);
    else left.splice(found, 1);
  }
  return { missing, unexpected: left };
}

/** What came on another day than it should have. */
function offDays(expected: readonly Telling[], arrived: readonly Arrived[]): readonly string[] {
  const byLine = Map.groupBy(
    expected.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    lineOf,
  );
  const times = new Map<string, number>();
  return arrived.flatMap((one) => {
    const line = lineOf(one);
    const nth = times.get(line) ?? 0;
    times.set(line, nth + 1);
    const on = byLine.get(line)?.[nth]?.on ?? "";
    return one.from <= on && on <= one.until
      ? []
      : [`${line} on ${on}: came ${one.from} to ${one.until}`];
  });
}

/**
 * What the Messages page counts as sent, and what the connector took of the same kinds. Of what the page calls unknown, as
 * much is counted as came: it may have arrived.
 */
async function figuresOfMessages(house: YearHouse) {
  const { all, kinds } = await house.directs(api.getMessages);
  const came = new Map<string, number>();
  for (const { kind } of house.arrivals) came.set(kind, (came.get(kind) ?? 0) + 1);
  const sent = kinds.map(({ kind, counts }) => {
    const most = counts.sent + counts.unknown;
    return [kind, Math.max(counts.sent, Math.min(most, came.get(kind) ?? 0))] as const;
  });
  const seen = new Set<string>(kinds.map(({ kind }) => kind));
  return {
    all,
    kinds,
    sent: sent.filter(([, count]) => count > 0).toSorted(),
    came: [...came].filter(([kind]) => seen.has(kind)).toSorted(),
  };
}

/** That the Messages page counts what the connector took, kind by kind, and that its parts make up the whole. */
export async function expectFiguresOfMessages(house: YearHouse): Promise<void> {
  let found = await figuresOfMessages(house);
  // What is on its way as this is asked is counted a moment later.
  await until("counted as it came", async () => {
    found = await figuresOfMessages(house);
    return JSON.stringify(found.sent) === JSON.stringify(found.came);
  }).catch(() => undefined);
  const { all, kinds, sent, came } = found;
  expect(sent).toEqual(came);
  const sums = Object.keys(all).map((name) => {
    const key = name as keyof typeof all;
    return [key, kinds.reduce((sum, { counts }) => sum + counts[key], 0)] as const;
  });
  expect(Object.fromEntries(sums)).toEqual(all);
  const { total, ...parts } = all;
  expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(total);
}

/** That whoever runs the scheme is told at most once a working day that something needs them. */
export function expectNobodyPestered(house: YearHouse): void {
  const gathered = house.arrivals.filter(({ kind }) => kind === GATHERED);
  const perMove = Map.groupBy(gathered, ({ to, from, until }) => `${to}, ${from} to ${until}`);
  const tooMany = [...perMove].filter(([, all]) => {
    const [{ from, until } = { from: "", until: "" }] = all;
    return all.length > workingDays(from, until);
  });
  expect(tooMany.map(([move, all]) => [move, all.length])).toEqual([]);
}

function workingDays(from: string, until: string): number {
  let count = 0;
  for (let ms = Date.parse(from); ms <= Date.parse(until); ms += 86_400_000) {
    if (isWorkingDay(new Date(ms).toISOString().slice(0, 10))) count += 1;
  }
  return count;
}

const QUIET_KINDS = [
  "reminder",
  "introduction-due",
  "agreement-invitation",
  "feedback-invitation",
  "wishes-invitation",
  "volunteer-invitation",
];

/** That reminders and prompts went in working hours of London alone, also after the clocks changed. */
export async function expectWorkingHoursKept(house: YearHouse): Promise<void> {
  for (const kind of QUIET_KINDS) {
    let cursor: string | undefined;
    do {
      const query = {
        kind,
        standing: "sent",
        limit: "250",
        ...(cursor === undefined ? {} : { cursor }),
      };
      const { items, next } = await house.directs(api.listMessages, { query });
      const outside = items
        .map(({ at }) => inLondon(at))
        .filter(({ day, time }) => !isWorkingDay(day) || time < "09:00" || time >= "17:00");
      expect([kind, outside]).toEqual([kind, []]);
      cursor = next;
    } while (cursor !== undefined);
  }
}

const ORDER = ["F1", "F2", "other"];
const rank = (grade: string) => ORDER.indexOf(["F1", "F2"].includes(grade) ? grade : "other");

/**
 * Looks at every pair as the director sees it, wherever the plot's pairs have changed since it last did: that they are the plot's,
 * that no rule is broken, and that whoever wants somebody and has nobody is on Today. Give it to the house once.
 */
export function watchPairs(): (house: YearHouse) => Promise<void> {
  let seen = "";
  return async (house) => {
    const lines = linesOf(pairsOn(house.chronicle, house.today)).join("; ");
    if (lines === seen) return;
    seen = lines;
    const pairs = await house.director.pairings();
    await expectPairsAccounted(house, pairs);
    await expectRulesKept(house, pairs);
  };
}

type PairShown = Awaited<ReturnType<YearHouse["director"]["pairings"]>>[number];

const linesOf = (pairs: readonly { readonly doctor: string; readonly supporter: string }[]) =>
  pairs.map(({ doctor, supporter }) => `${doctor} with ${supporter}`).toSorted();
const namesIn = ({ doctor, supporter }: PairShown) => ({
  doctor: doctor.name,
  supporter: supporter.name,
});

/** That the pairs of today are the plot's, and that nobody who wants somebody is on no list. */
async function expectPairsAccounted(house: YearHouse, shown: readonly PairShown[]): Promise<void> {
  const { chronicle, today } = house;
  const inPlot = pairsOn(chronicle, today);
  const active = shown.filter(({ state }) => state === "active").map(namesIn);
  expect([today, linesOf(active)]).toEqual([today, linesOf(inPlot)]);
  const doctors = await house.director.people("foundation-doctors");
  const paired = new Set(inPlot.map(({ doctor }) => doctor));
  await expectOnToday(
    house,
    "without-supporter",
    doctors.map(({ name }) => name).filter((name) => !paired.has(name)),
  );
}

/** That no pair of today breaks a rule: somebody more senior each (NP9), and nobody above what they take on (NP10). */
async function expectRulesKept(
  { director, chronicle, today }: YearHouse,
  shown: readonly PairShown[],
): Promise<void> {
  const seniors = await director.people("senior-doctors");
  const doctors = await director.people("foundation-doctors");
  const gradeOf = new Map([...seniors, ...doctors].map(({ name, grade }) => [name, grade]));
  // Of whoever left, the pairs end some days later.
  const isThere = (name: string) => (chronicle.lives.get(name)?.lastDay ?? "") >= today;
  const pairs = shown
    .filter(({ state }) => state === "active")
    .map(namesIn)
    .filter(({ doctor, supporter }) => isThere(doctor) && isThere(supporter));
  const notSenior = pairs.filter(
    ({ doctor, supporter }) =>
      rank(gradeOf.get(supporter) ?? "F1") <= rank(gradeOf.get(doctor) ?? "other"),
  );
  expect([today, linesOf(notSenior)]).toEqual([today, []]);
  const load = Map.groupBy(pairs, ({ supporter }) => supporter);
  const tooMuch = seniors
    .map(({ name, capacity = 0 }) => ({ name, carries: load.get(name)?.length ?? 0, capacity }))
    .filter(({ carries, capacity }) => carries > capacity);
  expect([today, tooMuch]).toEqual([today, []]);
}
