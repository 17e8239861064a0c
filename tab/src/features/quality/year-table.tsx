import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { QualityYearView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { FIGURE_TEXT, qualityText as text, type QualitySection } from "../../text/quality";
import { fivesOf } from "./fives-of";
import { useCellStyles } from "./quality-styles";

const useStyles = makeStyles({
  // A table of many years is wider than a telephone: it scrolls by itself, by keyboard too.
  frame: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase300 },
});

/** The same numbers as in the bars, and those of the other years beside them. */
export function YearTable(props: {
  readonly section: QualitySection;
  readonly years: readonly QualityYearView[];
}) {
  const { section, years } = props;
  const layout = useLayout();
  const styles = useStyles();
  const cells = useCellStyles();
  const head = mergeClasses(cells.cell, cells.head);
  const name = text.table(section.title);
  return (
    <div className={styles.frame} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <caption className={layout.unseen}>{name}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {text.what}
            </th>
            {years.map(({ begins }) => (
              <th key={begins} scope="col" className={head}>
                {text.yearName(begins)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.figures.map((figure) => (
            <tr key={figure}>
              <th scope="row" className={cells.cell}>
                {FIGURE_TEXT[figure]}
              </th>
              {years.map((year) => (
                <td key={year.begins} className={cells.cell}>
                  {wordsOf(fivesOf(year, figure))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function wordsOf(fives: number | undefined): string {
  return fives === undefined ? text.hidden : text.fives(fives);
}
