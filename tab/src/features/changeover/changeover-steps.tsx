import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeoverStepView, ChangeoverView } from "@near-peer/bot/contract";
import { useId } from "react";
import { useLayout } from "../../components/layout";
import { More } from "../../components/more";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel, type Tone } from "../../components/state-label";
import { longDay } from "../../platform/london-time";
import { changeoverStepsText as text, stepFacts } from "../../text/changeover-steps";
import { StepWay } from "./step-way";

const TONES = { done: "done", "to-do": "attention", nothing: "none" } satisfies Record<
  ChangeoverStepView["state"],
  Tone
>;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  lead: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
});

/** What a changeover asks of a director, in order: each step with its state from facts, and one way to do it. */
export function ChangeoverSteps(props: {
  readonly schemeId: string;
  readonly changeover: ChangeoverView;
}) {
  const { schemeId, changeover } = props;
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const open = changeover.steps.filter(({ state }) => state === "to-do").length;
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <SectionHeading id={heading}>{text.title}</SectionHeading>
      <p className={`${styles.lead} ${layout.quiet} ${layout.prose}`}>{text.open(open)}</p>
      <ol className={`${layout.plainList} ${styles.list}`}>
        {changeover.steps.map((step, index) => (
          <li key={step.step} className={styles.step}>
            <Step number={index + 1} step={step} changeover={changeover} />
            <StepWay schemeId={schemeId} step={step} on={changeover.on} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step(props: {
  readonly number: number;
  readonly step: ChangeoverStepView;
  readonly changeover: ChangeoverView;
}) {
  const { number, step, changeover } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { name, about } = text.steps[step.step];
  const by = step.state === "to-do" && step.day !== undefined ? text.by(longDay(step.day)) : "";
  return (
    <>
      <div className={layout.spread}>
        <h3 className={styles.name}>
          {number}. {name}
        </h3>
        <StateLabel tone={TONES[step.state]} text={text.states[step.state]} more={by} />
      </div>
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>{about}</p>
      {stepFacts(step, changeover).map((fact) => (
        <p key={fact} className={`${styles.words} ${layout.prose}`}>
          {fact}
        </p>
      ))}
      {step.step !== "hand-over" && step.people.length > 0 && (
        <More words={text.who}>
          <p className={styles.words}>{step.people.map(named).join(", ")}</p>
        </More>
      )}
    </>
  );
}

function named({ name, grade }: ChangeoverStepView["people"][number]): string {
  return grade === "" ? name : `${name} (${grade})`;
}
