import * as api from "@near-peer/bot/contract";
import type { ProposalView } from "@near-peer/bot/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";

/** Not under the scheme's key: a proposal is not read again, it is made again. */
const keyOf = (schemeId: string) => ["proposal", schemeId];

/** The proposal on the table, while the page is open; `null` without one. Going to another page and back keeps it. */
export function useProposal(schemeId: string) {
  const client = useQueryClient();
  const kept = useQuery<ProposalView | null>({
    queryKey: keyOf(schemeId),
    queryFn: () => null,
    staleTime: Infinity,
    gcTime: Infinity,
    initialData: null,
  });
  const keep = (proposal: ProposalView | null) => client.setQueryData(keyOf(schemeId), proposal);
  const propose = useMutation({
    mutationFn: () => callApi(api.propose, { params: { schemeId } }),
    onSuccess: keep,
  });
  return { proposal: kept.data, putAside: () => keep(null), propose };
}
