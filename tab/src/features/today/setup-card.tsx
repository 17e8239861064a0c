import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { TodayView } from "@near-peer/bot/contract";
import { useId } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { londonTime, shortDay } from "../../platform/london-time";
import { hashOf } from "../../platform/route";
import { checkText, launchText } from "../../text/launch";
import { todayText } from "../../text/today";

const useStyles = makeStyles({
  words: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(15rem, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    marginBottom: tokens.spacingVerticalM,
  },
  link: { lineHeight: "24px" },
});

/** What is missing before the scheme starts; gone once doctors have supporters. */
export function SetupCard(props: {
  readonly schemeId: string;
  /** The product's time. */
  readonly now: string;
  readonly setup: NonNullable<TodayView["setup"]>;
}) {
  const { start, checklist, next } = props.setup;
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const done = checklist.filter((one) => one.done).length;
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <SectionHeading id={heading}>{todayText.setupTitle}</SectionHeading>
      <p className={`${styles.words} ${layout.quiet}`}>
        {todayText.setupText(done, checklist.length)}{" "}
        {todayText.setupStart(shortDay(start), start <= londonTime(props.now).day)}{" "}
        {next !== undefined &&
          todayText.setupNext(
            launchText.steps[next.step].name,
            next.on === undefined ? "" : shortDay(next.on),
          )}
      </p>
      <ul className={`${layout.plainList} ${styles.list}`}>
        {checklist.map((check) => (
          <li key={check.check}>
            <StateLabel tone={check.done ? "done" : "none"} {...checkText(check)} />
          </li>
        ))}
      </ul>
      <Link className={styles.link} href={hashOf({ name: "launch", schemeId: props.schemeId })}>
        {todayText.toLaunch}
      </Link>
    </section>
  );
}
