import type { FaultCase } from "../harness/fault-case";
import { KILLS } from "./kills";

/** Every case there is, in the order in which they run. */
export const ALL_CASES: readonly FaultCase[] = [...KILLS];
