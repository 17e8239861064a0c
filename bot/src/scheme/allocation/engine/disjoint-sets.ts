/** Numbers in sets that can be joined, each set known by one of its members. */
export class DisjointSets {
  private readonly parent: Int32Array;
  /** How many are in the set of each root. */
  private readonly size: Int32Array;

  /** Puts each of 0, 1, 2 … below `count` into a set of its own. */
  constructor(count: number) {
    this.parent = new Int32Array(count).map((_, member) => member);
    this.size = new Int32Array(count).fill(1);
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

  /** Whether a number is plainly in the set with this root: a quick look that may miss it, and never says yes in vain. */
  isPlainlyIn(member: number, root: number): boolean {
    return this.parent[member] === root;
  }

  /** Makes one set of those of two numbers; answers its root. */
  join(one: number, other: number): number {
    const a = this.rootOf(one);
    const b = this.rootOf(other);
    if (a === b) return a;
    const [root, joined] = this.size[a] >= this.size[b] ? [a, b] : [b, a];
    this.parent[joined] = root;
    this.size[root] += this.size[joined];
    return root;
  }
}
