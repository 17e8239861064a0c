import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";
import { proposalText } from "../../text/proposal";
import { useShowProposal } from "../../components/show-proposal";

/** Works a proposal out again around its locked pairs, and shows the new one. */
export function useSolveAgain(schemeId: string, proposalId: string) {
  const show = useShowProposal(schemeId);
  return useMutation({
    mutationFn: () => callApi(api.solveAgain, { params: { schemeId, proposalId } }),
    onSuccess: (proposal) => show(proposal, proposalText.solved),
  });
}

/** Solving again, as what stands around it sees it. */
export type SolveAgain = ReturnType<typeof useSolveAgain>;
