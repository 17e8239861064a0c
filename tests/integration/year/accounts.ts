import { api } from "../../../bot/src/contract";
import { inLondon, isWorkingDay } from "./calendar";
import type { Telling } from "./chronicle";
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

/** That the Messages page counts what the connector took, kind by kind, and that its parts make up the whole. */
export async function expectFiguresOfMessages(house: YearHouse): Promise<void> {
  const { all, kinds } = await house.directs(api.getMessages);
  const sums = Object.keys(all).map((name) => {
    const key = name as keyof typeof all;
    return [key, kinds.reduce((sum, { counts }) => sum + counts[key], 0)] as const;
  });
  expect(Object.fromEntries(sums)).toEqual(all);
  const { total, ...parts } = all;
  expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(total);
  const seen = new Set<string>(kinds.map(({ kind }) => kind));
  const came = Map.groupBy(house.arrivals, ({ kind }) => kind);
  const sent = kinds.map(({ kind, counts }) => [kind, counts.sent] as const);
  expect(sent.filter(([, count]) => count > 0).toSorted()).toEqual(
    [...came]
      .filter(([kind]) => seen.has(kind))
      .map(([kind, all]) => [kind, all.length])
      .toSorted(),
  );
}

/** That a group of Today holds exactly these: all of them where they are few, else so many, and the first of them. */
export async function expectOnToday(
  house: YearHouse,
  group: string,
  names: readonly string[],
): Promise<void> {
  const shown = await house.onToday(group);
  expect([group, shown.count]).toEqual([group, names.length]);
  expect(shown.names.filter((name) => !names.includes(name))).toEqual([]);
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

/** That no pair of today breaks a rule: somebody more senior each (NP9), and nobody above what they take on (NP10). */
export async function expectRulesKept(house: YearHouse): Promise<void> {
  const seniors = await house.director.people("senior-doctors");
  const doctors = await house.director.people("foundation-doctors");
  const gradeOf = new Map([...seniors, ...doctors].map(({ name, grade }) => [name, grade]));
  const pairs = (await house.director.pairings()).filter(({ state }) => state === "active");
  const notSenior = pairs.filter(
    ({ doctor, supporter }) =>
      rank(gradeOf.get(supporter.name) ?? "F1") <= rank(gradeOf.get(doctor.name) ?? "other"),
  );
  expect(notSenior.map(({ doctor, supporter }) => [doctor.name, supporter.name])).toEqual([]);
  const load = Map.groupBy(pairs, ({ supporter }) => supporter.name);
  const rows = seniors.map(
    ({ name, capacity = 0 }) => [name, load.get(name)?.length ?? 0, capacity] as const,
  );
  expect(rows.filter(([, carried, capacity]) => carried > capacity)).toEqual([]);
}

/** That the director's list of pairs of today is the plot's, and that nobody who wants somebody is on no list. */
export async function expectPairsAccounted(house: YearHouse): Promise<void> {
  const shown = (await house.director.pairings()).filter(({ state }) => state !== "ended");
  const inPlot = house.chronicle.pairs.filter(({ ended }) => ended === undefined);
  const lines = (all: readonly (readonly [string, string])[]) =>
    all.map((one) => one.join(" with ")).toSorted();
  expect(lines(shown.map(({ doctor, supporter }) => [doctor.name, supporter.name]))).toEqual(
    lines(inPlot.map(({ doctor, supporter }) => [doctor, supporter])),
  );
  const doctors = await house.director.people("foundation-doctors");
  const paired = new Set(inPlot.map(({ doctor }) => doctor));
  await expectOnToday(
    house,
    "without-supporter",
    doctors.map(({ name }) => name).filter((name) => !paired.has(name)),
  );
}
