import { makeStyles, tokens } from "@fluentui/react-components";
import type { LaunchStepView } from "@near-peer/bot/contract";
import { useId } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel, type Tone } from "../../components/state-label";
import { dayAndTime, longDay, shortDay } from "../../platform/london-time";
import { listed } from "../../text/counted";
import { isSendingStep, launchText, recordText } from "../../text/launch";
import { StepActions, type StepAction } from "./step-actions";

const TONES: Record<LaunchStepView["state"], Tone> = {
  open: "none",
  planned: "coming",
  "under-way": "coming",
  done: "done",
};

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  words: { margin: 0 },
});

/** One step of a launch: what it is, when, for how many, what became of it, and what can be done. */
export function LaunchStepCard(props: {
  readonly schemeId: string;
  readonly number: number;
  readonly step: LaunchStepView;
  readonly onAct: (action: StepAction) => void;
}) {
  const { step } = props;
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const { name, about } = launchText.steps[step.step];
  return (
    <section className={`${layout.card} ${styles.card}`} aria-labelledby={heading}>
      <div className={layout.spread}>
        <SectionHeading id={heading}>
          {props.number}. {name}
        </SectionHeading>
        <StateLabel
          tone={TONES[step.state]}
          text={launchText.states[step.state]}
          more={whenOf(step)}
        />
      </div>
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>{about}</p>
      <StepFacts step={step} />
      {step.warnings.map((warning) => (
        <StateLabel key={warning} tone="attention" text={launchText.warnings[warning]} />
      ))}
      <StepActions schemeId={props.schemeId} step={step} onAct={props.onAct} />
    </section>
  );
}

function whenOf({ step, on, from, state }: LaunchStepView): string {
  if (on === undefined) return "";
  const exactly = isSendingStep(step) && state === "planned" && from !== undefined;
  return exactly ? launchText.begins(dayAndTime(from)) : launchText.on(longDay(on));
}

function StepFacts({ step }: { readonly step: LaunchStepView }) {
  const styles = useStyles();
  const layout = useLayout();
  return [...factsOf(step), ...plannerOf(step)].map((line) => (
    <p key={line} className={`${styles.words} ${layout.prose}`}>
      {line}
    </p>
  ));
}

/** For how many it is while nothing has gone; what became of it afterwards. */
function factsOf(view: LaunchStepView): readonly string[] {
  const { step, state, recipients = 0, notLinked = 0, messages, have = 0, need = 0 } = view;
  if (step === "introductions") return [launchText.introduced(have, need)];
  if (step === "allocation") return need === 0 ? [] : [launchText.allocated(have, need)];
  const late = state === "under-way" ? [launchText.lateJoiners] : [];
  if (messages !== undefined) {
    return [`${launchText.record}: ${listed(recordText(messages))}.`, ...late];
  }
  const waiting = notLinked === 0 ? [] : [launchText.notLinked(notLinked)];
  return [launchText.recipients(recipients), ...waiting, ...late];
}

function plannerOf({ plannedBy, plannedAt }: LaunchStepView): readonly string[] {
  return plannedBy === undefined || plannedAt === undefined
    ? []
    : [launchText.plannedBy(plannedBy, shortDay(plannedAt))];
}
