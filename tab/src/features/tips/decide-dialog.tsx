import { Field, Textarea } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { TipRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { moderateText as text } from "../../text/tips";
import { useTipStyles } from "./tip-styles";

/** A yes or a no to a note as it was read, with a word to its author where there is one to say. */
export function DecideDialog(props: {
  readonly schemeId: string;
  readonly tip: TipRow;
  readonly show: boolean;
  readonly onClose: () => void;
}) {
  const { schemeId, tip, show } = props;
  const layout = useLayout();
  const styles = useTipStyles();
  const reread = useReread(schemeId);
  const notices = useNotices();
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: () =>
      callApi(api.decideTip, {
        params: { schemeId, tipId: tip.tipId },
        ifMatch: tip.version,
        body: { show, reason },
      }),
    gcTime: 0,
    onSuccess: () => notices.tell(text.decided[show ? "true" : "false"]),
  });
  const leave = () => {
    props.onClose();
    reread();
  };
  return (
    <ActDialog
      title={show ? text.showTitle : text.hideTitle}
      confirm={show ? text.showConfirm : text.hideConfirm}
      cancel={text.cancel}
      busy={decide.isPending}
      error={decide.error}
      done={decide.isSuccess}
      onConfirm={() => decide.mutate()}
      onDone={leave}
      onClose={leave}
    >
      <div className={layout.column}>
        <p className={styles.words}>{tip.text}</p>
        <Field label={text.reason} hint={text.reasonHint}>
          <Textarea
            value={reason}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
        <p className={layout.quiet}>{text.told}</p>
      </div>
    </ActDialog>
  );
}
