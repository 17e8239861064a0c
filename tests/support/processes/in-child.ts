/** The options that a process was started with, as JSON was read; `startChild` gives them. */
export function givenOptions(): unknown {
  return JSON.parse(process.argv[2] ?? "{}");
}

/** Says what whoever started this process waits for: one line of JSON. */
export function sayReady(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

/** Ends this process when whoever started it is gone, so that a run that is cut off leaves nothing behind. */
export function endWithParent(): void {
  process.stdin.on("end", () => process.exit(0)).resume();
}
