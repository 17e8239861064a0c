import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Proposal, ProposedPair } from "../records";
import { proposalAtHand, type AtHandRefusal, type SeenProposal } from "./proposal-at-hand";

/** Whose pairs are to be locked, or not any more. */
export interface LockCommand extends SeenProposal {
  readonly doctorIds: readonly PersonId[];
  readonly locked: boolean;
}

/** Why nothing was locked. */
export type LockRefusal = AtHandRefusal | { readonly code: "no-such-pair" };

/** Locks pairs of a proposal, so that working it out again leaves them as they are, or unlocks them. */
export function makeLockPairs(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (actor: Actor, command: LockCommand): Promise<Outcome<string, LockRefusal>> =>
    retryOnConflict<Outcome<string, LockRefusal>>(async () => {
      const { schemeId } = actor;
      const found = await proposalAtHand(ports, schemeId, command);
      if (!found.ok) return found;
      const { value, version } = found.value.proposal;
      if (!canBeChosen(value, command)) return refused({ code: "no-such-pair" });
      const type = command.locked ? "PairsLocked" : "PairsUnlocked";
      const context = { schemeId, by: actor.person.value.id, subjectId: value.id };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "proposal", version, value: withLocks(value, command) }],
        events: [eventOf(ports, context, { type, pairs: command.doctorIds.length })],
      });
      return outcome === "conflict" ? "conflict" : done(value.id);
    });
}

/** Every doctor named has a pair in the proposal, or was left with whom they have by hand. */
function canBeChosen({ pairs, stays = [] }: Proposal, { doctorIds }: LockCommand): boolean {
  const known = new Set([...pairs.map(({ doctorId }) => doctorId), ...stays]);
  return doctorIds.every((id) => known.has(id));
}

/** The proposal with these pairs locked, or unlocked. Who stays by hand and is unlocked, stays no longer by hand. */
function withLocks(
  { stays: before = [], ...value }: Proposal,
  { doctorIds, locked }: LockCommand,
): Proposal {
  const chosen = new Set(doctorIds);
  const stays = locked ? before : before.filter((id) => !chosen.has(id));
  return {
    ...value,
    pairs: value.pairs.map((pair) => (chosen.has(pair.doctorId) ? withLock(pair, locked) : pair)),
    ...(stays.length === 0 ? {} : { stays }),
  };
}

function withLock(pair: ProposedPair, locked: boolean): ProposedPair {
  const { pairingId, doctorId, supporterId, from } = pair;
  return {
    ...{ pairingId, doctorId, supporterId },
    ...(from === undefined ? {} : { from }),
    ...(locked ? { locked: true } : {}),
  };
}
