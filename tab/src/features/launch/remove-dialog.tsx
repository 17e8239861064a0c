import type { LaunchStepView } from "@near-peer/bot/contract";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { launchDialogText as text, launchText } from "../../text/launch";
import { usePlanStep } from "./use-launch";

/** Asks before a step's day is taken away. */
export function RemoveDialog(props: {
  readonly schemeId: string;
  readonly version: string;
  readonly step: LaunchStepView;
  readonly onClose: () => void;
}) {
  const { schemeId, version, step } = props;
  const { name } = launchText.steps[step.step];
  const notices = useNotices();
  const reread = useReread(schemeId);
  const plan = usePlanStep({ schemeId, version, step: step.step }, () =>
    notices.tell(text.removed(name)),
  );
  return (
    <ActDialog
      title={text.removeTitle(name)}
      confirm={text.removeConfirm}
      cancel={text.cancel}
      busy={plan.isPending}
      error={plan.error}
      done={plan.isSuccess}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onConfirm={() => plan.mutate({ choice: "cancel" })}
      onClose={props.onClose}
    >
      <p>{text.removeText}</p>
    </ActDialog>
  );
}
