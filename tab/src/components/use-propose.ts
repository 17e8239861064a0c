import * as api from "@near-peer/bot/contract";
import type { ProposalView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callApi, schemeKey } from "../platform/queries";
import { goTo } from "../platform/use-screen";
import { proposeText } from "../text/propose";
import { afterClosing } from "./after-closing";
import { useNotices } from "./notice";

/** What a proposal is asked for: the day, and who is to have somebody else. */
export interface ProposeWish {
  readonly on?: string;
  /** Foundation doctors. */
  readonly released?: readonly string[];
  /** Supporters, whose doctors they are. */
  readonly leaving?: readonly string[];
}

/** Opens a proposal that was just made, and says there that nobody has been told. */
export function useOpenProposal(schemeId: string): (proposal: ProposalView) => void {
  const client = useQueryClient();
  const notices = useNotices();
  return ({ proposalId }) => {
    const screen = { name: "proposal", schemeId, proposalId } as const;
    void client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    notices.tell(proposeText.proposed, screen);
    goTo(screen);
  };
}

/** Asks for a proposal, and opens it; out of a drawer, which `onLeave` closes, once that has gone. */
export function usePropose(schemeId: string, onLeave?: () => void) {
  const open = useOpenProposal(schemeId);
  return useMutation({
    mutationFn: ({ on, released = [], leaving = [] }: ProposeWish) =>
      callApi(api.propose, {
        params: { schemeId },
        body: {
          ...(on === undefined ? {} : { on }),
          ...(released.length === 0 ? {} : { released: [...released] }),
          ...(leaving.length === 0 ? {} : { leaving: [...leaving] }),
        },
      }),
    onSuccess: (proposal) => {
      if (onLeave === undefined) open(proposal);
      else afterClosing(onLeave, () => open(proposal));
    },
  });
}
