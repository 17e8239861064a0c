import { Checkbox } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { MyTip } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { WordsField } from "../../components/sealed-words-fields";
import { callApi } from "../../platform/queries";
import { tipsText as text } from "../../text/tips";
import { myTipsQuery } from "./tips-queries";

/** The form of a note, new or changed. Where it does not go, what was typed stays. */
export function WriteTip(props: {
  readonly schemeId: string;
  /** The one that is changed; absent for a new one. */
  readonly tip?: MyTip;
  readonly onClose: () => void;
}) {
  const { schemeId, tip } = props;
  const client = useQueryClient();
  const notices = useNotices();
  const layout = useLayout();
  // Of this form: sent twice, it is one note.
  const [token] = useState(() => crypto.randomUUID());
  const [written, setWritten] = useState(tip?.text ?? "");
  const [signed, setSigned] = useState(tip?.signed ?? false);
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: (body: { readonly text: string; readonly signed: boolean }) =>
      tip === undefined
        ? callApi(api.writeTip, { params: { schemeId }, body: { token, ...body } })
        : callApi(api.changeTip, {
            params: { schemeId, tipId: tip.tipId },
            ifMatch: tip.version,
            body,
          }),
    gcTime: 0,
    onSuccess: () => notices.tell(tip === undefined ? text.sent : text.saved),
  });
  const leave = () => {
    props.onClose();
    void client.invalidateQueries({ queryKey: myTipsQuery.queryKey });
  };
  return (
    <ActDialog
      title={tip === undefined ? text.dialog : text.changeDialog}
      confirm={tip === undefined ? text.send : text.save}
      cancel={text.cancel}
      busy={send.isPending}
      error={send.error}
      done={send.isSuccess}
      onDone={leave}
      onConfirm={() => {
        setChecked(true);
        if (written.trim() !== "") send.mutate({ text: written, signed });
      }}
      onClose={leave}
    >
      <div className={layout.column}>
        <p>{tip === undefined ? text.before : text.beforeChange}</p>
        <WordsField
          label={text.words}
          hint={text.hint}
          needs={text.needs}
          text={written}
          checked={checked}
          onChange={setWritten}
        />
        <Checkbox
          label={text.sign}
          checked={signed}
          onChange={(_, data) => setSigned(data.checked === true)}
        />
      </div>
    </ActDialog>
  );
}
