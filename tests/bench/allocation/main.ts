import { spawnSync } from "node:child_process";
import { measure, measured, measurement, type Measured } from "./measure";
import { tightIntakes, type LeftOut } from "./tight-intakes";

type Wanted = Partial<ReturnType<typeof measurement.parse>> &
  Pick<ReturnType<typeof measurement.parse>, "size" | "tightness">;

const OWN = "Near-peer";
const GREEDY = ["best pair first", "first come first served"];
const EXACT = ["munkres", "HiGHS"];
const ALL = [OWN, ...GREEDY, ...EXACT];

/** What is measured: each problem, and the methods that can do it in bearable time and memory. */
const PROBLEMS: readonly (readonly [title: string, wanted: Wanted, methods: readonly string[]])[] =
  [
    ["Trust", { size: "trust", tightness: "normal" }, ALL],
    ["Trust, tight", { size: "trust", tightness: "tight" }, ALL],
    ["Trust, short", { size: "trust", tightness: "short" }, ALL],
    ["LEP", { size: "lep", tightness: "normal" }, ALL],
    ["LEP, tight", { size: "lep", tightness: "tight" }, ALL],
    ["LEP, short", { size: "lep", tightness: "short" }, ALL],
    ["School", { size: "school", tightness: "normal" }, ALL],
    ["School, tight", { size: "school", tightness: "tight" }, [OWN, ...GREEDY, "munkres"]],
    ["School, short", { size: "school", tightness: "short" }, [OWN, ...GREEDY, "munkres"]],
    ["School, again", { size: "school", tightness: "normal", dropOut: 0.1 }, [OWN, "munkres"]],
    [
      "Nation by LEP",
      { size: "nation", tightness: "normal", byProvider: true },
      [OWN, ...GREEDY, "munkres"],
    ],
    ["Nation", { size: "nation", tightness: "normal" }, [OWN, "first come first served"]],
    ["Nation, tight", { size: "nation", tightness: "tight" }, [OWN]],
    ["Nation, short", { size: "nation", tightness: "short" }, [OWN]],
  ];

/** A process of its own for each, so that nothing is warm yet and its memory is its own. */
function apart(wanted: Wanted & { readonly method: string }): Measured {
  const words = ["--expose-gc", process.argv[1] ?? "", "--measure", JSON.stringify(wanted)];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${JSON.stringify(wanted)} failed: ${stderr}`);
  return measured.parse(JSON.parse(stdout));
}

const milliseconds = (ms: number | null): string => {
  if (ms === null) return "–";
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
};

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function row(title: string, method: string, one: Measured): string {
  const met = one.asked === 0 ? "–" : `${((100 * one.met) / one.asked).toFixed(1)} %`;
  return [
    title.padEnd(14),
    method.padEnd(23),
    String(one.without).padStart(7),
    met.padStart(8),
    milliseconds(one.warm).padStart(8),
    milliseconds(one.cold).padStart(8),
    one.memory.toFixed(0).padStart(7),
    (one.proof === null ? "" : milliseconds(one.proof.ms)).padStart(8),
  ].join("  ");
}

const HEAD = [
  "".padEnd(14),
  "".padEnd(23),
  "without",
  "requests",
  " warm ms",
  " cold ms",
  "mem MiB",
  "proof ms",
].join("  ");

const LEGEND = [
  "requests: doctors who asked for something and were given some of it. warm: the best of several runs; cold: the",
  "first one of a process. mem: how far the first run went above the memory in use. proof: checking by the prices that",
  "nothing is better, apart from the run. Every optimum is checked here by a plain bound over all pairs, and against",
  "munkres and HiGHS where they ran.",
].join("\n");

function inWords(title: string, { intakes, ...left }: LeftOut): string {
  const share = (count: number) => `${count} (${((100 * count) / intakes).toFixed(1)} %)`;
  return (
    `${title}: ${intakes} intakes in which everybody can be placed. Somebody is left out by Near-peer in ` +
    `${share(left.ours)}, by best pair first in ${share(left.bestPairFirst)}, by first come first served in ` +
    `${share(left.firstComeFirstServed)}.`
  );
}

type Results = (title: string, method?: string) => Measured;

/** Measures everything, a line of the table each; and whether each answer of ours is the best one. */
function measureAll(): { readonly of: Results; readonly optimal: boolean } {
  const results = new Map<string, Measured>();
  const of: Results = (title, method = OWN) => {
    const found = results.get(`${title}/${method}`);
    if (found === undefined) throw new Error(`${title} was not measured with ${method}.`);
    return found;
  };
  const isBest = (title: string, method: string, one: Measured): boolean => {
    if (method === OWN) return one.proof?.holds === true;
    return !EXACT.includes(method) || one.value === of(title).value;
  };
  let optimal = true;
  for (const [title, wanted, methods] of PROBLEMS) {
    for (const method of methods) {
      const one = apart({ ...wanted, method });
      results.set(`${title}/${method}`, one);
      optimal = isBest(title, method, one) && optimal;
      say(row(title, method, one));
    }
  }
  return { of, optimal };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const inSeconds = (ms: number): number => rounded(ms / 1_000);
const warm = ({ warm: best, cold }: Measured): number => best ?? cold;

/** Like with like: warm runs where both have them, else the first ones. */
function timeRatio(one: Measured, other: Measured): number {
  if (one.warm === null || other.warm === null) return one.cold / other.cold;
  return one.warm / other.warm;
}

/** The numbers of the last line. `greedy_left_out` counts tight intakes, as `ours_left_out` does. */
function summary(of: Results): Record<string, number> {
  const school = of("School");
  const munkres = of("School", "munkres");
  const nation = of("Nation");
  return {
    school_ms: rounded(warm(school)),
    school_vs_munkres_time: rounded(timeRatio(school, munkres)),
    school_vs_munkres_memory: rounded(school.memory / munkres.memory),
    nation_s: inSeconds(nation.cold),
    nation_mb: rounded(nation.memory),
    trust_ms: rounded(warm(of("Trust"))),
    lep_ms: rounded(warm(of("LEP"))),
    school_short_ms: rounded(warm(of("School, short"))),
    school_proof_ms: rounded(school.proof?.ms ?? NaN),
    nation_by_lep_s: inSeconds(warm(of("Nation by LEP"))),
    nation_tight_s: inSeconds(of("Nation, tight").cold),
    nation_short_s: inSeconds(of("Nation, short").cold),
    nation_proof_s: inSeconds(nation.proof?.ms ?? NaN),
  };
}

function run(): void {
  say(HEAD);
  const { of, optimal } = measureAll();
  const trust = tightIntakes("trust");
  const lep = tightIntakes("lep");
  say(`\n${inWords("Trust, tight", trust)}\n${inWords("LEP, tight", lep)}\n\n${LEGEND}\n`);
  say(
    JSON.stringify({
      optimal,
      ...summary(of),
      greedy_left_out: trust.bestPairFirst + lep.bestPairFirst,
      ours_left_out: trust.ours + lep.ours,
      tight_intakes: trust.intakes + lep.intakes,
    }),
  );
}

async function main(): Promise<void> {
  const [flag, text] = process.argv.slice(2);
  if (flag !== "--measure") run();
  else say(JSON.stringify(await measure(measurement.parse(JSON.parse(text ?? "")))));
}

void main();
