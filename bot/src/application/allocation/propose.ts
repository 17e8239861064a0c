import { allocate } from "../../scheme/allocation/allocate";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Proposal } from "../records";
import { allocationState } from "./allocation-state";
import { sharedWishes } from "./shared-wishes";

type ProposePorts = Pick<Ports, "store" | "clock" | "ids" | "digest" | "sealer">;

/** Proposes a supporter for every foundation doctor who has none (NP12). Changes nothing; kept for a week. */
export function makePropose(ports: ProposePorts) {
  return (actor: Actor): Promise<Proposal> =>
    retryOnConflict(async () => {
      const { schemeId } = actor;
      const { scheme, register, people, live, apart, today } = await allocationState(
        ports,
        schemeId,
      );
      const result = allocate({
        people: people.map(({ value }) => value),
        livePairs: live,
        apart,
        policy: scheme.policy,
        today,
        digest: ports.digest,
        shares: await sharedWishes(ports, { scheme, people, today }),
      });
      const proposal: Proposal = {
        id: ports.ids.next(),
        schemeId,
        at: ports.clock.now(),
        by: actor.person.value.id,
        revision: register.value.revision,
        withdrawals: register.value.withdrawals ?? 0,
        pairs: result.pairs.map(({ doctorId, supporterId }) => ({
          pairingId: ports.ids.next(),
          doctorId,
          supporterId,
        })),
        unallocated: result.unallocated,
      };
      const context = { schemeId, by: proposal.by, subjectId: proposal.id };
      const counts = { pairs: proposal.pairs.length, unallocated: proposal.unallocated.length };
      const outcome = await ports.store.commit({
        schemeId,
        create: [{ type: "proposal", value: proposal }],
        events: [eventOf(ports, context, { type: "AllocationProposed", ...counts })],
      });
      return outcome === "conflict" ? "conflict" : proposal;
    });
}
