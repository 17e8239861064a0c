/** Runs work for a key after the work already begun for that key; other keys do not wait. */
export type OneAtATime = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Makes a queue for each key: two windows that open one chat at once install the app once. */
export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const next = before.then(work, work);
    last.set(key, next);
    return next;
  };
}
