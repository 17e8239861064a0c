import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { byProvider, makeInstance, SIZES } from "../../support/allocation-instances";
import { bestPairFirst, firstComeFirstServed } from "./methods/greedy";
import type { Found, Method } from "./methods/method";
import { ours } from "./methods/ours";
import { plainProblem } from "./plain-problem";
import { leastValue, scoreOf } from "./score";

/** The methods that are compared, by the names that the table gives them. Packages are loaded only where they are used. */
const METHODS: Readonly<Record<string, () => Method | Promise<Method>>> = {
  "Near-peer": ours,
  "best pair first": bestPairFirst,
  "first come first served": firstComeFirstServed,
  munkres: async () => (await import("./methods/hungarian.js")).hungarian(),
  HiGHS: async () => (await import("./methods/linear-program.js")).linearProgram(),
};

/** One method on one instance, in a process of its own. */
export const measurement = z.object({
  method: z.string(),
  size: z.enum(["trust", "lep", "school", "nation"]),
  tightness: z.enum(["normal", "tight", "short"]),
  /** Each provider by itself, one after the other. */
  byProvider: z.boolean().default(false),
  dropOut: z.number().optional(),
  seed: z.number().default(1),
});

/** What was measured; times in milliseconds, the best of several but for the first. */
export const measured = z.object({
  without: z.number(),
  asked: z.number(),
  met: z.number(),
  value: z.string(),
  cold: z.number(),
  warm: z.number().nullable(),
  memory: z.number(),
  /** The method's own proof of the optimum: how long it takes, and whether the benchmark's plain bound agrees. */
  proof: z.object({ ms: z.number(), holds: z.boolean() }).nullable(),
});

/** What was measured. */
export type Measured = z.output<typeof measured>;

const MIB = 1 << 20;
/** A run is repeated for so long, at most so often and at least so often. */
const WARM_FOR_MS = 1_500;
const MOST_REPEATS = 40;
const LEAST_REPEATS = 2;
/** Longer runs are not repeated. */
const LONG_MS = 8_000;

function memoryNow(name: "VmHWM" | "VmRSS"): number {
  const found = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync("/proc/self/status", "utf8"));
  return (Number(found?.[1]) * 1024) / MIB;
}

/** Notes the memory in use, and answers how far it went above that, in MiB. Linux only. */
function watchMemory(): () => number {
  globalThis.gc?.({ type: "major", flavor: "last-resort", execution: "sync" });
  // Makes the highest point start again from here (proc(5), /proc/pid/clear_refs).
  writeFileSync("/proc/self/clear_refs", "5");
  const before = memoryNow("VmRSS");
  return () => Math.max(0, memoryNow("VmHWM") - before);
}

function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const begun = performance.now();
  const value = work();
  return { ms: performance.now() - begun, value };
}

function bestOf(work: () => unknown, cold: number): number | null {
  if (cold > LONG_MS) return null;
  let [best, spent] = [Infinity, 0];
  for (let repeat = 0; repeat < MOST_REPEATS; repeat += 1) {
    if (repeat >= LEAST_REPEATS && spent >= WARM_FOR_MS) break;
    const { ms } = timed(work);
    best = Math.min(best, ms);
    spent += ms;
  }
  return best;
}

/** Measures one method on one instance: the first run in this process, its memory, and runs after it. */
export async function measure(wanted: z.output<typeof measurement>): Promise<Measured> {
  const { size, seed, tightness, dropOut } = wanted;
  const whole = makeInstance({
    size: SIZES[size],
    seed,
    tightness,
    ...(dropOut === undefined ? {} : { dropOut }),
  });
  const instances = wanted.byProvider ? byProvider(whole) : [whole];
  const method = await METHODS[wanted.method]?.();
  if (method === undefined) throw new Error(`There is no method ${wanted.method}.`);
  const solveAll = (): Found[] => instances.map((instance) => method.solve(instance));
  const memory = watchMemory();
  const { ms: cold, value: found } = timed(solveAll);
  const added = memory();
  const warm = bestOf(solveAll, cold);
  const scores = instances.map((instance, at) => {
    const problem = plainProblem(instance);
    const one = found[at];
    if (one === undefined) throw new Error("An instance has no answer.");
    const score = scoreOf(problem, one.supporterOf());
    const holds = one.proof === undefined || leastValue(problem, one.proof.q()) === score.value;
    return { ...score, holds };
  });
  const check = (): void => found.forEach(({ proof }) => proof?.check());
  const proof = found[0]?.proof && {
    ms: bestOf(check, 0) ?? 0,
    holds: scores.every((s) => s.holds),
  };
  return {
    without: scores.reduce((sum, { without }) => sum + without, 0),
    asked: scores.reduce((sum, { asked }) => sum + asked, 0),
    met: scores.reduce((sum, { met }) => sum + met, 0),
    value: String(scores.reduce((sum, { value }) => sum + value, 0n)),
    cold,
    warm,
    memory: added,
    proof: proof ?? null,
  };
}
