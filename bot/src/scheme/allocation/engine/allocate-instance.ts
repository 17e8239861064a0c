import { candidatesOf } from "./candidates";
import { isOptimal } from "./certificate";
import { costsOf, placeCost, type Costs } from "./costs";
import type { AllocationInstance } from "./instance";
import { kindsOf } from "./kinds";
import { Lot, orderOfLot } from "./lot";
import { solveTransport } from "./solve-transport";
import { withDoctors, type Tables } from "./tables";
import { tablesOf, type Digest } from "./tables-of";
import type { OnProgress, TransportSolution } from "./transport";

/** An allocation with all it was worked out from; people are numbers in `tables`. */
export interface SolvedInstance {
  readonly tables: Tables;
  /** The tables with those whom the lot left out; the same ones where it left out nobody. */
  readonly everybody: Tables;
  readonly costs: Costs;
  readonly solution: TransportSolution;
  /** Those whom the lot left out, by their ids; they are not in `tables`. */
  readonly leftOut: readonly string[];
}

/**
 * The best allocation there is. Where not everybody can be placed and the policy says `lot`, who goes without
 * is settled first and by the lot alone; the best allocation of the others follows. The optimum is checked
 * by its prices. Throws where that fails: a worse allocation is never given out in silence. `onProgress` is told
 * after every 256 doctors.
 */
export function allocateInstance(
  instance: AllocationInstance,
  digest: Digest,
  onProgress?: OnProgress,
): SolvedInstance {
  const solved = solveInstance(instance, digest, onProgress);
  refuseUnproved(solved);
  return solved;
}

/** The same without the check, which is then still to be made (`refuseUnproved`): so that each can be timed. */
export function solveInstance(
  instance: AllocationInstance,
  digest: Digest,
  onProgress?: OnProgress,
): SolvedInstance {
  const everybody = tablesOf(instance, digest);
  const taken = instance.policy.shortage === "lot" ? takenBy(everybody) : undefined;
  const tables = taken === undefined ? everybody : withDoctors(everybody, taken);
  const costs = costsOf(tables);
  const kinds = kindsOf(tables, costs);
  const solution = solveTransport(
    {
      doctors: tables.doctors.ids.length,
      order: mostSeniorFirst(tables),
      supporters: tables.supporters.ids.length,
      places: tables.supporters.places,
      placeCost: (supporter, place) => placeCost(tables, supporter, place),
      leaveOut: costs.leaveOut,
      candidates: candidatesOf(tables, costs, kinds),
      kinds,
    },
    onProgress,
  );
  return { tables, everybody, costs, solution, leftOut: leftOutOf(everybody, tables) };
}

/** Throws where the prices of an allocation do not prove that nothing is better. */
export function refuseUnproved({ tables, costs, solution }: SolvedInstance): void {
  if (isOptimal(tables, costs, solution)) return;
  throw new Error("The allocation could not be proved to be the best one; nothing was proposed.");
}

/** The doctors whom the lot takes, in rising order; undefined where it takes everybody. */
function takenBy(everybody: Tables): Int32Array | undefined {
  const taken = new Lot(everybody).taken(orderOfLot(everybody));
  return taken.size === everybody.doctors.ids.length ? undefined : Int32Array.from(taken).sort();
}

/** Doctors with the fewest to choose from first: they are in nobody's way then, and fewer have to move again. */
function mostSeniorFirst({ doctors }: Tables): Int32Array {
  const { seniority } = doctors;
  return seniority.map((_, doctor) => doctor).sort((a, b) => seniority[b] - seniority[a] || a - b);
}

function leftOutOf(everybody: Tables, tables: Tables): readonly string[] {
  const taken = new Set(tables.doctors.ids);
  return everybody === tables ? [] : everybody.doctors.ids.filter((id) => !taken.has(id));
}
