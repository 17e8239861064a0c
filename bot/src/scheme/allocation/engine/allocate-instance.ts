import type { AllocationInstance } from "./instance";
import { CandidateSource } from "./candidates";
import { isOptimal } from "./certificate";
import { costsOf, type Costs } from "./costs";
import { Lot, orderOfLot } from "./lot";
import { solveTransport } from "./solve-transport";
import { tablesOf, type Digest, type Tables } from "./tables";
import type { TransportSolution } from "./transport";

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
 * by its prices. Throws where that fails: a worse allocation is never given out in silence.
 */
export function allocateInstance(instance: AllocationInstance, digest: Digest): SolvedInstance {
  const everybody = tablesOf(instance, digest);
  const leftOut = instance.policy.shortage === "lot" ? leftOutBy(everybody) : [];
  const tables =
    leftOut.length === 0 ? everybody : tablesOf(without(instance, new Set(leftOut)), digest);
  const costs = costsOf(tables);
  const candidates = new CandidateSource(tables, costs);
  const solution = solveTransport({
    doctors: tables.doctors.ids.length,
    supporters: tables.supporters.ids.length,
    places: tables.supporters.places,
    placeCost: costs.placeCost,
    leaveOut: costs.leaveOut,
    firstCandidates: (doctor) => candidates.first(doctor),
    moreCandidates: (doctor, list) => {
      candidates.more(doctor, list);
    },
  });
  if (!isOptimal(tables, costs, solution)) {
    throw new Error("The allocation could not be proved to be the best one; nothing was proposed.");
  }
  return { tables, everybody, costs, solution, leftOut };
}

function leftOutBy(tables: Tables): readonly string[] {
  const order = orderOfLot(tables);
  const taken = new Lot(tables).taken(order);
  return order.filter((doctor) => !taken.has(doctor)).map((doctor) => tables.doctors.ids[doctor]);
}

function without(instance: AllocationInstance, leftOut: ReadonlySet<string>): AllocationInstance {
  return { ...instance, doctors: instance.doctors.filter(({ id }) => !leftOut.has(id)) };
}
