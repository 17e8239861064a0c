import type { FaultCase } from "../harness/fault-case";
import { ANSWERS } from "./answers";
import { KILLS } from "./kills";
import { TURNS } from "./turns";

/** Every case there is, in the order in which they run. */
export const ALL_CASES: readonly FaultCase[] = [...KILLS, ...ANSWERS, ...TURNS];
