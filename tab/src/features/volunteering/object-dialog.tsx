import { Field, Textarea } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { supervisionText as text } from "../../text/volunteering";
import type { Applicant } from "./applicant";
import { SUPERVISION_KEY } from "./volunteering-keys";

/** The short form in which a supervisor objects, in private (NP6). Where it does not go, what was typed stays. */
export function ObjectDialog(props: {
  readonly applicant: Applicant;
  readonly onClose: () => void;
}) {
  const { schemeId, personId, name } = props.applicant;
  const client = useQueryClient();
  const notices = useNotices();
  // Of this form: sent twice, it is one objection.
  const [objectionId] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState("");
  const object = useMutation({
    mutationFn: (typed: string) =>
      callApi(api.objectToApplication, {
        body: { schemeId, personId, objectionId, text: typed },
      }),
    gcTime: 0,
    onSuccess: () => notices.tell(text.done),
  });
  return (
    <ActDialog
      title={text.dialog(name)}
      confirm={text.confirm}
      cancel={text.cancel}
      busy={object.isPending}
      error={object.error}
      done={object.isSuccess}
      onDone={() => {
        props.onClose();
        void client.invalidateQueries({ queryKey: SUPERVISION_KEY });
      }}
      onConfirm={() => object.mutate(words)}
      onClose={props.onClose}
    >
      <p>{text.dialogLead}</p>
      <Field label={text.text} hint={text.hint(words.trim().length)}>
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
