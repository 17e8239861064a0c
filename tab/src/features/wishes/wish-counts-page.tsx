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
import { api } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { callApi, schemeKey } from "../../platform/queries";
import { allocateText } from "../../text/allocate";
import { wishCountsText } from "../../text/wishes";
import { LookAt } from "./look-at";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(12rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    marginBlock: `${tokens.spacingVerticalM} 0`,
  },
  figure: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginBlock: `${tokens.spacingVerticalM} 0`,
  },
  text: { marginBlock: `${tokens.spacingVerticalS} 0` },
});

/** How wishes fared, in numbers that point at nobody, and the doctors who asked their director to look (NP7). */
export default function WishCountsPage({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const counts = useQuery({
    queryKey: [...schemeKey(schemeId), "wish-counts"],
    queryFn: ({ signal }) => callApi(api.getWishCounts, { params: { schemeId }, signal }),
  });
  if (counts.data === undefined) {
    if (counts.error === null) return <Loading titled />;
    return <FailurePage error={counts.error} retry={() => void counts.refetch()} />;
  }
  const { smallest, asked, met, partly, notMet, byCharacteristic, letLook } = counts.data;
  const shown = (n: number | undefined) => (n === undefined ? wishCountsText.hidden(smallest) : n);
  const figures = [
    [wishCountsText.asked, asked],
    [wishCountsText.met, met],
    [wishCountsText.partly, partly],
    [wishCountsText.notMet, notMet],
  ] as const;
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "allocate", schemeId }} text={allocateText.title} />
      <PageHeading title={wishCountsText.title} lead={wishCountsText.lead} />
      <section className={layout.card} aria-label={wishCountsText.title}>
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
        <p className={`${styles.text} ${layout.quiet}`}>{wishCountsText.hiddenWhy(smallest)}</p>
      </section>
      <section className={layout.card} aria-labelledby="let-look">
        <SectionHeading id="let-look">{wishCountsText.letLook}</SectionHeading>
        <p className={`${styles.text} ${layout.quiet}`}>
          {letLook.length === 0 ? wishCountsText.nobody : wishCountsText.letLookHint}
        </p>
        <ul className={`${layout.plainList} ${styles.list}`}>
          {letLook.map((doctor) => (
            <li key={doctor.personId}>
              <LookAt schemeId={schemeId} doctor={doctor} />
            </li>
          ))}
        </ul>
      </section>
      <section className={layout.card} aria-labelledby="by-what">
        <SectionHeading id="by-what">{wishCountsText.table}</SectionHeading>
        <Table aria-labelledby="by-what" size="small">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{wishCountsText.of}</TableHeaderCell>
              <TableHeaderCell>{wishCountsText.columnAsked}</TableHeaderCell>
              <TableHeaderCell>{wishCountsText.columnMet}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {byCharacteristic.map((one) => (
              <TableRow key={one.label}>
                <TableCell>{one.label}</TableCell>
                <TableCell>{shown(one.asked)}</TableCell>
                <TableCell>{shown(one.met)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </section>
    </div>
  );
}
