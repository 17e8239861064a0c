import * as api from "@near-peer/bot/contract";
import type { ProposalView } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { pairsText } from "../../text/proposal";
import { useKeepProposal } from "../../components/show-proposal";

/** Whose pairs are locked, or are no longer. */
export interface LockAct {
  readonly doctorIds: readonly string[];
  readonly locked: boolean;
}

/** Locks pairs of a proposal, or unlocks them; what came of it is read out. */
export function useLock(schemeId: string, { proposalId, version }: ProposalView) {
  const keep = useKeepProposal(schemeId);
  const { say } = useNotices();
  return useMutation({
    mutationFn: ({ doctorIds, locked }: LockAct) =>
      callApi(api.lockPair, {
        params: { schemeId, proposalId },
        body: { doctorIds: [...doctorIds], locked },
        ifMatch: version,
      }),
    onSuccess: (proposal, { doctorIds, locked }) => {
      keep(proposal);
      const { nowLocked, nowUnlocked } = pairsText;
      say((locked ? nowLocked : nowUnlocked)(doctorIds.length));
    },
  });
}
