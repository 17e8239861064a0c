import type { SchemeId } from "../../scheme/shared/ids";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { Proposal } from "../records";
import { allocationState, type AllocationState } from "./allocation-state";
import { isWorkedOutOtherwise } from "./out-of-date";

/** A proposal as a director saw it. */
export interface SeenProposal {
  readonly proposalId: string;
  readonly version: string;
}

/** Why a proposal cannot be changed by hand. */
export type AtHandRefusal =
  | { readonly code: "proposal-unknown" }
  | { readonly code: "version-out-of-date" }
  /** Worked out by an earlier engine, or with something that was withdrawn since: to be worked out anew (NP8). */
  | { readonly code: "proposal-out-of-date" }
  | { readonly code: "proposal-published" };

/** A proposal that can be changed, with the scheme as it is now. */
export interface ProposalAtHand {
  readonly proposal: Versioned<Proposal>;
  readonly state: AllocationState;
}

/** A proposal that is still there; a discarded one is not. */
export async function openProposal(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
  proposalId: string,
): Promise<Versioned<Proposal> | undefined> {
  const proposal = await store.find(schemeId, "proposal", proposalId);
  return proposal?.value.discarded === true ? undefined : proposal;
}

/** Whether the pairs of a proposal were published, and not taken back. */
export async function isPublished(
  { store }: Pick<Ports, "store">,
  { schemeId, id }: Pick<Proposal, "schemeId" | "id">,
): Promise<boolean> {
  const publications = await store.publications(schemeId);
  return publications.some(({ value }) => value.proposalId === id && value.state !== "undone");
}

/** Finds a proposal to be changed: the one that was seen, in the version that was seen. */
export async function proposalAtHand(
  ports: Pick<Ports, "store" | "clock">,
  schemeId: SchemeId,
  seen: SeenProposal,
): Promise<Outcome<ProposalAtHand, AtHandRefusal>> {
  const proposal = await openProposal(ports, schemeId, seen.proposalId);
  if (proposal === undefined) return refused({ code: "proposal-unknown" });
  if (proposal.version !== seen.version) return refused({ code: "version-out-of-date" });
  const state = await allocationState(ports, schemeId);
  if (isWorkedOutOtherwise(proposal.value, state.register.value)) {
    return refused({ code: "proposal-out-of-date" });
  }
  if (await isPublished(ports, proposal.value)) return refused({ code: "proposal-published" });
  return done({ proposal, state });
}
