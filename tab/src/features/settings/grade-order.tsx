import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { allocationSettingsText as text } from "../../text/settings";
import {
  mayMove,
  withGradeMoved,
  type AllocationDraft,
  type GradeName,
  type Step,
} from "./allocation-draft";
import type { AllocationFieldProps } from "./field-props";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0 },
  level: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: { minWidth: "4rem" },
  grade: { display: "inline-flex", alignItems: "center" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** The grades by seniority, the most senior first; each goes a step up or down, also by keyboard (NP9). */
export function GradeOrder({ allocation, problems, change }: AllocationFieldProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useNotices();
  const [focusOn, setFocusOn] = useState({ id: "" });
  // A grade that changes its level is another element: the focus goes with it.
  useEffect(() => {
    if (focusOn.id !== "") document.getElementById(focusOn.id)?.focus();
  }, [focusOn]);
  const { gradeOrder } = allocation;
  const levels = gradeOrder.map((grades, at) => ({ grades, level: at + 1 }));
  const move = (grade: GradeName, step: Step) => {
    const moved = withGradeMoved(gradeOrder, grade, step);
    change({ gradeOrder: moved });
    say(whereIs(moved, grade));
    setFocusOn({ id: idOf(grade, step) });
  };
  return (
    <div className={layout.tight} role="group" aria-labelledby="settings-grades">
      <h3 id="settings-grades" className={styles.title}>
        {text.order}
      </h3>
      <p className={`${styles.lead} ${layout.quiet}`}>{text.orderLead}</p>
      <ol reversed className={layout.plainList}>
        {levels.toReversed().map(({ grades, level }) => (
          <li key={level} className={styles.level}>
            <span className={`${styles.number} ${layout.quiet}`}>{text.level(level)}</span>
            {grades.map((grade) => (
              <Grade key={grade} grade={grade} allocation={allocation} onMove={move} />
            ))}
            {level === 1 && <span className={layout.quiet}>{text.onlyF1}</span>}
          </li>
        ))}
      </ol>
      {problems.has("allocation.gradeOrder") && (
        <p role="alert" className={styles.problem}>
          {problems.get("allocation.gradeOrder")}
        </p>
      )}
    </div>
  );
}

function Grade(props: {
  readonly grade: GradeName;
  readonly allocation: AllocationDraft;
  readonly onMove: (grade: GradeName, step: Step) => void;
}) {
  const { grade, onMove } = props;
  const styles = useStyles();
  const may = mayMove(props.allocation.gradeOrder, grade);
  if (!may.up && !may.down) return <span>{grade}</span>;
  const button = (step: Step) => (
    <Button
      id={idOf(grade, step)}
      size="small"
      appearance="subtle"
      icon={step === "up" ? <ArrowUp20Regular /> : <ArrowDown20Regular />}
      aria-label={text[step](grade)}
      disabledFocusable={!may[step]}
      onClick={() => may[step] && onMove(grade, step)}
    />
  );
  return (
    <span className={styles.grade}>
      {grade}
      {button("up")}
      {button("down")}
    </span>
  );
}

function idOf(grade: GradeName, step: Step): string {
  return `grade-${grade.replaceAll(" ", "-")}-${step}`;
}

function whereIs(order: AllocationDraft["gradeOrder"], grade: GradeName): string {
  const at = order.findIndex((level) => level.includes(grade));
  const others = (order[at] ?? []).filter((one) => one !== grade);
  return text.moved(grade, at + 1, others);
}
