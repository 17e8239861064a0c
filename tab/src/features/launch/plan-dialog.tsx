import { Field } from "@fluentui/react-components";
import type { LaunchStepView } from "@near-peer/bot/contract";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { longDay } from "../../platform/london-time";
import { isSendingStep, launchDialogText as text, launchText } from "../../text/launch";
import { usePlanStep } from "./use-launch";

/** Asks for the day of a step; the suggested one stands in it. */
export function PlanDialog(props: {
  readonly schemeId: string;
  readonly version: string;
  readonly step: LaunchStepView;
  readonly onClose: () => void;
}) {
  const { schemeId, version, step } = props;
  const { name } = launchText.steps[step.step];
  const notices = useNotices();
  const reread = useReread(schemeId);
  const [day, setDay] = useState(step.on ?? step.suggestedOn);
  const [problem, setProblem] = useState("");
  const plan = usePlanStep({ schemeId, version, step: step.step }, () =>
    notices.tell(text.planned(name, longDay(day))),
  );
  const confirm = () => {
    setProblem(day === "" ? text.needsDay : "");
    if (day !== "") plan.mutate({ choice: "on", day });
  };
  return (
    <ActDialog
      title={text.planTitle(name)}
      confirm={text.planConfirm}
      cancel={text.cancel}
      busy={plan.isPending}
      error={plan.error}
      done={plan.isSuccess}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <p>{isSendingStep(step.step) ? text.planText.sends : text.planText.plans}</p>
      <Field
        label={text.day}
        hint={text.suggested(longDay(step.suggestedOn))}
        required
        {...(problem === "" ? {} : { validationMessage: problem })}
      >
        <DayInput value={day} onChange={setDay} />
      </Field>
    </ActDialog>
  );
}
