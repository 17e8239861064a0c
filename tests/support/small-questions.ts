import { solveHere } from "../../bot/src/outbound/allocation/solve-here";
import type { SolvedAllocation } from "../../bot/src/application/ports/allocator";
import { allocationFrom } from "../../bot/src/scheme/allocation/allocation";
import type { AllocationQuestion } from "../../bot/src/scheme/allocation/question";
import type { LivePair } from "../../bot/src/scheme/allocation/rules";
import { taskFor } from "../../bot/src/scheme/allocation/task";
import { DEFAULT_POLICY } from "../../bot/src/scheme/policy/policy";
import type { Person } from "../../bot/src/scheme/people/person";
import { aFoundationDoctor, aPost, aSupporter } from "./builders";
import { chanceOf, type Chance } from "./seeded-chance";

/** The day of the questions. */
export const ON = "2026-08-12";

const SITES = ["Northgate General", "Eastmoor"] as const;
const SPECIALTIES = ["General surgery", "Acute medicine", "Paediatrics"] as const;
const TOKENS = ["img yes", "parent yes", "faith quaker"] as const;

/** What small questions are to be like. */
export interface SmallQuestion {
  readonly seed: number;
  readonly doctors: number;
  readonly supporters: number;
  /** The share of doctors who have somebody already. Default: none. */
  readonly paired?: number;
  readonly shortage?: "lot" | "best-fit";
}

/** A question of a few people, with wishes and offers; the same one for the same seed. */
export function smallQuestion(asked: SmallQuestion): AllocationQuestion {
  const chance = chanceOf(asked.seed);
  const post = () => ({ site: chance.oneOf(SITES), specialty: chance.oneOf(SPECIALTIES) });
  const doctors = Array.from({ length: asked.doctors }, (_, nth) =>
    aFoundationDoctor({
      id: `d${nth}`,
      memberships: [aPost({ ...post(), grade: chance.oneOf(["F1", "F2"] as const) })],
    }),
  );
  const supporters = Array.from({ length: asked.supporters }, (_, nth) =>
    aSupporter({
      id: `s${nth}`,
      capacity: chance.weighted([[1, 3] as const, [2, 2] as const]),
      memberships: [aPost({ ...post(), ...juniorOrSenior(chance) })],
      ...(chance.happens(0.15) ? { away: { from: ON, until: "2026-10-01" } } : {}),
    }),
  );
  const people = [...doctors, ...supporters];
  const base: AllocationQuestion = {
    people,
    livePairs: [],
    policy: {
      ...DEFAULT_POLICY,
      allocation: { ...DEFAULT_POLICY.allocation, shortage: asked.shortage ?? "lot" },
    },
    on: ON,
    apart: new Set(),
    seed: `seed ${asked.seed}`,
    stated: wishesOf(people, asked.seed),
    released: new Set(),
    locked: [],
    leftOutLastTime: new Set(),
  };
  const share = asked.paired ?? 0;
  const held = share === 0 ? [] : solved({ ...base, stated: new Map() }).pairs;
  return {
    ...base,
    livePairs: held
      .filter(() => chance.happens(share))
      .map((pair, nth) => ({ ...pair, pairingId: `p${nth}` })),
  };
}

function juniorOrSenior(chance: Chance) {
  return chance.happens(0.5)
    ? ({ role: "senior-doctor", grade: "ST3" } as const)
    : ({ role: "foundation-doctor", grade: "F2" } as const);
}

/** Something stated by about half of them; another seed, another half. */
export function wishesOf(people: readonly Person[], seed: number): AllocationQuestion["stated"] {
  const chance = chanceOf(seed + 7_777);
  const some = () => TOKENS.filter(() => chance.happens(0.4));
  return new Map(people.map(({ id }) => [id, { asks: some(), offers: some() }]));
}

/** A question that was solved: every pair there would be, and who goes without. */
export interface SolvedQuestion {
  readonly pairs: readonly LivePair[];
  readonly leftOut: readonly Person[];
  readonly solved: SolvedAllocation;
}

/** Solves a question with the engine itself. */
export function solved(question: AllocationQuestion): SolvedQuestion {
  const task = taskFor(question);
  const found = solveHere(task.instance);
  const { unallocated } = allocationFrom(question, task, found.pairs);
  const out = new Set(unallocated.map(({ doctorId }) => doctorId));
  return {
    solved: found,
    pairs: [
      ...task.staying,
      ...found.pairs.map(([doctorId, supporterId]) => ({ doctorId, supporterId })),
    ],
    leftOut: question.people.filter(({ id }) => out.has(id)),
  };
}
