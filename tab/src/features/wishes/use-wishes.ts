import * as api from "@near-peer/bot/contract";
import type { MyWishesView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { wishesText } from "../../text/wishes";
import type { MyStatement, MyWish } from "./statement";
import { WISHES_KEY } from "./wishes-key";

type Side = Pick<MyStatement, "schemeId" | "side">;

/** Keeps what came back, so that the page is as the store is, and says so. */
function useKept() {
  const client = useQueryClient();
  const { tell } = useNotices();
  return (view: MyWishesView, words: string) => {
    client.setQueryData(WISHES_KEY, view);
    tell(words);
  };
}

/** States one characteristic, with the consent as it was ticked or not. */
export function useStateWish({ schemeId, side }: Side) {
  const kept = useKept();
  return useMutation({
    mutationFn: (said: { wish: MyWish; choice: string; consent: boolean }) =>
      callApi(api.stateMyWish, {
        body: {
          schemeId,
          side,
          key: said.wish.key,
          choice: said.choice,
          textVersion: said.wish.textVersion,
          consent: said.consent,
        },
      }),
    onSuccess: (view) => kept(view, wishesText.saved),
  });
}

/** Takes one characteristic back, or everything. Kept only once the dialog has gone. */
export function useWithdraw({ schemeId, side }: Side) {
  const kept = useKept();
  const withdrawing = useMutation({
    mutationFn: (key: string | undefined) =>
      callApi(api.withdrawMyWishes, {
        body: { schemeId, side, ...(key === undefined ? {} : { key }) },
      }),
  });
  const whenGone = () => {
    if (withdrawing.data !== undefined) kept(withdrawing.data, wishesText.withdrawn);
  };
  return { ...withdrawing, whenGone };
}

/** Lets the director look, by the text that stands beside the switch, or no longer. */
export function useLetDirectorLook({ schemeId }: Side) {
  const kept = useKept();
  return useMutation({
    mutationFn: (leave: { may: boolean; textVersion: string }) =>
      callApi(api.letDirectorLook, { body: { schemeId, ...leave } }),
    onSuccess: (view, { may }) => kept(view, may ? wishesText.lookOn : wishesText.lookOff),
  });
}
