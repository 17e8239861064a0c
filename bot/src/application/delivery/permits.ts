/** So many at once and no more; the others wait in the order in which they asked. */
export interface Permits {
  /** Resolves once `count` are to be had together; at most as many as there are. */
  take(count: number): Promise<void>;
  giveBack(count: number): void;
}

/** `most` permits. */
export function makePermits(most: number): Permits {
  let free = most;
  const queue: { readonly count: number; readonly grant: () => void }[] = [];
  const serve = () => {
    for (let first = queue[0]; first !== undefined && first.count <= free; first = queue[0]) {
      queue.shift();
      free -= first.count;
      first.grant();
    }
  };
  return {
    take: (count) =>
      new Promise((grant) => {
        queue.push({ count, grant });
        serve();
      }),
    giveBack: (count) => {
      free += count;
      serve();
    },
  };
}
