import type { AllocationRules } from "@near-peer/bot/contract";

/** A grade of the order. */
export type GradeName = AllocationRules["gradeOrder"][number][number];

/** A neighbouring Trust while it is edited. */
export interface NeighbourDraft {
  /** Stays while others come and go. */
  readonly key: number;
  readonly name: string;
  readonly sites: readonly string[];
}

/** The rules of allocation as they stand in the fields. */
export interface AllocationDraft {
  /** Lowest first; the grades of one level are equals. */
  readonly gradeOrder: readonly (readonly GradeName[])[];
  readonly within: AllocationRules["within"];
  readonly borrow: boolean;
  readonly neighbours: readonly NeighbourDraft[];
  readonly shortage: AllocationRules["shortage"];
  readonly needFirst: AllocationRules["needFirst"];
}

/** The fields as the rules fill them. */
export function allocationDraftOf(rules: AllocationRules): AllocationDraft {
  return { ...rules, neighbours: rules.neighbours.map((one, key) => ({ ...one, key })) };
}

/** The rules that the fields say, not yet checked. */
export function allocationFrom({ neighbours, ...rest }: AllocationDraft) {
  return { ...rest, neighbours: neighbours.map(({ name, sites }) => ({ name, sites })) };
}

type Order = AllocationDraft["gradeOrder"];

/** Which way a grade goes in the order: past its neighbours, or onto the level above or below. */
export type Step = "up" | "down";

/**
 * The order with one grade a step more, or less, senior. From among equals it gets a level of its own next to them;
 * alone on its level it joins the next one. F1 stays at the bottom, alone.
 */
export function withGradeMoved(order: Order, grade: GradeName, step: Step): Order {
  const at = order.findIndex((level) => level.includes(grade));
  const level = order[at];
  if (level === undefined || !mayMove(order, grade)[step]) return order;
  const rest = level.filter((one) => one !== grade);
  if (rest.length > 0) {
    return order.toSpliced(at, 1, ...(step === "up" ? [rest, [grade]] : [[grade], rest]));
  }
  const to = step === "up" ? at + 1 : at - 1;
  const joined = [...(order[to] ?? []), grade];
  return order.with(to, joined).toSpliced(at, 1);
}

/** Where a grade may go. Nothing joins F1, and it goes nowhere. */
export function mayMove(order: Order, grade: GradeName): Readonly<Record<Step, boolean>> {
  const at = order.findIndex((level) => level.includes(grade));
  const alone = order[at]?.length === 1;
  if (at <= 0) return { up: false, down: false };
  return { up: !alone || at < order.length - 1, down: !alone || at > 1 };
}

/** The neighbours with an empty one at the end. */
export function withNewNeighbour(neighbours: readonly NeighbourDraft[]): readonly NeighbourDraft[] {
  const key = Math.max(-1, ...neighbours.map((one) => one.key)) + 1;
  return [...neighbours, { key, name: "", sites: [] }];
}

/** The sites of a neighbour with one chosen or taken away; capitals do not make another. */
export function withSite(
  sites: readonly string[],
  site: string,
  chosen: boolean,
): readonly string[] {
  const plain = site.trim();
  const others = sites.filter((one) => one.toLowerCase() !== plain.toLowerCase());
  return chosen && plain !== "" ? [...others, plain] : others;
}
