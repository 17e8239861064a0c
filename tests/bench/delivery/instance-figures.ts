import { percentile, say } from "../processes/figures";
import type { ProductNumbers } from "../processes/start-product";

/** What an instance said of itself when so many had been sent. */
export interface Sampled {
  readonly sent: number;
  readonly numbers: ProductNumbers;
}

/** Of the memory at the end, what it was when everything was warm: medians of the last and the second quarter. */
export function growth(
  samples: readonly Sampled[],
  of: (numbers: ProductNumbers) => number,
): number {
  const quarter = samples.length / 4;
  const median = (from: number) =>
    percentile(
      samples
        .slice(Math.floor(from * quarter), Math.ceil((from + 1) * quarter))
        .map(({ numbers }) => of(numbers)),
      0.5,
    );
  return median(3) / median(1);
}

const MIB = 1 << 20;

/** How its memory went, in some ten lines. */
export function reportMemory(samples: readonly Sampled[]): void {
  say("\nMemory of the instance while it sends (MiB):");
  const step = Math.max(1, Math.floor(samples.length / 8));
  for (const { sent, numbers } of samples.filter((_, nth) => nth % step === 0)) {
    const of = (bytes: number) => (bytes / MIB).toFixed(0).padStart(5);
    say(`  ${String(sent).padStart(6)} sent  RSS ${of(numbers.rss)}  heap ${of(numbers.heapUsed)}`);
  }
}

/** What one message costs: requests to the store by kind, request units, processor time. */
export function reportStore({ requests, charge, cpuMs }: ProductNumbers, messages: number): void {
  const all = Object.entries(requests).toSorted(([, a], [, b]) => b - a);
  const sum = all.reduce((total, [, count]) => total + count, 0);
  const per = (value: number) => (value / messages).toFixed(2);
  say(
    `\nFor each message: ${per(sum)} requests to the store, ${per(charge)} RU, ${per(cpuMs)} ms of processor`,
  );
  for (const [name, count] of all.slice(0, 8)) say(`  ${name.padEnd(28)} ${per(count)}`);
}
