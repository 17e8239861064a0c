import * as api from "@near-peer/bot/contract";
import type { ProposalView, PublicationView } from "@near-peer/bot/contract";
import { queryOptions, type QueryKey } from "@tanstack/react-query";
import { callApi, schemeKey } from "../../platform/queries";

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
