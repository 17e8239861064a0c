import { groupsOf } from "./groups";
import type { AllocationInstance } from "./instance";
import { Names } from "./names";
import { mayPair, WITHIN, type Columns, type Tables, type TokenSets } from "./tables";

/** A fixed one-way hash of a text; it settles ties, so that names and the order of a spreadsheet never do. */
export type Digest = (text: string) => string;

/** Puts an instance into columns. The same people in any order, under any names, give the same tables. */
export function tablesOf(instance: AllocationInstance, digest: Digest): Tables {
  const { policy, seed } = instance;
  const doctors = inOrder(instance.doctors, seed, digest);
  const usable = instance.supporters.filter(({ places }) => places > 0);
  const supporters = inOrder(usable, seed, digest);
  const names = { lep: new Names(), site: new Names(), specialty: new Names() };
  const shared = (rows: readonly Workplace[]) => ({
    seniority: columnOf(rows, seniorityOf),
    lep: columnOf(rows, ({ lep }) => names.lep.numberOf(lep)),
    site: columnOf(rows, ({ site }) => names.site.numberOf(site)),
    specialty: columnOf(rows, ({ specialty }) => names.specialty.numberOf(specialty)),
  });
  const tokens = new Names();
  for (const { asks } of doctors) for (const token of asks) tokens.numberOf(token);
  const doctorColumns = {
    ids: doctors.map(({ id }) => id),
    ...shared(doctors),
    desired: columnOf(doctors, ({ desiredSpecialty }) =>
      desiredSpecialty === undefined ? -1 : names.specialty.numberOf(desiredSpecialty),
    ),
    asks: tokenSets(doctors, tokens, ({ asks }) => asks),
    asked: columnOf(doctors, ({ asks }) => new Set(asks).size),
    band: columnOf(doctors, ({ band }) => band),
    within: Uint8Array.from(columnOf(doctors, ({ within }) => WITHIN[within])),
  };
  const supporterColumns = {
    ids: supporters.map(({ id }) => id),
    ...shared(supporters),
    places: columnOf(supporters, ({ places }) => places),
    committed: columnOf(supporters, ({ committed }) => committed),
    offers: tokenSets(supporters, tokens, ({ offers }) => offers),
  };
  const pairs = new PairNumbers(doctorColumns.ids, supporterColumns.ids);
  const tables = {
    policy,
    doctors: {
      ...doctorColumns,
      current: new Int32Array(doctors.length).fill(-1),
      apart: apartOf(doctors, supporters, pairs.of(instance.endedPairs)),
    },
    supporters: supporterColumns,
    tokens: tokens.size,
    specialties: names.specialty.size,
    leps: names.lep.size,
    sites: names.site.size,
    isSiteShared: isSiteShared([doctorColumns, supporterColumns], names.site.size),
  };
  for (const [doctor, supporter] of pairs.of(instance.currentPairs)) {
    if (mayPair(tables, doctor, supporter)) tables.doctors.current[doctor] = supporter;
  }
  return tables;
}

/** Tables are made for each seniority, so that there must not be many. */
function seniorityOf({ seniority }: Workplace): number {
  if (Number.isInteger(seniority) && seniority >= 0 && seniority < 100) return seniority;
  throw new Error("Seniorities of an instance are whole numbers from 0 to 99.");
}

interface Workplace {
  readonly seniority: number;
  readonly lep: string;
  readonly site: string;
  readonly specialty: string;
}

function inOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  seed: string,
  digest: Digest,
): readonly Row[] {
  return rows
    .map((row) => ({ row, key: digest(`${seed}:${row.id}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

function columnOf<Row>(rows: readonly Row[], value: (row: Row) => number): Int32Array {
  const column = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) column[row] = value(rows[row]);
  return column;
}

function isSiteShared(sides: readonly Pick<Columns, "site" | "lep">[], sites: number): boolean {
  const lepOf = new Int32Array(sites).fill(-1);
  return sides.some(({ site, lep }) =>
    site.some((one, row) => {
      if (lepOf[one] < 0) lepOf[one] = lep[row];
      return lepOf[one] !== lep[row];
    }),
  );
}

/** The tokens of each row, without those that nobody asks for. */
function tokenSets<Row>(
  rows: readonly Row[],
  tokens: Names,
  tokensOf: (row: Row) => readonly string[],
): TokenSets {
  const words = Math.ceil(tokens.size / 32);
  const bits = new Int32Array(rows.length * words);
  rows.forEach((row, number) => {
    for (const token of tokensOf(row)) {
      const bit = tokens.find(token);
      if (bit !== undefined) bits[number * words + (bit >>> 5)] |= 1 << (bit & 31);
    }
  });
  return { words, bits };
}

/** Turns pairs of ids into pairs of numbers; pairs with somebody who is not there are passed over. */
class PairNumbers {
  private readonly doctors: ReadonlyMap<string, number>;
  private readonly supporters: ReadonlyMap<string, number>;

  constructor(doctorIds: readonly string[], supporterIds: readonly string[]) {
    this.doctors = new Map(doctorIds.map((id, number) => [id, number]));
    this.supporters = new Map(supporterIds.map((id, number) => [id, number]));
  }

  of(pairs: AllocationInstance["endedPairs"]): readonly (readonly [number, number])[] {
    return pairs.flatMap(([doctorId, supporterId]) => {
      const doctor = this.doctors.get(doctorId);
      const supporter = this.supporters.get(supporterId);
      return doctor === undefined || supporter === undefined ? [] : [[doctor, supporter] as const];
    });
  }
}

/** For each doctor: who is not given to them although senior enough. Oneself seldom is, so most have nobody here. */
function apartOf(
  doctors: AllocationInstance["doctors"],
  supporters: AllocationInstance["supporters"],
  ended: readonly (readonly [number, number])[],
): readonly (ReadonlySet<number> | undefined)[] {
  const apart: (Set<number> | undefined)[] = doctors.map(() => undefined);
  const setApart = (doctor: number, supporter: number) => {
    if (supporters[supporter].seniority <= doctors[doctor].seniority) return;
    (apart[doctor] ??= new Set()).add(supporter);
  };
  for (const [doctor, supporter] of ended) setApart(doctor, supporter);
  const people = new Names();
  const personOf = columnOf(supporters, ({ personId }) => people.numberOf(personId));
  const { members, starts } = groupsOf(personOf, people.size);
  doctors.forEach(({ personId }, doctor) => {
    const person = people.find(personId);
    if (person === undefined) return;
    for (let k = starts[person]; k < starts[person + 1]; k += 1) setApart(doctor, members[k]);
  });
  return apart;
}
