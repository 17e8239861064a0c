import type { Groups } from "./groups";

/** The supporters of each kind in the order of their prices, the lowest first; it holds whenever a price rises. */
export class PriceOrder {
  /** The supporters, kind by kind, and where each kind begins. */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  private readonly positionOf: Int32Array;

  constructor(
    { members, starts }: Groups,
    private readonly kindOf: Int32Array,
    private readonly q: Float64Array,
  ) {
    this.members = members.slice();
    this.starts = starts;
    for (let kind = 0; kind + 1 < starts.length; kind += 1) {
      this.members.subarray(starts[kind], starts[kind + 1]).sort((a, b) => q[a] - q[b] || a - b);
    }
    this.positionOf = new Int32Array(members.length);
    this.members.forEach((supporter, position) => {
      this.positionOf[supporter] = position;
    });
  }

  /** Raises the price of a supporter by so much, and puts them behind those who are cheaper now. */
  raise(supporter: number, by: number): void {
    const { members, positionOf, q } = this;
    q[supporter] += by;
    const price = q[supporter];
    const last = this.starts[this.kindOf[supporter] + 1] - 1;
    let at = positionOf[supporter];
    for (; at < last && q[members[at + 1]] < price; at += 1) {
      members[at] = members[at + 1];
      positionOf[members[at]] = at;
    }
    members[at] = supporter;
    positionOf[supporter] = at;
  }
}
