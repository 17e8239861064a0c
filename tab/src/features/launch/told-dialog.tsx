import { Field } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ToldSupervisor } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { londonTime } from "../../platform/london-time";
import { callApi, schemeQuery } from "../../platform/queries";
import { supervisorsText as text } from "../../text/launch";

/** Asks on which day supervisors were told by e-mail; it is recorded under the director's name (NP1). */
export function ToldDialog(props: {
  readonly schemeId: string;
  readonly people: readonly ToldSupervisor[];
  readonly onClose: () => void;
}) {
  const { schemeId, people } = props;
  const notices = useNotices();
  const reread = useReread(schemeId);
  const scheme = useQuery(schemeQuery(schemeId));
  const today = scheme.data === undefined ? "" : londonTime(scheme.data.now).day;
  const [day, setDay] = useState(today);
  const [problem, setProblem] = useState("");
  const note = useMutation({
    mutationFn: () =>
      callApi(api.noteTold, {
        params: { schemeId },
        body: { personIds: people.map(({ personId }) => personId), on: day },
      }),
    onSuccess: ({ told, already }) => notices.tell(text.done(told, already)),
  });
  const confirm = () => {
    const wrong = day === "" ? text.needsDay : today !== "" && day > today ? text.notFuture : "";
    setProblem(wrong);
    if (wrong === "") note.mutate();
  };
  return (
    <ActDialog
      title={text.markTitle(people.length)}
      confirm={text.markConfirm}
      cancel={text.cancel}
      busy={note.isPending}
      error={note.error}
      done={note.isSuccess}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <p>{text.markText}</p>
      <Field
        label={text.toldOn}
        required
        {...(problem === "" ? {} : { validationMessage: problem })}
      >
        <DayInput value={day} max={today} onChange={setDay} />
      </Field>
    </ActDialog>
  );
}
