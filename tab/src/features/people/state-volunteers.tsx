import { Field } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { londonTime } from "../../platform/london-time";
import { callApi, schemeQuery } from "../../platform/queries";
import { listed } from "../../text/counted";
import { volunteerText } from "../../text/people";

/** So many names are read before the rest is a number. */
const NAMES = 6;

/** The dialog for the director's statement; it is recorded under their name. */
export default function StateVolunteers(props: {
  readonly schemeId: string;
  readonly people: readonly PersonRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, people } = props;
  const notices = useNotices();
  const reread = useReread(schemeId);
  const scheme = useQuery(schemeQuery(schemeId));
  const today = scheme.data === undefined ? "" : londonTime(scheme.data.now).day;
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState("");
  const statement = useMutation({
    mutationFn: () =>
      callApi(api.stateVolunteers, {
        params: { schemeId },
        body: { personIds: people.map((person) => person.personId), supervisorToldOn: day },
      }),
    onSuccess: ({ stated, already }) => notices.tell(volunteerText.done(stated, already)),
  });
  const confirm = () => {
    const wrong = dayProblem(day, today);
    setProblem(wrong);
    if (wrong === "") statement.mutate();
  };
  return (
    <ActDialog
      title={volunteerText.dialogTitle(people.length)}
      confirm={volunteerText.confirm}
      cancel={volunteerText.cancel}
      busy={statement.isPending}
      error={statement.error}
      done={statement.isSuccess}
      onDone={() => {
        props.onDone();
        reread();
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <p>{volunteerText.explain(people.length)}</p>
      <p>{namesOf(people)}</p>
      <Field
        label={volunteerText.toldOn}
        hint={volunteerText.toldOnHint}
        required
        {...(problem === "" ? {} : { validationMessage: problem })}
      >
        <DayInput value={day} max={today} onChange={setDay} />
      </Field>
    </ActDialog>
  );
}

function dayProblem(day: string, today: string): string {
  if (day === "") return volunteerText.needsDay;
  return today !== "" && day > today ? volunteerText.notFuture : "";
}

function namesOf(people: readonly PersonRow[]): string {
  const names = people.slice(0, NAMES).map((person) => person.name);
  const others = people.length - names.length;
  return others > 0 ? `${names.join(", ")} ${volunteerText.others(others)}.` : `${listed(names)}.`;
}
