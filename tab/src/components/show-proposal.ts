import * as api from "@near-peer/bot/contract";
import type { ProposalView } from "@near-peer/bot/contract";
import { queryOptions, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { callApi, schemeKey } from "../platform/queries";
import { goTo } from "../platform/use-screen";
import { useNotices } from "./notice";

function proposalKey(schemeId: string, proposalId: string): QueryKey {
  return [...schemeKey(schemeId), "proposal", proposalId];
}

/** One proposal, as it stands. */
export function proposalQuery(schemeId: string, proposalId: string) {
  return queryOptions({
    queryKey: proposalKey(schemeId, proposalId),
    queryFn: ({ signal }) => callApi(api.getProposal, { params: { schemeId, proposalId }, signal }),
  });
}

/** The proposals that are kept, the newest first. */
export function proposalsQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...schemeKey(schemeId), "proposals"],
    queryFn: ({ signal }) => callApi(api.listProposals, { params: { schemeId }, signal }),
  });
}

/** Puts a proposal that the server answered with in the place of what was read before. */
export function useKeepProposal(schemeId: string): (proposal: ProposalView) => void {
  const client = useQueryClient();
  return (proposal) => {
    client.setQueryData(proposalKey(schemeId, proposal.proposalId), proposal);
    void client.invalidateQueries({ queryKey: proposalsQuery(schemeId).queryKey });
  };
}

/** Keeps a proposal and shows it, and says there how it came to be. */
export function useShowProposal(schemeId: string): (proposal: ProposalView, said: string) => void {
  const keep = useKeepProposal(schemeId);
  const notices = useNotices();
  return (proposal, said) => {
    const screen = { name: "proposal", schemeId, proposalId: proposal.proposalId } as const;
    keep(proposal);
    notices.tell(said, screen);
    goTo(screen);
  };
}
