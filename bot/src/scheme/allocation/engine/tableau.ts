import { PriceOrder } from "./price-order";
import type { TransportProblem, TransportSolution } from "./transport";

/**
 * An allocation as it grows. Between two steps, for every doctor i and supporter j: cost(i, j) + q(j) ≥ u(i), with
 * equality for the pairs it holds; u(i) ≤ the cost of leaving i out; and q(j) lies between the cost of the
 * last place taken and that of the next one. These are the conditions of an optimum for the doctors placed so far.
 */
export class Tableau implements TransportSolution {
  readonly supporterOf: Int32Array;
  readonly u: Float64Array;
  readonly q: Float64Array;
  readonly byPrice: PriceOrder;
  /** What the next place of each supporter costs; infinite where all are taken. */
  readonly nextPlace: Float64Array;
  private readonly load: Int32Array;
  private readonly held: Int32Array;
  private readonly mostPlaces: number;

  constructor(readonly problem: TransportProblem) {
    const { doctors, supporters, places, kinds } = problem;
    this.supporterOf = new Int32Array(doctors).fill(-1);
    this.u = new Float64Array(doctors);
    this.nextPlace = new Float64Array(supporters).map((_, j) => problem.placeCost(j, 0));
    this.q = this.nextPlace.slice();
    this.byPrice = new PriceOrder(kinds.members, kinds.kindOf, this.q);
    this.load = new Int32Array(supporters);
    this.mostPlaces = places.reduce((most, one) => Math.max(most, one), 0);
    this.held = new Int32Array(supporters * this.mostPlaces);
  }

  /** How many doctors a supporter has. */
  loadOf(supporter: number): number {
    return this.load[supporter];
  }

  /** One of a supporter's doctors, by a number below their load. */
  doctorOf(supporter: number, nth: number): number {
    return this.held[supporter * this.mostPlaces + nth];
  }

  /** Gives a doctor the next place of a supporter who has one. */
  give(doctor: number, supporter: number): void {
    const load = this.load[supporter];
    this.held[supporter * this.mostPlaces + load] = doctor;
    this.supporterOf[doctor] = supporter;
    this.load[supporter] = load + 1;
    const { places } = this.problem;
    this.nextPlace[supporter] =
      load + 1 < places[supporter] ? this.problem.placeCost(supporter, load + 1) : Infinity;
  }

  /**
   * Moves everybody along a chain, from its end back to the doctor it begins with. Each supporter on it was reached
   * through a doctor, who takes the place. The end is a supporter who has one free, or -1 less a doctor who is left out.
   */
  moveAlong(through: Int32Array, end: number, start: number): void {
    let supporter = end;
    let leaving = -1;
    if (supporter < 0) {
      leaving = -1 - supporter;
      if (leaving === start) return;
      supporter = this.supporterOf[leaving];
      this.supporterOf[leaving] = -1;
    }
    for (;;) {
      const coming = through[supporter];
      const from = this.supporterOf[coming];
      if (leaving < 0) this.give(coming, supporter);
      else this.replace(supporter, leaving, coming);
      if (coming === start) return;
      leaving = coming;
      supporter = from;
    }
  }

  /** Gives a doctor the place that another of the same supporter leaves. */
  private replace(supporter: number, leaving: number, coming: number): void {
    const place = this.held.indexOf(leaving, supporter * this.mostPlaces);
    this.held[place] = coming;
    this.supporterOf[coming] = supporter;
  }
}
