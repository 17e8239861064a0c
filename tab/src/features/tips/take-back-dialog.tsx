import * as api from "@near-peer/bot/contract";
import type { MyTip } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { tipsText as text } from "../../text/tips";
import { myTipsQuery } from "./tips-queries";

/** Asks before a note is taken back. */
export function TakeBackDialog(props: {
  readonly schemeId: string;
  readonly tip: MyTip;
  readonly onClose: () => void;
}) {
  const { schemeId, tip } = props;
  const client = useQueryClient();
  const notices = useNotices();
  const take = useMutation({
    mutationFn: () =>
      callApi(api.takeTipBack, {
        params: { schemeId, tipId: tip.tipId },
        ifMatch: tip.version,
      }),
    onSuccess: () => notices.tell(text.takenBack),
  });
  const leave = () => {
    props.onClose();
    void client.invalidateQueries({ queryKey: myTipsQuery.queryKey });
  };
  return (
    <ActDialog
      title={text.takeBackTitle}
      confirm={text.takeBackConfirm}
      cancel={text.cancel}
      busy={take.isPending}
      error={take.error}
      done={take.isSuccess}
      onConfirm={() => take.mutate()}
      onDone={leave}
      onClose={leave}
    >
      <p>{text.takeBackText}</p>
    </ActDialog>
  );
}
