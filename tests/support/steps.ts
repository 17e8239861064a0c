/**
 * Steps of one journey, a test each: they build on one another, so what comes after a step that failed
 * fails at once and says so, and does not wait for screens that cannot appear.
 */
export function steps() {
  let failed: string | undefined;
  return (name: string, step: () => Promise<void>): void => {
    it(name, async () => {
      if (failed !== undefined) throw new Error(`An earlier step failed: ${failed}`);
      failed = name;
      await step();
      failed = undefined;
    });
  };
}
