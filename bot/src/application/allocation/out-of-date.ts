import { ENGINE_VERSION } from "../../scheme/allocation/costs";
import type { Proposal, SchemeRegister } from "../records";

/**
 * Whether a proposal was worked out from something that is no longer so: an allocation or an import came between, or
 * something that somebody stated was withdrawn; which, and whose, is for nobody to know (NP8).
 */
export function isOutOfDate(proposal: Proposal, register: SchemeRegister): boolean {
  return (
    proposal.engine !== ENGINE_VERSION ||
    proposal.revision !== register.revision ||
    proposal.withdrawals !== (register.withdrawals ?? 0)
  );
}
