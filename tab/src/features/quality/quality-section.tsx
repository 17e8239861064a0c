import { makeStyles, tokens } from "@fluentui/react-components";
import type { QualityYearView } from "@near-peer/bot/contract";
import { Bars, type Bar } from "../../components/bars";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import {
  FIGURE_TEXT,
  qualityText as text,
  type QualitySection as Section,
} from "../../text/quality";
import { fivesOf } from "./fives-of";
import { YearTable } from "./year-table";

const useStyles = makeStyles({
  words: { margin: 0 },
  beside: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(20rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXXL}`,
    alignItems: "start",
  },
});

/** Numbers that belong together: bars of one year, and beside them a table of the same in every year. */
export function QualitySection(props: {
  readonly section: Section;
  readonly year: QualityYearView;
  readonly years: readonly QualityYearView[];
}) {
  const { section, year, years } = props;
  const layout = useLayout();
  const styles = useStyles();
  const headingId = `quality-${section.id}`;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{section.title}</SectionHeading>
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>{section.hint}</p>
      <div className={styles.beside}>
        <Bars labelledBy={headingId} bars={barsOf(section, year)} />
        <YearTable section={section} years={years} />
      </div>
    </section>
  );
}

/** The longest of them has the whole length: mostly the first, of which the others are parts. */
function barsOf({ figures }: Section, year: QualityYearView): readonly Bar[] {
  const longest = Math.max(1, ...figures.map((name) => fivesOf(year, name) ?? 0));
  return figures.map((name) => {
    const fives = fivesOf(year, name);
    return {
      name: FIGURE_TEXT[name],
      words: fives === undefined ? text.hidden : text.fives(fives),
      value: fives ?? 0,
      of: longest,
    };
  });
}
