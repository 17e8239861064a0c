import { makeStyles, tokens } from "@fluentui/react-components";
import type { LaunchStep, LaunchStepView, LaunchView } from "@near-peer/bot/contract";
import { useState } from "react";
import { NARROW, useLayout } from "../../components/layout";
import { LaunchStepCard } from "./launch-step-card";
import { PlanDialog } from "./plan-dialog";
import { PreviewDialog } from "./preview-dialog";
import { ConfirmDialog } from "./confirm-dialog";
import type { StepAction } from "./step-actions";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { paddingLeft: tokens.spacingHorizontalM },
  },
});

/** The steps of a launch, one under the other, in their order. */
export function LaunchSteps(props: { readonly schemeId: string; readonly launch: LaunchView }) {
  const { schemeId, launch } = props;
  const styles = useStyles();
  const layout = useLayout();
  const [chosen, setChosen] = useState<{ step: LaunchStep; action: StepAction }>();
  const step = launch.steps.find((one) => one.step === chosen?.step);
  // The next dialog may be open already when the one before it has gone.
  const close = () => setChosen((now) => (now === chosen ? undefined : now));
  const dialog = { schemeId, version: launch.version, onClose: close };
  return (
    <>
      <ol className={`${layout.plainList} ${styles.list}`}>
        {launch.steps.map((one, index) => (
          <li key={one.step}>
            <LaunchStepCard
              schemeId={schemeId}
              number={index + 1}
              step={one}
              onAct={(action) => setChosen({ step: one.step, action })}
            />
          </li>
        ))}
      </ol>
      {step !== undefined && chosen !== undefined && (
        <StepDialog
          key={`${chosen.step} ${chosen.action}`}
          {...dialog}
          step={step}
          action={chosen.action}
        />
      )}
    </>
  );
}

function StepDialog(props: {
  readonly schemeId: string;
  readonly version: string;
  readonly step: LaunchStepView;
  readonly action: StepAction;
  readonly onClose: () => void;
}) {
  const { action, ...dialog } = props;
  switch (action) {
    case "plan":
    case "change":
      return <PlanDialog {...dialog} />;
    case "now":
      return <ConfirmDialog {...dialog} choice="now" />;
    case "remove":
      return <ConfirmDialog {...dialog} choice="cancel" />;
    case "preview":
      return (
        <PreviewDialog
          schemeId={dialog.schemeId}
          step={dialog.step.step}
          onClose={dialog.onClose}
        />
      );
  }
}
