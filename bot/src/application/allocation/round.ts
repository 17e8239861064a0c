import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { AllocationRound, Publication, SchemeRegister } from "../records";

/** The round in which a proposal is made, and whether it begins with it. */
export interface RoundNow {
  readonly round: AllocationRound;
  readonly begins: boolean;
}

/**
 * The round of allocation that goes on, or a new one. Its seed stays until pairs of it were told: proposing again
 * never draws the lot again, and undoing a publication does not either (principle 12).
 */
export function roundNow(
  { clock, ids }: Pick<Ports, "clock" | "ids">,
  register: Versioned<SchemeRegister>,
  publications: readonly Versioned<Publication>[],
): RoundNow {
  const now = clock.now();
  const { round } = register.value;
  const isOver = ({ begunAt }: AllocationRound) =>
    publications.some(
      ({ value }) => value.state === "published" && value.at >= begunAt && value.announceAt <= now,
    );
  if (round !== undefined && !isOver(round)) return { round, begins: false };
  return { round: { seed: ids.next(), begunAt: now }, begins: true };
}

/** Those who went without in the last allocation whose pairs were told. */
export function leftOutLastTime(
  publications: readonly Versioned<Publication>[],
  now: string,
): ReadonlySet<string> {
  const told = publications
    .map(({ value }) => value)
    .filter(({ state, announceAt }) => state === "published" && announceAt <= now)
    .toSorted((a, b) => a.announceAt.localeCompare(b.announceAt));
  return new Set(told.at(-1)?.leftOut ?? []);
}
