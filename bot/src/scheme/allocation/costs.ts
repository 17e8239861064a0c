import type { AllocationPolicy } from "./engine/instance";

/**
 * How the goals are weighed. A doctor who asked costs 3 where nothing they asked for is met, and 1 for each thing that
 * is not. Fit is one sum: another site 2, another Trust 6, another specialty 1, each grade between the two 1 (at most 4);
 * a supporter's second doctor 8, their third 16: more than place, specialty and grade together can gain, so that
 * a second doctor comes only when one is needed (NP10).
 */
export const ALLOCATION_COSTS: Omit<AllocationPolicy, "shortage"> = {
  preferences: { noneHonoured: 3, eachUnmet: 1 },
  fit: {
    otherSite: 2,
    otherLep: 6,
    specialtyCurrent: 1,
    specialtyNone: 2,
    perRankGap: 1,
    gapCap: 4,
    load: [0, 8, 16],
  },
};

/** Names the rules and the solver that an allocation was worked out with; another one may choose other equals. */
export const ENGINE_VERSION = "near-peer-allocation/1";
