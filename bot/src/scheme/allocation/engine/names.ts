/** Gives each name a whole number, from 0 in the order in which they come. */
export class Names<Name extends string | number = string> {
  private readonly known = new Map<Name, number>();

  /** How many names there are. */
  get size(): number {
    return this.known.size;
  }

  /** The number of a name, a new one where it is new. */
  numberOf(name: Name): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, this.known.size);
    return this.known.size - 1;
  }

  /** The number of a name that has come before; undefined for others. */
  find(name: Name): number | undefined {
    return this.known.get(name);
  }
}
