import { fitOf, pairsAfter } from "../../scheme/allocation/all-pairs";
import { canBePlanned } from "../../scheme/calendar/changeover-day";
import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { AllocationProgress } from "../ports/allocator";
import type { LockGone, Proposal } from "../records";
import {
  allocationState,
  isDoctorOn,
  sameRegister,
  type AllocationState,
} from "./allocation-state";
import { questionNow, workOut, type AskedNow, type WorkedOut, type WorkOutPorts } from "./work-out";

/** What a director asks for; the day is today unless they say another one. */
export interface ProposeCommand {
  readonly on?: IsoDate;
  /** Doctors who are to have somebody else than now (NP19). */
  readonly released?: readonly PersonId[];
  /** Supporters who stop, or are away: their doctors of that day are to have somebody else. */
  readonly leaving?: readonly PersonId[];
}

/** Why nothing is proposed. */
export type ProposeRefusal =
  /** A day that is over, or more than two years ahead. */
  | { readonly code: "day-not-possible" }
  /** Of those who are to have somebody else, one is no foundation doctor of the scheme on that day. */
  | { readonly code: "not-a-foundation-doctor" };

/**
 * Proposes the best allocation there is (NP12): everybody who wants a supporter, pairs that hold kept. Changes
 * nothing; kept for a month, what it was worked out from sealed beside it.
 */
export function makePropose(ports: WorkOutPorts) {
  return (
    actor: Actor,
    command: ProposeCommand = {},
    onProgress?: (progress: AllocationProgress) => void,
  ): Promise<Outcome<Proposal, ProposeRefusal>> =>
    retryOnConflict<Outcome<Proposal, ProposeRefusal>>(async () => {
      const state = await allocationState(ports, actor.schemeId);
      const refusal = whyNotPropose(state, command);
      if (refusal !== undefined) return refused(refusal);
      const { on = state.today, released = [], leaving = [] } = command;
      const theirs = doctorsOf(state, leaving, on);
      const all = [...new Set([...released, ...theirs])];
      const asked = await questionNow(ports, state, { on, released: all, locked: [] });
      const found = await workOut(ports, asked.question, onProgress);
      const proposal = await keepProposal(ports, actor, { state, asked, found });
      return proposal === "conflict" ? "conflict" : done(proposal);
    });
}

/** The doctors of some supporters who are foundation doctors on a day. */
function doctorsOf(
  state: AllocationState,
  supporters: readonly PersonId[],
  on: IsoDate,
): readonly PersonId[] {
  return state.live
    .filter(({ supporterId }) => supporters.includes(supporterId))
    .map(({ doctorId }) => doctorId)
    .filter(isDoctorOn(state, on));
}

function whyNotPropose(
  state: AllocationState,
  { on = state.today, released = [] }: ProposeCommand,
): ProposeRefusal | undefined {
  if (!canBePlanned(on, state.today)) return { code: "day-not-possible" };
  return released.every(isDoctorOn(state, on)) ? undefined : { code: "not-a-foundation-doctor" };
}

/** A proposal that was worked out, with all that it is kept with. */
export interface NewProposal {
  readonly state: AllocationState;
  readonly asked: AskedNow;
  readonly found: WorkedOut;
  /** Pairs that were locked before, and could not be any more. */
  readonly locksGone?: readonly LockGone[];
}

/** Writes a proposal down with its sealed snapshot and, where a round begins, its seed (principle 12). */
export async function keepProposal(
  ports: WorkOutPorts,
  actor: Actor,
  { state, asked, found, locksGone = [] }: NewProposal,
): Promise<Proposal | "conflict"> {
  const { schemeId } = actor;
  const { round } = asked;
  const { register } = state;
  const proposal: Proposal = {
    id: ports.ids.next(),
    schemeId,
    at: ports.clock.now(),
    by: actor.person.value.id,
    ...answerOf(ports, { state, asked, found }),
    ...(locksGone.length === 0 ? {} : { locksGone }),
  };
  const context = { schemeId, by: proposal.by, subjectId: proposal.id };
  const counts = { pairs: proposal.pairs.length, unallocated: proposal.unallocated.length };
  const as = { schemeId, kind: "snapshot", id: proposal.id } as const;
  const sealed = await ports.sealer.seal(as, found.snapshot);
  const outcome = await ports.store.commit({
    schemeId,
    create: [
      { type: "proposal", value: proposal },
      { type: "snapshot", value: { id: proposal.id, schemeId, sealed } },
    ],
    // Written again also where no round begins: what is withdrawn meanwhile is not kept in a snapshot.
    replace: [
      round.begins
        ? { type: "register", ...register, value: { ...register.value, round: round.round } }
        : sameRegister(register),
    ],
    events: [
      ...(round.begins
        ? [eventOf(ports, context, { type: "LotSeedFixed", seed: round.round.seed })]
        : []),
      eventOf(ports, context, { type: "AllocationProposed", ...counts }),
    ],
  });
  return outcome === "conflict" ? "conflict" : proposal;
}

/** All of a proposal that comes of working it out. */
export function answerOf(
  { ids }: Pick<WorkOutPorts, "ids">,
  { state, asked, found }: Omit<NewProposal, "locksGone">,
): Omit<Proposal, "id" | "schemeId" | "at" | "by"> {
  const { allocation, solved, hashes, engine } = found;
  const { question } = asked;
  const { value } = state.register;
  const locked = new Set(question.locked.map(({ doctorId }) => doctorId));
  const isNew = new Set(allocation.pairs.map(({ doctorId }) => doctorId));
  const stays = [...locked].filter((id) => !isNew.has(id));
  return {
    on: question.on,
    released: [...question.released],
    revision: value.revision,
    withdrawals: value.withdrawals ?? 0,
    seed: question.seed,
    engine,
    hashes,
    objective: solved.objective,
    fit: fitOf(pairsAfter(question, allocation), question),
    pairs: allocation.pairs.map((pair) => ({
      pairingId: ids.next(),
      ...pair,
      ...(locked.has(pair.doctorId) ? { locked: true } : {}),
    })),
    kept: allocation.kept,
    ...(stays.length === 0 ? {} : { stays }),
    unallocated: allocation.unallocated,
    competition: solved.competition,
  };
}
