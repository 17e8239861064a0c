import * as api from "@near-peer/bot/contract";
import type { ProposalView, PublicationView } from "@near-peer/bot/contract";
import { queryOptions, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi, schemeKey } from "../../platform/queries";
import { goTo } from "../../platform/use-screen";

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

/** What was published, the newest first; read again now and then, for it can be undone only until its announcement. */
export function publicationsQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...schemeKey(schemeId), "publications"],
    queryFn: ({ signal }) => callApi(api.listPublications, { params: { schemeId }, signal }),
    refetchInterval: 30_000,
  });
}

/** How a proposal was published, where it was and that was not undone. */
export function publicationOf(
  publications: readonly PublicationView[],
  proposalId: string,
): PublicationView | undefined {
  return publications.find((one) => one.proposalId === proposalId && one.state === "published");
}

/** The key of what is read about one version of a proposal: a changed one is read anew. */
export function aboutKey(
  schemeId: string,
  { proposalId, version }: Pick<ProposalView, "proposalId" | "version">,
  what: string,
): QueryKey {
  return [...schemeKey(schemeId), "about-proposal", proposalId, version, what];
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
