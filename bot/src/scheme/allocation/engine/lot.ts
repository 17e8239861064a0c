import { groupsOf } from "./groups";
import { mayBorrow, mayPair, type Tables } from "./tables";

/**
 * Who is taken where not everybody can be: doctors in a fixed order, each taken if all taken so far can still be
 * placed together. Whoever is left out is left out by this order alone, whatever anybody prefers (a
 * transversal matroid: the set is the best there is, position by position; Edmonds and Fulkerson, 1965).
 */
export class Lot {
  private readonly tables: Tables;
  private readonly holders: number[][];
  /** Supporters of each provider and seniority; those met in the present search stand behind `open`. */
  private readonly buckets: Int32Array;
  private readonly starts: Int32Array;
  private readonly open: Int32Array;
  private readonly seniorities: number;
  /** Whether everybody may be given anybody: then providers are not kept apart. */
  private readonly together: boolean;

  constructor(tables: Tables) {
    this.tables = tables;
    const { supporters, doctors, leps } = tables;
    this.seniorities = supporters.seniority.reduce((most, one) => Math.max(most, one), 0) + 1;
    const together = doctors.ids.every((_, doctor) => mayBorrow(tables, doctor));
    this.together = together;
    const bucketOf = supporters.seniority.map(
      (seniority, j) => (together ? 0 : supporters.lep[j]) * this.seniorities + seniority,
    );
    const groups = groupsOf(bucketOf, (together ? 1 : leps) * this.seniorities);
    this.buckets = groups.members;
    this.starts = groups.starts;
    this.open = groups.starts.slice(1);
    this.holders = supporters.ids.map(() => []);
  }

  /** The doctors who are taken, of those given in the order of the lot. */
  taken(order: readonly number[]): ReadonlySet<number> {
    return new Set(order.filter((doctor) => this.place(doctor)));
  }

  /** Finds a place by a chain of moves, breadth first. Whoever a failed search met can never be reached again to any use. */
  private place(start: number): boolean {
    const queue = [start];
    const cameFrom = new Map<number, { readonly doctor: number; readonly supporter: number }>();
    const before = new Map<number, number>();
    for (const doctor of queue) {
      for (const supporter of this.meet(doctor, before)) {
        if (this.holders[supporter].length < this.tables.supporters.places[supporter]) {
          this.move(doctor, supporter, cameFrom);
          this.reopen(before);
          return true;
        }
        for (const holder of this.holders[supporter]) {
          cameFrom.set(holder, { doctor, supporter });
          queue.push(holder);
        }
      }
    }
    return false;
  }

  /** Supporters whom a doctor could have and nobody has met in this search; from now on they are met. */
  private *meet(doctor: number, before: Map<number, number>): Iterable<number> {
    for (const bucket of this.bucketsOf(doctor)) {
      if (!before.has(bucket)) before.set(bucket, this.open[bucket]);
      for (let k = this.open[bucket] - 1; k >= this.starts[bucket]; k -= 1) {
        const supporter = this.buckets[k];
        if (!mayPair(this.tables, doctor, supporter)) continue;
        this.open[bucket] -= 1;
        this.buckets[k] = this.buckets[this.open[bucket]];
        this.buckets[this.open[bucket]] = supporter;
        yield supporter;
      }
    }
  }

  /** Where supporters stand who are senior enough for a doctor and may be near enough. */
  private *bucketsOf(doctor: number): Iterable<number> {
    const { tables, seniorities, together } = this;
    const first = tables.doctors.seniority[doctor] + 1;
    const anywhere = mayBorrow(tables, doctor);
    const from = together || anywhere ? 0 : tables.doctors.lep[doctor];
    const to = together || !anywhere ? from : tables.leps - 1;
    for (let lep = from; lep <= to; lep += 1) {
      for (let seniority = first; seniority < seniorities; seniority += 1) {
        yield lep * seniorities + seniority;
      }
    }
  }

  private move(
    last: number,
    free: number,
    cameFrom: ReadonlyMap<number, { readonly doctor: number; readonly supporter: number }>,
  ): void {
    let doctor = last;
    let supporter = free;
    for (;;) {
      this.holders[supporter].push(doctor);
      const step = cameFrom.get(doctor);
      if (step === undefined) return;
      const held = this.holders[step.supporter];
      held.splice(held.indexOf(doctor), 1);
      ({ doctor, supporter } = step);
    }
  }

  private reopen(before: ReadonlyMap<number, number>): void {
    for (const [bucket, count] of before) this.open[bucket] = count;
  }
}

/**
 * The order of the lot: doctors whose pair holds first, then the lower band of need, then the fixed hash of
 * their ids with the round's seed, which is the order the tables are in.
 */
export function orderOfLot({ doctors }: Tables): readonly number[] {
  const held = (doctor: number) => (doctors.current[doctor] >= 0 ? 0 : 1);
  return doctors.ids
    .map((_, doctor) => doctor)
    .sort((a, b) => held(a) - held(b) || doctors.band[a] - doctors.band[b] || a - b);
}
