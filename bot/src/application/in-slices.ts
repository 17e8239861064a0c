/** Whoever waits for an answer waits for so many at most: a millisecond or two. */
const AT_ONCE = 25;

/**
 * What is worked out of each of many, in their order, a few at a time: whatever else this instance has in hand comes in
 * between, so that nobody's answer waits for a whole scheme. @throws what `work` throws.
 */
export async function inSlices<One, Result>(
  all: readonly One[],
  work: (one: One) => readonly Result[],
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (from > 0) await otherWork();
    results.push(...all.slice(from, from + AT_ONCE).flatMap(work));
  }
  return results;
}

function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
