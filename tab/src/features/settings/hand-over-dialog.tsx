import { Field } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { handOverTo } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { Loading } from "../../components/loading";
import { londonTime } from "../../platform/london-time";
import { callApi, schemeKey, schemeQuery } from "../../platform/queries";
import { handOverText, rolesText } from "../../text/settings";
import { todayText } from "../../text/today";
import { useDialogFields } from "./dialog-fields";
import { NOBODY, PersonFields, wrongOf, type EnteredPerson, type Wrong } from "./person-fields";
import { useRoleAct } from "./use-role-act";

interface Entered extends EnteredPerson {
  readonly from: string;
  readonly until: string;
}

/** Hands the scheme over: who directs it next, the two days, and what is still open, in one act. */
export default function HandOverDialog(props: {
  readonly schemeId: string;
  readonly onGone: () => void;
}) {
  const { schemeId } = props;
  const scheme = useQuery(schemeQuery(schemeId));
  const today = scheme.data === undefined ? "" : londonTime(scheme.data.now).day;
  const [entered, setEntered] = useState<Entered>({
    ...NOBODY,
    from: today,
    until: "",
  });
  const [tried, setTried] = useState(false);
  const read = handOverTo.safeParse(entered);
  const act = useRoleAct(
    schemeId,
    () => callApi(api.handOverScheme, { params: { schemeId }, body: handOverTo.parse(read.data) }),
    handOverText.done(`${entered.given} ${entered.family}`.trim()),
  );
  return (
    <ActDialog
      title={handOverText.title}
      confirm={handOverText.confirm}
      cancel={rolesText.cancel}
      busy={act.isPending}
      error={act.error}
      done={act.isSuccess}
      onDone={props.onGone}
      onClose={props.onGone}
      onConfirm={() => {
        setTried(true);
        if (read.success) act.mutate();
      }}
    >
      <p>{handOverText.text}</p>
      <HandOverFields
        entered={entered}
        change={(changes) => setEntered({ ...entered, ...changes })}
        wrong={wrongOf(read, tried)}
      />
      <OpenWork schemeId={schemeId} />
    </ActDialog>
  );
}

function HandOverFields(props: {
  readonly entered: Entered;
  readonly change: (changes: Partial<Entered>) => void;
  readonly wrong: Wrong;
}) {
  const { entered, change, wrong } = props;
  const styles = useDialogFields();
  return (
    <div className={styles.fields}>
      <PersonFields entered={entered} change={change} wrong={wrong} />
      <div className={styles.days}>
        {(["from", "until"] as const).map((field) => (
          <Field
            key={field}
            className={styles.half}
            label={handOverText[field]}
            required
            {...wrong(field)}
          >
            <DayInput value={entered[field]} onChange={(value) => change({ [field]: value })} />
          </Field>
        ))}
      </div>
    </div>
  );
}

/** What waits for whoever directs the scheme: it goes over as it is, and is better said than found. */
function OpenWork({ schemeId }: { readonly schemeId: string }) {
  const today = useQuery({
    queryKey: [...schemeKey(schemeId), "today"],
    queryFn: ({ signal }) => callApi(api.getToday, { params: { schemeId }, signal }),
  });
  if (today.data === undefined) return today.error === null ? <Loading lines={2} /> : null;
  const { groups, setup } = today.data;
  const missing = setup?.checklist.filter(({ done }) => !done).length ?? 0;
  const lines = [
    ...groups.map(({ kind, count }) => todayText.groups[kind].title(count)),
    ...(missing === 0 ? [] : [handOverText.checks(missing)]),
  ];
  if (lines.length === 0) return <p>{handOverText.nothingOpen}</p>;
  return (
    <>
      <p>{handOverText.open}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
