import { checkLocks } from "../../scheme/allocation/by-hand";
import type { LivePair } from "../../scheme/allocation/rules";
import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { AllocationProgress } from "../ports/allocator";
import type { Proposal } from "../records";
import { allocationState, isDoctorOn, type AllocationState } from "./allocation-state";
import { goneInWords, locksOf } from "./locks";
import { openProposal } from "./proposal-at-hand";
import { keepProposal } from "./propose";
import { questionNow, workOut, type WorkOutPorts } from "./work-out";

/** Why a proposal is not worked out again. */
export interface SolveAgainRefusal {
  readonly code: "proposal-unknown";
}

/** What is asked with some pairs settled beforehand. */
interface AroundLocks {
  readonly on: IsoDate;
  readonly released: readonly PersonId[];
  readonly locks: readonly LivePair[];
  readonly onProgress?: (progress: AllocationProgress) => void;
}

/**
 * Works a proposal out again around its locked pairs, as a new one and from what is true now; a day that is over by now
 * becomes today. A locked pair that is against a rule by now is named in the new one, not dropped in silence.
 */
export function makeSolveAgain(ports: WorkOutPorts) {
  return (
    actor: Actor,
    proposalId: string,
    onProgress?: (progress: AllocationProgress) => void,
  ): Promise<Outcome<Proposal, SolveAgainRefusal>> =>
    retryOnConflict<Outcome<Proposal, SolveAgainRefusal>>(async () => {
      const before = await openProposal(ports, actor.schemeId, proposalId);
      if (before === undefined) return refused({ code: "proposal-unknown" });
      const state = await allocationState(ports, actor.schemeId);
      const { value } = before;
      const on = value.on < state.today ? state.today : value.on;
      const proposal = await proposeAround(ports, actor, state, {
        on,
        released: value.released.filter(isDoctorOn(state, on)),
        locks: locksOf(value, state),
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      return proposal === "conflict" ? "conflict" : done(proposal);
    });
}

/** Proposes with some pairs settled beforehand; those that are against a rule are named in the proposal. */
async function proposeAround(
  ports: WorkOutPorts,
  actor: Actor,
  state: AllocationState,
  { on, released, locks, onProgress }: AroundLocks,
): Promise<Proposal | "conflict"> {
  const asked = await questionNow(ports, state, { on, released, locked: [] });
  const { locked, gone } = checkLocks(asked.question, locks);
  const question = { ...asked.question, locked };
  const found = await workOut(ports, question, onProgress);
  return keepProposal(ports, actor, {
    state,
    asked: { ...asked, question },
    found,
    locksGone: goneInWords(gone),
  });
}
