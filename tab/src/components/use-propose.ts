import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { callApi } from "../platform/queries";
import { proposeText } from "../text/propose";
import { afterClosing } from "./after-closing";
import { useShowProposal } from "./show-proposal";

/** What a proposal is asked for: the day, and who is to have somebody else. */
export interface ProposeWish {
  readonly on?: string;
  /** Foundation doctors. */
  readonly released?: readonly string[];
  /** Supporters, whose doctors they are. */
  readonly leaving?: readonly string[];
}

/** Asks for a proposal, and opens it; out of a drawer, which `onLeave` closes, once that has gone. */
export function usePropose(schemeId: string, onLeave?: () => void) {
  const show = useShowProposal(schemeId);
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
      if (onLeave === undefined) show(proposal, proposeText.proposed);
      else afterClosing(onLeave, () => show(proposal, proposeText.proposed));
    },
  });
}
