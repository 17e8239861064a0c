import { Button } from "@fluentui/react-components";
import type { LaunchStepView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { goTo } from "../../platform/use-screen";
import { isSendingStep, launchText } from "../../text/launch";

/** What can be done with a step. */
export type StepAction = "plan" | "change" | "now" | "remove" | "preview";

/** What is possible with a step now: what has gone cannot be changed any more. */
function actionsOf({ step, state, on }: LaunchStepView): readonly StepAction[] {
  const sends = isSendingStep(step);
  const over = state === "done" || (sends && state === "under-way");
  const preview: readonly StepAction[] = sends ? ["preview"] : [];
  if (over) return preview;
  return [
    on === undefined ? "plan" : "change",
    ...(sends ? (["now"] as const) : []),
    ...preview,
    ...(on === undefined ? [] : (["remove"] as const)),
  ];
}

const WORDS: Record<StepAction, string> = {
  plan: launchText.plan,
  change: launchText.change,
  now: launchText.sendNow,
  preview: launchText.preview,
  remove: launchText.cancelStep,
};

/** The buttons of a step. */
export function StepActions(props: {
  readonly schemeId: string;
  readonly step: LaunchStepView;
  readonly onAct: (action: StepAction) => void;
}) {
  const { schemeId, step, onAct } = props;
  const layout = useLayout();
  const { name } = launchText.steps[step.step];
  return (
    <div className={layout.row}>
      {actionsOf(step).map((action) => (
        <Button
          key={action}
          appearance={action === "plan" ? "primary" : "secondary"}
          aria-label={launchText.actionFor(WORDS[action], name)}
          onClick={() => onAct(action)}
        >
          {WORDS[action]}
        </Button>
      ))}
      <ToItsPage schemeId={schemeId} step={step} />
    </div>
  );
}

/** The way to the page on which a step is done that is more than a day. */
function ToItsPage(props: { readonly schemeId: string; readonly step: LaunchStepView }) {
  const { schemeId } = props;
  const { step, state, need = 0 } = props.step;
  if (step === "allocation" && state !== "done") {
    const go = () => goTo({ name: "allocate", schemeId });
    return <Button onClick={go}>{launchText.toAllocate}</Button>;
  }
  if (step === "introductions" && need > 0) {
    const go = () => goTo({ name: "pairings", schemeId, filter: "introduction-awaited" });
    return <Button onClick={go}>{launchText.toPairings}</Button>;
  }
  return null;
}
