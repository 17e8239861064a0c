import * as api from "@near-peer/bot/contract";
import type { RemedyView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { callApi, schemeKey } from "../../platform/queries";
import { shortageText as text } from "../../text/shortage";
import { useShowProposal } from "../../components/show-proposal";

/** Asks whether what a remedy needs is so; then does it, and shows the new proposal. */
export default function RemedyDialog(props: {
  readonly schemeId: string;
  readonly proposalId: string;
  readonly remedy: RemedyView;
  readonly onClose: () => void;
}) {
  const { schemeId, proposalId, remedy, onClose } = props;
  const client = useQueryClient();
  const show = useShowProposal(schemeId);
  const apply = useMutation({
    mutationFn: () =>
      callApi(api.applyRemedy, {
        params: { schemeId, proposalId, remedyId: remedy.remedyId },
      }),
  });
  return (
    <ActDialog
      title={text.dialogTitle[remedy.kind]}
      confirm={text.confirm[remedy.kind]}
      cancel={text.cancel}
      busy={apply.isPending}
      error={apply.error}
      done={apply.isSuccess}
      onDone={() => {
        onClose();
        void client.invalidateQueries({ queryKey: schemeKey(schemeId) });
        if (apply.data !== undefined) show(apply.data, text.applied);
      }}
      onConfirm={() => apply.mutate()}
      onClose={onClose}
    >
      <p>
        {remedy.text}. {remedy.detail}
      </p>
      <p>{text.confirmText}</p>
    </ActDialog>
  );
}
