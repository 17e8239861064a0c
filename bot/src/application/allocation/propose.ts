import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { retryOnConflict } from "../outcome";
import type { AllocationProgress } from "../ports/allocator";
import type { Proposal } from "../records";
import { allocationState, type AllocationState } from "./allocation-state";
import {
  questionNow,
  workOut,
  type AllocationWish,
  type AskedNow,
  type WorkedOut,
  type WorkOutPorts,
} from "./work-out";

/** What a director asks for; the day is today unless they say another one. */
export interface ProposeCommand {
  readonly on?: IsoDate;
  /** Doctors who are to have somebody else than now (NP19). */
  readonly released?: readonly PersonId[];
}

/**
 * Proposes the best allocation there is (NP12): everybody who wants a supporter, pairs that hold kept. Changes
 * nothing; kept for a month, what it was worked out from sealed beside it.
 */
export function makePropose(ports: WorkOutPorts) {
  return (
    actor: Actor,
    command: ProposeCommand = {},
    onProgress?: (progress: AllocationProgress) => void,
  ): Promise<Proposal> =>
    retryOnConflict(async () => {
      const state = await allocationState(ports, actor.schemeId);
      const { on = state.today, released = [] } = command;
      const asked = await questionNow(ports, state, { on, released, locked: [] });
      const found = await workOut(ports, asked.question, onProgress);
      return keepProposal(ports, actor, { state, asked, found });
    });
}

/** A proposal that was worked out, with all that it is kept with. */
export interface NewProposal {
  readonly state: AllocationState;
  readonly asked: AskedNow;
  readonly found: WorkedOut;
}

/** Writes a proposal down with its sealed snapshot and, where a round begins, its seed (principle 12). */
export async function keepProposal(
  ports: WorkOutPorts,
  actor: Actor,
  { state, asked, found }: NewProposal,
): Promise<Proposal | "conflict"> {
  const { schemeId } = actor;
  const { question, round } = asked;
  const { register } = state;
  const wish = { on: question.on, released: [...question.released], locked: question.locked };
  const proposal = proposalOf(ports, actor, { state, wish, found, seed: question.seed });
  const context = { schemeId, by: proposal.by, subjectId: proposal.id };
  const counts = { pairs: proposal.pairs.length, unallocated: proposal.unallocated.length };
  const sealed = await ports.sealer.seal(schemeId, found.snapshot);
  const outcome = await ports.store.commit({
    schemeId,
    create: [
      { type: "proposal", value: proposal },
      { type: "snapshot", value: { id: proposal.id, schemeId, sealed } },
    ],
    replace: round.begins
      ? [{ type: "register", ...register, value: { ...register.value, round: round.round } }]
      : [],
    events: [
      ...(round.begins
        ? [eventOf(ports, context, { type: "LotSeedFixed", seed: round.round.seed })]
        : []),
      eventOf(ports, context, { type: "AllocationProposed", ...counts }),
    ],
  });
  return outcome === "conflict" ? "conflict" : proposal;
}

interface ProposalParts {
  readonly state: AllocationState;
  readonly wish: AllocationWish;
  readonly found: WorkedOut;
  readonly seed: string;
}

function proposalOf(
  ports: WorkOutPorts,
  actor: Actor,
  { state, wish, found, seed }: ProposalParts,
): Proposal {
  const { allocation, solved, hashes, engine } = found;
  const { value } = state.register;
  const locked = new Set(wish.locked.map(({ doctorId }) => doctorId));
  return {
    id: ports.ids.next(),
    schemeId: actor.schemeId,
    at: ports.clock.now(),
    by: actor.person.value.id,
    on: wish.on,
    released: wish.released,
    revision: value.revision,
    withdrawals: value.withdrawals ?? 0,
    seed,
    engine,
    hashes,
    objective: solved.objective,
    pairs: allocation.pairs.map((pair) => ({
      pairingId: ports.ids.next(),
      ...pair,
      ...(locked.has(pair.doctorId) ? { locked: true } : {}),
    })),
    kept: allocation.kept,
    unallocated: allocation.unallocated,
    competition: solved.competition,
  };
}
