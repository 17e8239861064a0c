import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { isPublished } from "./proposal-at-hand";
import { destructionOf } from "./snapshots";

/** Why a proposal is not thrown away. */
export type DiscardRefusal =
  { readonly code: "proposal-unknown" } | { readonly code: "proposal-published" };

/**
 * Throws a proposal away, and destroys what it was worked out from (principle 3). Thrown away already: success. One that
 * was published stays, so that it can be told why its pairs are what they are.
 */
export function makeDiscardProposal(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (actor: Actor, proposalId: string): Promise<Outcome<"discarded", DiscardRefusal>> =>
    retryOnConflict<Outcome<"discarded", DiscardRefusal>>(async () => {
      const { schemeId } = actor;
      const proposal = await ports.store.find(schemeId, "proposal", proposalId);
      if (proposal === undefined) return refused({ code: "proposal-unknown" });
      const { value, version } = proposal;
      if (value.discarded === true) return done("discarded");
      if (await isPublished(ports, value)) return refused({ code: "proposal-published" });
      const context = { schemeId, by: actor.person.value.id, subjectId: proposalId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [
          { type: "proposal", version, value: { ...value, discarded: true } },
          ...(await destructionOf(ports, schemeId, proposalId)),
        ],
        events: [eventOf(ports, context, { type: "ProposalDiscarded" })],
      });
      return outcome === "conflict" ? "conflict" : done("discarded");
    });
}
