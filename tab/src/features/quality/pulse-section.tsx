import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PulseResult, QualityYearView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { pulseQualityText as text } from "../../text/pulse";
import { qualityText } from "../../text/quality";
import { useCellStyles } from "./quality-styles";

const useStyles = makeStyles({
  words: { margin: 0 },
  table: { borderCollapse: "collapse", width: "100%", maxWidth: "44rem" },
});

const SIDES = ["before", "after"] as const;

/** The pulse of a year: each side once its time is over, means from ten answers on, and what they can and cannot say (MX4). */
export function PulseSection(props: { readonly pulse: NonNullable<QualityYearView["pulse"]> }) {
  const { pulse } = props;
  const layout = useLayout();
  const styles = useStyles();
  const cells = useCellStyles();
  const head = mergeClasses(cells.cell, cells.head);
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="quality-pulse">
      <SectionHeading id="quality-pulse">{text.title}</SectionHeading>
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>{text.hint}</p>
      <table className={styles.table} aria-labelledby="quality-pulse">
        <thead>
          <tr>
            {[text.what, text.answers, text.mean].map((one) => (
              <th key={one} scope="col" className={head}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row" className={cells.cell}>
                {text.sides[side]}
              </th>
              <td className={cells.cell}>{answersOf(pulse[side])}</td>
              <td className={cells.cell}>{meanOf(pulse[side])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pulse.change !== undefined && <p className={styles.words}>{text.change(pulse.change)}</p>}
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>{text.source}</p>
    </section>
  );
}

function answersOf(side: PulseResult): string {
  return side.state === "to-come" ? text.toCome(side.from) : qualityText.fives(side.answers);
}

function meanOf(side: PulseResult): string {
  return side.state === "closed" && side.mean !== undefined ? String(side.mean) : text.hidden;
}
