import { ENGINE_VERSION } from "../../scheme/allocation/costs";
import type { SchemeId } from "../../scheme/shared/ids";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { openProposal } from "./proposal-at-hand";
import { instanceIn } from "./snapshot-text";
import { answerHash } from "./work-out";

/** Why a proposal cannot be worked out again as it was. */
export type ReproduceRefusal =
  | { readonly code: "proposal-unknown" }
  /** What it was worked out from was destroyed. */
  | { readonly code: "snapshot-destroyed" }
  | { readonly code: "engine-changed"; readonly engine: string };

/** A proposal, worked out a second time from what it was worked out from. */
export interface Reproduced {
  /** Whether the answer was the same byte for byte. */
  readonly same: boolean;
  /** Whether what it was worked out from is what was hashed then. */
  readonly sameInput: boolean;
}

/** Works a proposal out a second time, from its sealed snapshot: the proof that nobody touched it (principle 12). */
export function makeReproduce(ports: Pick<Ports, "store" | "sealer" | "allocator" | "digest">) {
  return async (
    schemeId: SchemeId,
    proposalId: string,
  ): Promise<Outcome<Reproduced, ReproduceRefusal>> => {
    const proposal = await openProposal(ports, schemeId, proposalId);
    if (proposal === undefined) return refused({ code: "proposal-unknown" });
    const { engine, hashes } = proposal.value;
    if (engine !== ENGINE_VERSION) return refused({ code: "engine-changed", engine });
    const snapshot = await ports.store.find(schemeId, "snapshot", proposalId);
    if (snapshot?.value.sealed === undefined) return refused({ code: "snapshot-destroyed" });
    const as = { schemeId, kind: "snapshot", id: proposalId } as const;
    const text = (await ports.sealer.open(as, snapshot.value.sealed)).reveal();
    const solved = await ports.allocator.solve(instanceIn(text));
    return done({
      same: answerHash(ports.digest, solved) === hashes.answer,
      sameInput: ports.digest(text) === hashes.input,
    });
  };
}
