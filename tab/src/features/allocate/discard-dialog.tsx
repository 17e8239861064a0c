import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { proposalsText as text } from "../../text/proposal";
import { proposalsQuery } from "../../components/show-proposal";

/** Asks before a proposal is discarded. */
export default function DiscardDialog(props: {
  readonly schemeId: string;
  readonly proposalId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, proposalId } = props;
  const client = useQueryClient();
  const notices = useNotices();
  const discard = useMutation({
    mutationFn: () => callApi(api.discardProposal, { params: { schemeId, proposalId } }),
    onSuccess: () => {
      notices.tell(text.discarded, { name: "allocate", schemeId });
      return client.invalidateQueries({ queryKey: proposalsQuery(schemeId).queryKey });
    },
  });
  return (
    <ActDialog
      title={text.discardTitle}
      confirm={text.discardConfirm}
      cancel={text.keep}
      busy={discard.isPending}
      error={discard.error}
      done={discard.isSuccess}
      onDone={props.onDone}
      onConfirm={() => discard.mutate()}
      onClose={props.onClose}
    >
      <p>{text.discardWords}</p>
    </ActDialog>
  );
}
