import { Field } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { RoleHolder } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { londonTime } from "../../platform/london-time";
import { callApi, schemeQuery } from "../../platform/queries";
import { rolesText } from "../../text/settings";
import { useRoleAct } from "./use-role-act";

/** Ends somebody's role on a last day. */
export default function EndRoleDialog(props: {
  readonly schemeId: string;
  readonly holder: RoleHolder;
  readonly onGone: () => void;
}) {
  const { schemeId } = props;
  const { personId, name, role, from } = props.holder;
  const scheme = useQuery(schemeQuery(schemeId));
  const [until, setUntil] = useState(
    scheme.data === undefined ? "" : londonTime(scheme.data.now).day,
  );
  const [problem, setProblem] = useState("");
  const ending = useRoleAct(
    schemeId,
    () => callApi(api.endRole, { params: { schemeId, personId }, body: { role, from, until } }),
    rolesText.ended(name),
  );
  return (
    <ActDialog
      title={rolesText.endTitle(name)}
      confirm={rolesText.confirmEnd}
      cancel={rolesText.cancel}
      busy={ending.isPending}
      error={ending.error}
      done={ending.isSuccess}
      onDone={props.onGone}
      onClose={props.onGone}
      onConfirm={() => {
        setProblem(until === "" ? rolesText.needsDay : "");
        if (until !== "") ending.mutate();
      }}
    >
      <p>{rolesText.endText(rolesText.roles[role])}</p>
      <Field
        label={rolesText.lastDay}
        required
        {...(problem === "" ? {} : { validationMessage: problem })}
      >
        <DayInput value={until} onChange={setUntil} />
      </Field>
    </ActDialog>
  );
}
