import type { LaunchStepView } from "@near-peer/bot/contract";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { launchDialogText, launchText } from "../../text/launch";
import { usePlanStep } from "./use-launch";

const ASKED = {
  cancel: (name: string) => ({
    title: launchDialogText.removeTitle(name),
    confirm: launchDialogText.removeConfirm,
    text: launchDialogText.removeText,
    done: launchDialogText.removed(name),
  }),
  now: (name: string, recipients: number) => ({
    title: launchDialogText.nowTitle(name),
    confirm: launchDialogText.nowConfirm,
    text: launchDialogText.nowText(recipients),
    done: launchDialogText.sentNow(name),
  }),
} as const;

/** Asks before a step begins at once, or before its day is taken away. */
export function ConfirmDialog(props: {
  readonly schemeId: string;
  readonly version: string;
  readonly step: LaunchStepView;
  readonly choice: keyof typeof ASKED;
  readonly onClose: () => void;
}) {
  const { schemeId, version, step, choice } = props;
  const words = ASKED[choice](launchText.steps[step.step].name, step.recipients ?? 0);
  const notices = useNotices();
  const reread = useReread(schemeId);
  const plan = usePlanStep({ schemeId, version, step: step.step }, () => notices.tell(words.done));
  return (
    <ActDialog
      title={words.title}
      confirm={words.confirm}
      cancel={launchDialogText.cancel}
      busy={plan.isPending}
      error={plan.error}
      done={plan.isSuccess}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onConfirm={() => plan.mutate({ choice })}
      onClose={props.onClose}
    >
      <p>{words.text}</p>
    </ActDialog>
  );
}
