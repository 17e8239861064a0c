import { MinQueue } from "./min-queue";
import type { Tableau } from "./tableau";

/**
 * Places one more doctor at the least cost, by the cheapest chain of moves that ends at a free place or with
 * somebody who is cheaper to leave out (Dijkstra over reduced costs; Ahuja, Magnanti and Orlin, "Network
 * Flows", 1993, section 9.7: successive shortest paths). Prices rise so that the tableau's conditions hold again.
 * A kind of supporter is a stop between doctors and all of that kind, who are met from the lowest price on.
 */
export class CheapestPath {
  private readonly distance: Float64Array;
  /** The doctor through whom each supporter was reached. */
  private readonly through: Int32Array;
  /** The run in which each supporter was reached, doubled; one more once it was settled. */
  private readonly stamp: Int32Array;
  /** The same of kinds: the least way to them, through whom, in which run, and who of them is met next. */
  private readonly kindDistance: Float64Array;
  private readonly kindThrough: Int32Array;
  private readonly kindStamp: Int32Array;
  private readonly nextOfKind: Int32Array;
  private readonly doctorDistance: Float64Array;
  private readonly settled: Int32Array;
  private readonly reached: Int32Array;
  private readonly queue = new MinQueue();
  private settledCount = 0;
  private reachedCount = 0;
  private run = 0;
  /** The length of the shortest chain known to end, and its end: a supporter, or -1 less a doctor. */
  private shortest = Infinity;
  private end = 0;

  constructor(private readonly tableau: Tableau) {
    const { doctors, supporters, kinds } = tableau.problem;
    this.distance = new Float64Array(supporters);
    this.through = new Int32Array(supporters);
    this.stamp = new Int32Array(supporters);
    this.kindDistance = new Float64Array(kinds.count);
    this.kindThrough = new Int32Array(kinds.count);
    this.kindStamp = new Int32Array(kinds.count);
    this.nextOfKind = new Int32Array(kinds.count);
    this.doctorDistance = new Float64Array(doctors);
    this.settled = new Int32Array(supporters);
    this.reached = new Int32Array(doctors);
  }

  /** Places a doctor who has no place, or leaves out whoever it is cheapest to leave out. */
  place(doctor: number): void {
    const { queue } = this;
    this.run += 2;
    queue.clear();
    this.settledCount = 0;
    this.reachedCount = 0;
    this.shortest = Infinity;
    this.reach(doctor, 0);
    while (queue.smallestKey < this.shortest) {
      const key = queue.smallestKey;
      const item = queue.pop();
      if (item < 0) this.meetNext(-1 - item, key);
      else if (this.stamp[item] === this.run && key === this.distance[item]) this.settle(item, key);
    }
    this.raisePrices();
    this.tableau.moveAlong(this.through, this.end, doctor);
  }

  private settle(supporter: number, distance: number): void {
    const { tableau } = this;
    this.stamp[supporter] = this.run + 1;
    this.settled[this.settledCount] = supporter;
    this.settledCount += 1;
    const load = tableau.loadOf(supporter);
    for (let nth = 0; nth < load; nth += 1) this.reach(tableau.doctorOf(supporter, nth), distance);
  }

  private reach(doctor: number, distance: number): void {
    const { tableau } = this;
    this.doctorDistance[doctor] = distance;
    this.reached[this.reachedCount] = doctor;
    this.reachedCount += 1;
    const leftOut = distance + tableau.problem.leaveOut[doctor] - tableau.u[doctor];
    if (leftOut < this.shortest) {
      this.shortest = leftOut;
      this.end = -1 - doctor;
    }
    this.lookAtListed(doctor);
    this.lookAtKinds(doctor);
  }

  /** Looks at a doctor's candidates as far as they can be part of a shorter chain. */
  private lookAtListed(doctor: number): void {
    const { stamp, distance, run } = this;
    const { q, u, problem } = this.tableau;
    const { starts, supporters, codes, costOfCode } = problem.candidates;
    const base = this.doctorDistance[doctor] - u[doctor];
    const end = starts[doctor + 1];
    let { shortest } = this;
    for (let k = starts[doctor]; k < end; k += 1) {
      const cost = base + costOfCode[codes[k]];
      if (cost >= shortest) return;
      const supporter = supporters[k];
      const key = cost + q[supporter];
      if (key >= shortest) continue;
      const seen = stamp[supporter];
      if (seen > run || (seen === run && key >= distance[supporter])) continue;
      this.note(supporter, doctor, key);
      ({ shortest } = this);
      // Where the shortest chain ends with this supporter, nobody beyond them matters.
      if (key < shortest) this.queue.push(key, supporter);
    }
  }

  /** The same for the kinds of supporter that are open to the doctor. */
  private lookAtKinds(doctor: number): void {
    const { kindDistance, kindStamp, run } = this;
    const { u, q, byPrice, problem } = this.tableau;
    const { profileOf, count, fitOf, ranked, rankedFrom, elsewhere, broken } = problem.kinds;
    const base = this.doctorDistance[doctor] - u[doctor] + elsewhere[doctor];
    if (base >= this.shortest) return;
    const profile = profileOf[doctor];
    for (let k = rankedFrom[profile]; k < rankedFrom[profile + 1]; k += 1) {
      const kind = ranked[k];
      const distance = base + fitOf[profile * count + kind];
      if (distance >= this.shortest) return;
      const isNew = kindStamp[kind] !== run;
      if (!isNew && distance >= kindDistance[kind]) continue;
      if (broken[doctor]?.has(kind) === true) continue;
      if (isNew) this.nextOfKind[kind] = byPrice.starts[kind];
      kindStamp[kind] = run;
      kindDistance[kind] = distance;
      this.kindThrough[kind] = doctor;
      const next = this.nextOfKind[kind];
      if (next === byPrice.starts[kind + 1]) continue;
      const key = distance + q[byPrice.members[next]];
      if (key < this.shortest) this.queue.push(key, -1 - kind);
    }
  }

  /** Meets the cheapest of a kind who has not been met, unless that was put down before a shorter way was found. */
  private meetNext(kind: number, key: number): void {
    const { kindDistance, nextOfKind, stamp, run } = this;
    const { q, byPrice } = this.tableau;
    const end = byPrice.starts[kind + 1];
    const at = nextOfKind[kind];
    if (at === end) return;
    const supporter = byPrice.members[at];
    if (kindDistance[kind] + q[supporter] !== key) return;
    nextOfKind[kind] = at + 1;
    if (at + 1 < end) {
      const next = kindDistance[kind] + q[byPrice.members[at + 1]];
      if (next < this.shortest) this.queue.push(next, -1 - kind);
    }
    const seen = stamp[supporter];
    if (seen > run || (seen === run && this.distance[supporter] <= key)) return;
    this.note(supporter, this.kindThrough[kind], key);
    if (key < this.shortest) this.settle(supporter, key);
  }

  /** Notes how a supporter is reached. A chain that could end there is one that exists: nothing longer need be looked at. */
  private note(supporter: number, doctor: number, key: number): void {
    const { q, nextPlace } = this.tableau;
    this.stamp[supporter] = this.run;
    this.distance[supporter] = key;
    this.through[supporter] = doctor;
    const end = key + (nextPlace[supporter] - q[supporter]);
    if (end < this.shortest) {
      this.shortest = end;
      this.end = supporter;
    }
  }

  private raisePrices(): void {
    const { settled, reached, distance, doctorDistance, shortest } = this;
    const { byPrice, u } = this.tableau;
    for (let k = 0; k < this.settledCount; k += 1) {
      byPrice.raise(settled[k], shortest - distance[settled[k]]);
    }
    for (let k = 0; k < this.reachedCount; k += 1) {
      u[reached[k]] += shortest - doctorDistance[reached[k]];
    }
  }
}
