import type { AllocationInstance } from "./engine/instance";
import { Lot, orderOfLot } from "./engine/lot";
import { tablesOf } from "./engine/tables-of";

/**
 * How many doctors go without in the best allocation of an instance, the fewest that can be. It follows from rules
 * and places alone: whoever is drawn, whatever the seed, whatever anybody asked for.
 */
export function countWithout(instance: AllocationInstance): number {
  // The number is the same in every order, so that nothing need be hashed.
  const tables = tablesOf(instance, (text) => text);
  return tables.doctors.ids.length - new Lot(tables).taken(orderOfLot(tables)).size;
}
