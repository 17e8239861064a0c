/** Numbers in sets that can be joined, each set known by one of its members. */
export class DisjointSets {
  private readonly parent: Int32Array;

  /** Puts each of 0, 1, 2 … below `count` into a set of its own. */
  constructor(count: number) {
    this.parent = new Int32Array(count).map((_, member) => member);
  }

  /** The member by which the set of a number is known. */
  rootOf(member: number): number {
    const { parent } = this;
    let at = member;
    while (parent[at] !== at) {
      // Each step halves the way for those who ask later.
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Makes one set of those of two numbers. */
  join(one: number, other: number): void {
    this.parent[this.rootOf(one)] = this.rootOf(other);
  }
}
