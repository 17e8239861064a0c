import { Buckets } from "./buckets";
import type { Tables } from "./tables";

/**
 * Who is taken where not everybody can be: doctors in a fixed order, each taken if all taken so far can still be
 * placed together. Whoever is left out is left out by this order alone, whatever anybody prefers (a
 * transversal matroid: the set is the best there is, position by position; Edmonds and Fulkerson, 1965).
 */
export class Lot {
  /** Those whom each supporter has: `mostPlaces` in a row, the first `load` of them taken. */
  private readonly held: Int32Array;
  private readonly load: Int32Array;
  private readonly mostPlaces: number;
  private readonly buckets: Buckets;
  /** The doctors of the present search, in the order in which they were reached, and through whom and whose place. */
  private readonly queue: Int32Array;
  private readonly viaDoctor: Int32Array;
  private readonly viaSupporter: Int32Array;
  private queued = 0;

  constructor(private readonly tables: Tables) {
    const { doctors, supporters } = tables;
    this.mostPlaces = supporters.places.reduce((most, one) => Math.max(most, one), 0);
    this.held = new Int32Array(supporters.ids.length * this.mostPlaces);
    this.load = new Int32Array(supporters.ids.length);
    this.buckets = new Buckets(tables);
    this.queue = new Int32Array(doctors.ids.length);
    this.viaDoctor = new Int32Array(doctors.ids.length);
    this.viaSupporter = new Int32Array(doctors.ids.length);
  }

  /** The doctors who are taken, of those given in the order of the lot. */
  taken(order: readonly number[]): ReadonlySet<number> {
    return new Set(order.filter((doctor) => this.place(doctor)));
  }

  /** Finds a place by a chain of moves, breadth first. Whoever a failed search met can never be reached again to any use. */
  private place(start: number): boolean {
    const { buckets, queue } = this;
    queue[0] = start;
    this.queued = 1;
    for (let at = 0; at < this.queued; at += 1) {
      const doctor = queue[at];
      const free = buckets.someoneFree(doctor);
      if (free >= 0) {
        this.move(start, doctor, free);
        buckets.reopen();
        return true;
      }
      const first = buckets.metCount;
      buckets.meetFull(doctor);
      for (let k = first; k < buckets.metCount; k += 1) this.reachDoctorsOf(buckets.met[k], doctor);
    }
    buckets.closeForGood();
    return false;
  }

  private reachDoctorsOf(supporter: number, through: number): void {
    const from = supporter * this.mostPlaces;
    for (let k = from; k < from + this.load[supporter]; k += 1) {
      const doctor = this.held[k];
      this.viaDoctor[doctor] = through;
      this.viaSupporter[doctor] = supporter;
      this.queue[this.queued] = doctor;
      this.queued += 1;
    }
  }

  /** Gives the last doctor of a chain the free place, and each one before them the place that is left. */
  private move(start: number, last: number, free: number): void {
    const { held, load, mostPlaces, viaDoctor, viaSupporter } = this;
    held[free * mostPlaces + load[free]] = last;
    load[free] += 1;
    if (load[free] === this.tables.supporters.places[free]) this.buckets.fill(free);
    for (let doctor = last; doctor !== start; doctor = viaDoctor[doctor]) {
      held[held.indexOf(doctor, viaSupporter[doctor] * mostPlaces)] = viaDoctor[doctor];
    }
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
