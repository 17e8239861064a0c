import { Button } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonRow, RecordedChoice } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { recordChoiceText as text } from "../../text/person";

interface Props {
  readonly schemeId: string;
  readonly person: PersonRow;
}

/** Opted out, or back, on the doctor's word (NP13, NP15). What is said afterwards is always the same. */
export function RecordChoice(props: Props) {
  const layout = useLayout();
  const [choice, setChoice] = useState<RecordedChoice>();
  return (
    <section className={layout.tight}>
      <SectionHeading>{text.title}</SectionHeading>
      <span className={layout.quiet}>{text.lead(props.person.name)}</span>
      <div className={layout.row}>
        <Button onClick={() => setChoice("opted-out")}>{text.out}</Button>
        <Button onClick={() => setChoice("rejoined")}>{text.back}</Button>
      </div>
      {choice !== undefined && (
        <RecordDialog {...props} choice={choice} onClose={() => setChoice(undefined)} />
      )}
    </section>
  );
}

function RecordDialog(
  props: Props & { readonly choice: RecordedChoice; readonly onClose: () => void },
) {
  const { schemeId, person, choice } = props;
  const { personId, name } = person;
  const reread = useReread(schemeId);
  const notices = useNotices();
  const record = useMutation({
    mutationFn: () =>
      callApi(api.recordChoice, { params: { schemeId, personId }, body: { choice } }),
    onSuccess: () => notices.tell(text.noted(name)),
  });
  return (
    <ActDialog
      title={text.dialogTitle[choice]}
      confirm={text.confirm}
      cancel={text.keep}
      busy={record.isPending}
      error={record.error}
      done={record.isSuccess}
      onConfirm={() => record.mutate()}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onClose={props.onClose}
    >
      <p>{text.dialogText(name)}</p>
    </ActDialog>
  );
}
