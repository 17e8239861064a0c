import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import type { ImportView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { dryRunText } from "../../text/import";

const useStyles = makeStyles({
  list: { maxHeight: "24rem", overflowY: "auto" },
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(8rem, 16rem) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 700px)": { gridTemplateColumns: "auto minmax(0, 1fr)" },
  },
  icon: { color: tokens.colorStatusWarningForeground3, marginTop: "2px" },
  text: { "@media (max-width: 700px)": { gridColumn: "2" } },
  where: { fontWeight: tokens.fontWeightSemibold },
});

/** The rows that can't be taken, each with what is wrong with it. */
export function ImportProblems({ problems }: { readonly problems: ImportView["problems"] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="import-problems">
      <SectionHeading id="import-problems">{dryRunText.problemsTitle}</SectionHeading>
      <p className={layout.quiet}>{dryRunText.problemsText}</p>
      {/* The list scrolls, so the keyboard has to reach it. */}
      <ul
        className={`${layout.plainList} ${styles.list}`}
        aria-labelledby="import-problems"
        tabIndex={0}
      >
        {problems.map(({ file, row, text }) => (
          <li key={`${file} ${row} ${text}`} className={styles.item}>
            <Warning16Regular className={styles.icon} aria-hidden />
            <span className={styles.where}>{dryRunText.row(file, row)}</span>
            <span className={styles.text}>{dryRunText.problem(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
