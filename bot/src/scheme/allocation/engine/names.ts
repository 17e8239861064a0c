/** Gives each name a whole number, from 0 in the order in which they come. */
export class Names {
  private readonly known = new Map<string, number>();

  /** How many names there are. */
  get size(): number {
    return this.known.size;
  }

  /** The number of a name, a new one where it is new. */
  numberOf(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, this.known.size);
    return this.known.size - 1;
  }

  /** The number of a name that has come before; undefined for others. */
  find(name: string): number | undefined {
    return this.known.get(name);
  }
}
