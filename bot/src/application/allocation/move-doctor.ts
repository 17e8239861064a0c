import { fitOf, pairsAfter } from "../../scheme/allocation/all-pairs";
import {
  checkLocks,
  leftAfter,
  takesFromSomebody,
  whyNotGive,
} from "../../scheme/allocation/by-hand";
import type { LivePair, PairRefusal } from "../../scheme/allocation/rules";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Replacement } from "../ports/scheme-store";
import type { Proposal } from "../records";
import { sameRegister } from "./allocation-state";
import { goneInWords, locksOf } from "./locks";
import { answerOf } from "./propose";
import {
  proposalAtHand,
  type AtHandRefusal,
  type ProposalAtHand,
  type SeenProposal,
} from "./proposal-at-hand";
import { questionNow, workOut, type WorkOutPorts } from "./work-out";

/** Who is to be given whom. */
export interface MoveCommand extends SeenProposal {
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  /** Whether the rest is worked out again around it; needed where the supporter's places are taken. */
  readonly solveAgain: boolean;
}

/** Why a doctor is not given somebody: the rule, where it is one. */
export type MoveRefusal =
  | AtHandRefusal
  | { readonly code: "cannot-be-paired"; readonly why: PairRefusal }
  /** Somebody whose pair holds would go without: no publication takes a supporter from a doctor and gives nobody. */
  | { readonly code: "leaves-somebody" };

/**
 * Gives a doctor of a proposal somebody else, by hand, and locks the pair. Everybody else stays with whom they have in it,
 * unless the rest is to be worked out again. Refuses what breaks a rule (NP9, NP10, NP19).
 */
export function makeMoveDoctor(ports: WorkOutPorts) {
  return (actor: Actor, command: MoveCommand): Promise<Outcome<string, MoveRefusal>> =>
    retryOnConflict<Outcome<string, MoveRefusal>>(async () => {
      const found = await proposalAtHand(ports, actor.schemeId, command);
      if (!found.ok) return found;
      const { id, schemeId } = found.value.proposal.value;
      const { doctorId, solveAgain } = command;
      const pair = { doctorId, supporterId: command.supporterId };
      const moved = await (solveAgain ? withTheRest : alone)(ports, found.value, pair);
      if (!moved.ok) return moved;
      const context = { schemeId, by: actor.person.value.id, personId: doctorId, subjectId: id };
      const outcome = await ports.store.commit({
        schemeId,
        replace: moved.value,
        events: [eventOf(ports, context, { type: "DoctorMovedByHand" })],
      });
      return outcome === "conflict" ? "conflict" : done(id);
    });
}

type Moved = Outcome<readonly Replacement[], MoveRefusal>;

async function alone(
  ports: WorkOutPorts,
  { proposal, state }: ProposalAtHand,
  pair: LivePair,
): Promise<Moved> {
  const { value, version } = proposal;
  const { question } = await questionNow(ports, state, { ...value, locked: [] }, "blind");
  const why = whyNotGive(question, value, pair);
  if (why !== undefined) return refused({ code: "cannot-be-paired", why });
  const now = state.live.find(({ doctorId }) => doctorId === pair.doctorId);
  const isBack = now?.supporterId === pair.supporterId;
  const others = value.pairs.filter(({ doctorId }) => doctorId !== pair.doctorId);
  const made = {
    pairingId: ports.ids.next(),
    ...pair,
    ...(now?.pairingId === undefined ? {} : { from: now.pairingId }),
    locked: true as const,
  };
  const pairs = isBack ? others : [...others, made];
  const unallocated = value.unallocated.filter(({ doctorId }) => doctorId !== pair.doctorId);
  const all = pairsAfter(question, { pairs });
  const { stays: before = [], ...rest } = value;
  const stays = [
    ...before.filter((id) => id !== pair.doctorId),
    ...(isBack ? [pair.doctorId] : []),
  ];
  const next: Proposal = {
    ...rest,
    pairs,
    unallocated: leftAfter(question, { pairs, unallocated }),
    kept: all.length - pairs.length,
    fit: fitOf(all, question),
    ...(stays.length === 0 ? {} : { stays }),
  };
  return done([{ type: "proposal", version, value: next }]);
}

async function withTheRest(
  ports: WorkOutPorts,
  { proposal, state }: ProposalAtHand,
  pair: LivePair,
): Promise<Moved> {
  const { value, version } = proposal;
  const before = locksOf(value, state).filter(({ doctorId }) => doctorId !== pair.doctorId);
  const asked = await questionNow(ports, state, { ...value, locked: [] });
  const { locked, gone } = checkLocks(asked.question, [...before, pair]);
  const refusal = gone.find((one) => one.pair === pair);
  if (refusal !== undefined) return refused({ code: "cannot-be-paired", why: refusal.why });
  const question = { ...asked.question, locked };
  const found = await workOut(ports, question);
  if (takesFromSomebody(question, found.allocation)) return refused({ code: "leaves-somebody" });
  const { id, schemeId, at, by } = value;
  const answer = answerOf(ports, { state, asked: { ...asked, question }, found });
  const locksGone = goneInWords(gone);
  const next: Proposal = {
    ...{ id, schemeId, at, by },
    ...answer,
    ...(locksGone.length === 0 ? {} : { locksGone }),
  };
  const snapshot = await ports.store.find(schemeId, "snapshot", id);
  if (snapshot === undefined) throw new Error("The proposal has lost its snapshot.");
  const as = { schemeId, kind: "snapshot", id } as const;
  const sealed = await ports.sealer.seal(as, found.snapshot);
  return done([
    { type: "proposal", version, value: next },
    { type: "snapshot", version: snapshot.version, value: { id, schemeId, sealed } },
    // What is withdrawn meanwhile is not kept in a snapshot.
    sameRegister(state.register),
  ]);
}
