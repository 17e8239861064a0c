import { makeStyles, tokens } from "@fluentui/react-components";
import type { LaunchCheck } from "@near-peer/bot/contract";
import { useId } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { checklistText, checkText } from "../../text/launch";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(15rem, 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    marginTop: tokens.spacingVerticalM,
  },
});

/** What is ready and what is missing. */
export function Checklist({ checks }: { readonly checks: readonly LaunchCheck[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <SectionHeading id={heading}>{checklistText.title}</SectionHeading>
      <ul className={`${layout.plainList} ${styles.list}`}>
        {checks.map((check) => (
          <li key={check.check}>
            <StateLabel tone={check.done ? "done" : "none"} {...checkText(check)} />
            <span className={layout.unseen}>
              {check.done ? checklistText.done : checklistText.missing}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
