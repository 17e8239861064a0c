import { Field, Textarea } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { supporterText as text } from "../../text/supporters";

/** Writes down an objection that came by e-mail (NP6). Where it does not go, what was typed stays. */
export function RecordObjection(props: {
  readonly schemeId: string;
  readonly row: SupporterRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { schemeId, row } = props;
  const { personId, name, version } = row;
  const notices = useNotices();
  const reread = useReread(schemeId);
  const [words, setWords] = useState("");
  const record = useMutation({
    mutationFn: (typed: string) =>
      callApi(api.recordObjection, {
        params: { schemeId, personId },
        body: { text: typed },
        ifMatch: version,
      }),
    gcTime: 0,
    onSuccess: () => notices.tell(text.recordDone),
    onError: reread,
  });
  return (
    <ActDialog
      title={text.recordDialog(name)}
      confirm={text.recordConfirm}
      cancel={text.cancel}
      busy={record.isPending}
      error={record.error}
      done={record.isSuccess}
      onDone={() => {
        props.onDone();
        reread();
      }}
      onConfirm={() => record.mutate(words)}
      onClose={props.onClose}
    >
      <p>{text.recordLead}</p>
      <Field label={text.recordText} hint={text.recordHint}>
        <Textarea
          value={words}
          rows={5}
          resize="vertical"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
    </ActDialog>
  );
}
