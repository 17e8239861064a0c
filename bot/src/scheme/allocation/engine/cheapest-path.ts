import { MinQueue } from "./min-queue";
import type { Tableau } from "./tableau";
import type { CandidateList } from "./transport";

/**
 * Places one more doctor at the least cost, by the cheapest chain of moves that ends at a free place or with
 * somebody who is cheaper to leave out (Dijkstra over reduced costs; Ahuja, Magnanti and Orlin, "Network
 * Flows", 1993, section 9.7: successive shortest paths). Prices rise so that the tableau's conditions hold again.
 */
export class CheapestPath<List extends CandidateList> {
  private readonly distance: Float64Array;
  /** The doctor through whom each supporter was reached. */
  private readonly through: Int32Array;
  /** The run in which each supporter was reached, doubled; one more once it was settled. */
  private readonly stamp: Int32Array;
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

  constructor(private readonly tableau: Tableau<List>) {
    const { doctors, supporters } = tableau.problem;
    this.distance = new Float64Array(supporters);
    this.through = new Int32Array(supporters);
    this.stamp = new Int32Array(supporters);
    this.doctorDistance = new Float64Array(doctors);
    this.settled = new Int32Array(supporters);
    this.reached = new Int32Array(doctors);
  }

  /** Places a doctor who has no place, or leaves out whoever it is cheapest to leave out. */
  place(doctor: number): void {
    this.run += 2;
    this.queue.clear();
    this.settledCount = 0;
    this.reachedCount = 0;
    this.shortest = Infinity;
    this.reach(doctor, 0);
    while (this.queue.smallestKey < this.shortest) {
      const key = this.queue.smallestKey;
      const item = this.queue.pop();
      if (item < 0) this.listMore(-1 - item);
      else if (this.stamp[item] === this.run && key === this.distance[item]) this.settle(item, key);
    }
    this.raisePrices();
    this.move(doctor);
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
    this.look(doctor, 0);
  }

  private listMore(doctor: number): void {
    const list = this.tableau.lists[doctor];
    const from = list.length;
    this.tableau.problem.moreCandidates(doctor, list);
    this.look(doctor, from);
  }

  /** Looks at a doctor's candidates from the `from`th on, as far as they can be part of a shorter chain. */
  private look(doctor: number, from: number): void {
    const { stamp, distance, through, queue, run } = this;
    const { q, nextPlace, u, lists } = this.tableau;
    const { supporters, costs, rest, length } = lists[doctor];
    const base = this.doctorDistance[doctor] - u[doctor];
    let { shortest } = this;
    for (let k = from; k < length && base + costs[k] < shortest; k += 1) {
      const supporter = supporters[k];
      const key = base + costs[k] + q[supporter];
      const seen = stamp[supporter];
      if (key >= shortest || seen > run || (seen === run && key >= distance[supporter])) continue;
      stamp[supporter] = run;
      distance[supporter] = key;
      through[supporter] = doctor;
      // A chain that could end here is one that exists: nothing longer need be looked at.
      const end = key + (nextPlace[supporter] - q[supporter]);
      if (end < shortest) {
        shortest = end;
        this.end = supporter;
      }
      queue.push(key, supporter);
    }
    this.shortest = shortest;
    // Whoever is not listed may still be cheaper than the dearest who is.
    if (base + rest < shortest) queue.push(base + rest, -1 - doctor);
  }

  private raisePrices(): void {
    const { settled, reached, distance, doctorDistance, shortest } = this;
    const { q, u } = this.tableau;
    for (let k = 0; k < this.settledCount; k += 1) q[settled[k]] += shortest - distance[settled[k]];
    for (let k = 0; k < this.reachedCount; k += 1) {
      u[reached[k]] += shortest - doctorDistance[reached[k]];
    }
  }

  /** Moves everybody along the chain, from its end back to the doctor it began with. */
  private move(start: number): void {
    const { tableau, through } = this;
    let supporter = this.end;
    let leaving = -1;
    if (supporter < 0) {
      leaving = -1 - supporter;
      if (leaving === start) return;
      supporter = tableau.supporterOf[leaving];
      tableau.supporterOf[leaving] = -1;
    }
    for (;;) {
      const coming = through[supporter];
      const from = tableau.supporterOf[coming];
      if (leaving < 0) tableau.give(coming, supporter);
      else tableau.replace(supporter, leaving, coming);
      if (coming === start) return;
      leaving = coming;
      supporter = from;
    }
  }
}
