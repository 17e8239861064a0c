import { Button } from "@fluentui/react-components";
import type { LaunchStepView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { goTo } from "../../platform/use-screen";
import { isSendingStep, launchText } from "../../text/launch";

/** What can be done with a step. */
export type StepAction = "plan" | "now" | "remove" | "preview";

/** The buttons of a step: what is not possible any more is not there. */
export function StepActions(props: {
  readonly schemeId: string;
  readonly step: LaunchStepView;
  readonly onAct: (action: StepAction) => void;
}) {
  const { schemeId, step, onAct } = props;
  const layout = useLayout();
  const { name } = launchText.steps[step.step];
  const sends = isSendingStep(step.step);
  const begun = sends && (step.state === "under-way" || step.state === "done");
  const button = (action: StepAction, text: string, primary = false) => (
    <Button
      appearance={primary ? "primary" : "secondary"}
      aria-label={launchText.actionFor(text, name)}
      onClick={() => onAct(action)}
    >
      {text}
    </Button>
  );
  return (
    <div className={layout.row}>
      {!begun &&
        step.state !== "done" &&
        (step.on === undefined
          ? button("plan", launchText.plan, true)
          : button("plan", launchText.change))}
      {sends && !begun && button("now", launchText.sendNow)}
      {sends && button("preview", launchText.preview)}
      {!begun && step.on !== undefined && button("remove", launchText.cancelStep)}
      {step.step === "allocation" && step.state !== "done" && (
        <Button onClick={() => goTo({ name: "allocate", schemeId })}>
          {launchText.toAllocate}
        </Button>
      )}
      {step.step === "introductions" && (step.need ?? 0) > 0 && (
        <Button
          onClick={() => goTo({ name: "pairings", schemeId, filter: "introduction-awaited" })}
        >
          {launchText.toPairings}
        </Button>
      )}
    </div>
  );
}
