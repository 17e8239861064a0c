/** Chance that a seed repeats: the same draws each time. */
export interface Chance {
  /** At least 0 and less than 1. */
  share(): number;
  /** Whether something happens that happens in this share of all cases. */
  happens(share: number): boolean;
  /** A whole number from 0 to one less than `count`. */
  below(count: number): number;
  /** One of several that are equally likely. Throws where there are none. */
  oneOf<One>(of: readonly One[]): One;
  /** One of several, each as likely as its weight says. Throws where there are none. */
  weighted<One>(of: readonly (readonly [one: One, weight: number])[]): One;
  /** So many different ones, as likely as their weights say. Throws where there are too few. */
  several<One>(count: number, of: readonly (readonly [one: One, weight: number])[]): One[];
  /** All of them in an order of chance. */
  shuffled<One>(all: readonly One[]): One[];
}

/** Draws of 32 bits: a counter that steps by an odd number, each step stirred by multiplying and shifting. */
function draws(seed: number): () => number {
  let counter = Math.imul(seed, 0x27d4eb2f) ^ 0x165667b1;
  return () => {
    counter = (counter + 0x61c88647) | 0;
    let bits = counter;
    bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
    bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
}

/** Chance from a whole number. */
export function chanceOf(seed: number): Chance {
  const draw = draws(seed);
  const share = () => draw() / 2 ** 32;
  const below = (count: number) => Math.floor(share() * count);
  const oneOf = <One>(of: readonly One[]): One => {
    const [found] = of.slice(below(of.length));
    if (found === undefined) throw new Error("There is nothing to choose from.");
    return found;
  };
  const weighted = <One>(of: readonly (readonly [One, number])[]): One => {
    let left = share() * of.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of of) {
      left -= weight;
      if (left < 0) return one;
    }
    return oneOf(of.slice(-1))[0];
  };
  const several = <One>(count: number, of: readonly (readonly [One, number])[]): One[] => {
    if (count === 0) return [];
    const first = weighted(of);
    return [
      first,
      ...several(
        count - 1,
        of.filter(([one]) => one !== first),
      ),
    ];
  };
  const shuffled = <One>(all: readonly One[]): One[] =>
    all
      .map((one) => ({ one, at: draw() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return { share, happens: (part) => share() < part, below, oneOf, weighted, several, shuffled };
}
