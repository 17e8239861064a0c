import type { AllocationInstance, AllocationPolicy } from "./instance";
import { Names } from "./names";

/** One side of an instance in columns; what people share is a whole number. */
export interface Columns {
  readonly ids: readonly string[];
  readonly seniority: Int32Array;
  readonly lep: Int32Array;
  readonly site: Int32Array;
  readonly specialty: Int32Array;
  readonly person: Int32Array;
}

/** An instance as the engine reads it: in columns, in the order of a keyed hash of the ids. */
export interface Tables {
  readonly policy: AllocationPolicy;
  readonly doctors: Columns & {
    /** -1: none. */
    readonly desired: Int32Array;
    /** The tokens each asked for. */
    readonly asks: readonly Int32Array[];
    readonly band: Int32Array;
    /** Whether each may be given nobody but those at their own site (0), of their own provider (1), or anybody (2). */
    readonly within: Uint8Array;
    /** The supporter each has now, where the two may stay a pair; -1 for none. */
    readonly current: Int32Array;
    /** Supporters each is not given again. */
    readonly ended: readonly (ReadonlySet<number> | undefined)[];
  };
  readonly supporters: Columns & {
    readonly places: Int32Array;
    readonly committed: Int32Array;
  };
  /** The supporters who offer each token that somebody asks for. */
  readonly offering: readonly Int32Array[];
  readonly specialties: number;
  readonly leps: number;
}

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly seniority: number;
  readonly lep: string;
  readonly site: string;
  readonly specialty: string;
}

/** A fixed one-way hash of a text; it settles ties, so that names and the order of a spreadsheet never do. */
export type Digest = (text: string) => string;

function inOrder<One extends { readonly id: string }>(
  rows: readonly One[],
  seed: string,
  digest: Digest,
): readonly One[] {
  return rows
    .map((row) => ({ row, key: digest(`${seed}:${row.id}`) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

/** How far away a supporter may be, as numbers. */
const WITHIN = { site: 0, lep: 1, anywhere: 2 } as const;

/** Whether a supporter is near enough for a doctor. */
export function isNearEnough(
  { doctors, supporters }: Tables,
  doctor: number,
  supporter: number,
): boolean {
  const within = doctors.within[doctor];
  if (within === WITHIN.anywhere) return true;
  return within === WITHIN.site
    ? supporters.site[supporter] === doctors.site[doctor]
    : supporters.lep[supporter] === doctors.lep[doctor];
}

/** Whether a doctor may be given somebody of another provider. */
export function mayBorrow({ doctors }: Tables, doctor: number): boolean {
  return doctors.within[doctor] === WITHIN.anywhere;
}

/** Whether a pair keeps the hard rules that depend on both (NP9, NP19): places and eligibility are settled before. */
export function mayPair(tables: Tables, doctor: number, supporter: number): boolean {
  const { doctors, supporters } = tables;
  return (
    supporters.seniority[supporter] > doctors.seniority[doctor] &&
    supporters.person[supporter] !== doctors.person[doctor] &&
    isNearEnough(tables, doctor, supporter) &&
    doctors.ended[doctor]?.has(supporter) !== true
  );
}

/** Who offers each token, as far as anybody asks for it. */
function offeringOf(
  supporters: AllocationInstance["supporters"],
  tokens: Names,
): readonly Int32Array[] {
  const offering: number[][] = Array.from({ length: tokens.size }, () => []);
  supporters.forEach(({ offers }, supporter) => {
    for (const token of new Set(offers)) {
      const number = tokens.find(token);
      if (number !== undefined) offering[number].push(supporter);
    }
  });
  return offering.map((who) => Int32Array.from(who));
}

/** Notes which pairs ended, and which hold and may go on. */
function withPairs(
  tables: Tables,
  { endedPairs, currentPairs }: Pick<AllocationInstance, "endedPairs" | "currentPairs">,
): Tables {
  const { doctors, supporters } = tables;
  const doctorOf = new Map(doctors.ids.map((id, number) => [id, number]));
  const supporterOf = new Map(supporters.ids.map((id, number) => [id, number]));
  const numbers = (pairs: AllocationInstance["endedPairs"]) =>
    pairs.flatMap(([doctorId, supporterId]) => {
      const doctor = doctorOf.get(doctorId);
      const supporter = supporterOf.get(supporterId);
      return doctor === undefined || supporter === undefined ? [] : [{ doctor, supporter }];
    });
  const ended: (Set<number> | undefined)[] = doctors.ids.map(() => undefined);
  for (const { doctor, supporter } of numbers(endedPairs)) {
    (ended[doctor] ??= new Set()).add(supporter);
  }
  const current = new Int32Array(doctors.ids.length).fill(-1);
  const withEnded = { ...tables, doctors: { ...doctors, ended, current } };
  for (const { doctor, supporter } of numbers(currentPairs)) {
    if (mayPair(withEnded, doctor, supporter)) current[doctor] = supporter;
  }
  return withEnded;
}

/** Puts an instance into columns. The same people in any order, under any names, give the same tables. */
export function tablesOf(instance: AllocationInstance, digest: Digest): Tables {
  const doctors = inOrder(instance.doctors, instance.seed, digest);
  const supporters = inOrder(
    instance.supporters.filter(({ places }) => places > 0),
    instance.seed,
    digest,
  );
  const names = {
    lep: new Names(),
    site: new Names(),
    specialty: new Names(),
    person: new Names(),
  };
  const columns = (rows: readonly Row[]): Columns => ({
    ids: rows.map(({ id }) => id),
    seniority: Int32Array.from(rows, ({ seniority }) => seniority),
    lep: Int32Array.from(rows, ({ lep }) => names.lep.numberOf(lep)),
    site: Int32Array.from(rows, ({ site }) => names.site.numberOf(site)),
    specialty: Int32Array.from(rows, ({ specialty }) => names.specialty.numberOf(specialty)),
    person: Int32Array.from(rows, ({ personId }) => names.person.numberOf(personId)),
  });
  const tokens = new Names();
  const asks = doctors.map((row) =>
    Int32Array.from(new Set(row.asks), (token) => tokens.numberOf(token)),
  );
  const offering = offeringOf(supporters, tokens);
  const tables: Tables = {
    policy: instance.policy,
    offering,
    doctors: {
      ...columns(doctors),
      desired: Int32Array.from(doctors, ({ desiredSpecialty }) =>
        desiredSpecialty === undefined ? -1 : names.specialty.numberOf(desiredSpecialty),
      ),
      asks,
      band: Int32Array.from(doctors, ({ band }) => band),
      within: Uint8Array.from(doctors, ({ within }) => WITHIN[within]),
      current: new Int32Array(doctors.length).fill(-1),
      ended: [],
    },
    supporters: {
      ...columns(supporters),
      places: Int32Array.from(supporters, ({ places }) => places),
      committed: Int32Array.from(supporters, ({ committed }) => committed),
    },
    specialties: names.specialty.size,
    leps: names.lep.size,
  };
  return withPairs(tables, instance);
}
