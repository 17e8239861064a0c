/** The value below which a share of them lies (nearest rank); NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** To four digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Writes a line of the report. */
export function say(text = ""): void {
  process.stdout.write(`${text}\n`);
}

/** Says how far a run has come, beside the report. */
export function note(text: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
