import { GRADE_ORDER, GRADES, type GradeOrder } from "../people/grade";

/** A neighbouring Trust whose doctors are people of the scheme too: its name, and the sites that are its. */
export interface Neighbour {
  readonly name: string;
  readonly sites: readonly string[];
}

/**
 * Whose need comes first where not everybody can be placed (principle 12); whoever is in none of a scheme's
 * bands comes after all of them.
 */
export const NEEDS = ["new-starter", "left-out-last-time"] as const;

/** A band of need. */
export type Need = (typeof NEEDS)[number];

/** What a scheme decides about allocation. */
export interface AllocationRules {
  /** Every grade once, lowest first; equals together (NP9). */
  readonly gradeOrder: GradeOrder;
  /** Whether a supporter has to be at the doctor's own site (BS8), or anywhere in the same Trust. */
  readonly within: "site" | "trust";
  /** Whether supporters of a neighbouring Trust may be given to everybody; one doctor can be allowed it by itself. */
  readonly borrow: boolean;
  readonly neighbours: readonly Neighbour[];
  /** Who goes without where somebody must: drawn by lot within the bands of need, or whoever fits worst. */
  readonly shortage: "lot" | "best-fit";
  /** The bands of need, the first first. */
  readonly needFirst: readonly Need[];
}

/** What a scheme begins with. */
export const DEFAULT_ALLOCATION_RULES: AllocationRules = {
  gradeOrder: GRADE_ORDER,
  within: "trust",
  borrow: false,
  neighbours: [],
  shortage: "lot",
  needFirst: NEEDS,
};

/** The neighbouring Trust that a site belongs to; "" where it is the scheme's own. Capitals do not matter. */
export function trustOf(site: string, { neighbours }: Pick<AllocationRules, "neighbours">): string {
  const plain = site.trim().toLowerCase();
  const whose = neighbours.find(({ sites }) =>
    sites.some((one) => one.trim().toLowerCase() === plain),
  );
  return whose?.name ?? "";
}

/** Why rules are not taken. */
export type AllocationRulesProblem =
  | "grades-not-each-once"
  | "f1-not-lowest"
  | "neighbour-twice"
  | "neighbour-without-sites"
  | "site-of-two-trusts"
  | "need-twice"
  | "site-or-borrow";

/**
 * What is wrong with rules; undefined where nothing is. Every grade has one place in the order, F1 alone the lowest
 * (NP9: an F1 supports nobody; equals never support each other), and each site belongs to one Trust. Everybody at one
 * site and everybody borrowing cannot both be (BS8).
 */
export function whyNotRules(rules: AllocationRules): AllocationRulesProblem | undefined {
  const { gradeOrder, neighbours, needFirst } = rules;
  const grades = gradeOrder.flat();
  if (grades.length !== GRADES.length || !isEachOnce(grades)) return "grades-not-each-once";
  const [lowest = []] = gradeOrder;
  if (lowest.length !== 1 || lowest[0] !== "F1") return "f1-not-lowest";
  const problem = whyNotNeighbours(neighbours);
  if (problem !== undefined) return problem;
  if (!isEachOnce(needFirst)) return "need-twice";
  return rules.within === "site" && rules.borrow ? "site-or-borrow" : undefined;
}

function whyNotNeighbours(neighbours: readonly Neighbour[]): AllocationRulesProblem | undefined {
  const sites = neighbours.flatMap((one) => one.sites);
  const names = neighbours.map(({ name }) => name);
  if ([...names, ...sites].some(isBlank) || neighbours.some((one) => one.sites.length === 0)) {
    return "neighbour-without-sites";
  }
  if (!isEachOnce(names)) return "neighbour-twice";
  return isEachOnce(sites) ? undefined : "site-of-two-trusts";
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function isEachOnce(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.trim().toLowerCase())).size === texts.length;
}
