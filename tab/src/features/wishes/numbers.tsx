import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { WishCountsView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { wishCountsText } from "../../text/wishes";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(12rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  figure: { margin: 0 },
  text: { margin: 0 },
});

function shown(n: number | undefined): number | string {
  return n ?? wishCountsText.hidden;
}

/** The numbers, or that there are none to show; what is small is not there at all (principle 9). */
export function Numbers({ counts }: { readonly counts: WishCountsView }) {
  const styles = useStyles();
  const layout = useLayout();
  const { smallest, asked, met, partly, notMet } = counts;
  const rows = counts.byCharacteristic.filter((one) => one.asked !== undefined);
  if (asked === undefined) {
    return <p className={`${layout.card} ${styles.text}`}>{wishCountsText.none(smallest)}</p>;
  }
  const figures = [
    [wishCountsText.asked, asked],
    [wishCountsText.met, met],
    [wishCountsText.partly, partly],
    [wishCountsText.notMet, notMet],
  ] as const;
  return (
    <section className={`${layout.card} ${layout.column}`} aria-labelledby="by-what">
      <dl className={styles.figures}>
        {figures.map(([words, n]) => (
          <div key={words}>
            <dt className={layout.quiet}>{words}</dt>
            <dd className={styles.figure}>
              <strong>{shown(n)}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <SectionHeading id="by-what">{wishCountsText.table}</SectionHeading>
      {rows.length > 0 && (
        <Table aria-labelledby="by-what" size="small">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{wishCountsText.of}</TableHeaderCell>
              <TableHeaderCell>{wishCountsText.columnAsked}</TableHeaderCell>
              <TableHeaderCell>{wishCountsText.columnMet}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((one) => (
              <TableRow key={one.label}>
                <TableCell>{one.label}</TableCell>
                <TableCell>{shown(one.asked)}</TableCell>
                <TableCell>{shown(one.met)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <p className={`${styles.text} ${layout.quiet}`}>{wishCountsText.hiddenWhy(smallest)}</p>
    </section>
  );
}
