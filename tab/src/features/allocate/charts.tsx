import { makeStyles, tokens } from "@fluentui/react-components";
import type { ProposalView } from "@near-peer/bot/contract";
import { Bars } from "../../components/bars";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { chartsText as text } from "../../text/proposal";

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(16rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    marginTop: tokens.spacingVerticalM,
  },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  fit: { marginTop: tokens.spacingVerticalL },
  line: { margin: 0, maxWidth: "52rem" },
});

/** Who has a supporter by grade and site, how many doctors supporters have, and how the pairs fit: bars and words. */
export function Charts({ proposal }: { readonly proposal: ProposalView }) {
  const styles = useStyles();
  const layout = useLayout();
  const { byGrade, bySite, byLoad } = proposal;
  const charts = [
    { id: "by-grade", title: text.byGrade, bars: byGrade.map(placedBar) },
    { id: "by-site", title: text.bySite, bars: bySite.map(placedBar) },
    {
      id: "by-load",
      title: text.byLoad,
      bars: byLoad.map(({ doctors, supporters }) => ({
        name: text.load(doctors),
        words: text.supporters(supporters),
        value: supporters,
      })),
    },
  ];
  return (
    <section className={layout.card} aria-labelledby="at-a-glance">
      <SectionHeading id="at-a-glance">{text.title}</SectionHeading>
      <div className={styles.charts}>
        {charts.map(({ id, title, bars }) => (
          <div key={id}>
            <h3 id={id} className={styles.title}>
              {title}
            </h3>
            <Bars labelledBy={id} bars={bars} />
          </div>
        ))}
      </div>
      <h3 className={`${styles.title} ${styles.fit}`}>{text.fitTitle}</h3>
      <p className={`${styles.line} ${layout.quiet}`}>{fitLines(proposal).join(" ")}</p>
    </section>
  );
}

function placedBar({ name, placed, without }: ProposalView["byGrade"][number]) {
  return {
    name: name === "" ? text.unknownSite : name,
    words: text.placed(placed, without),
    value: placed,
    open: without,
  };
}

function fitLines({ pairs, byLoad, fit }: ProposalView): readonly string[] {
  const across = pairs.filter(({ doctor, supporter }) => doctor.site !== supporter.site).length;
  const having = (doctors: number) =>
    byLoad.find((load) => load.doctors === doctors)?.supporters ?? 0;
  return [
    ...(pairs.length === 0 ? [] : [text.acrossSites(across, pairs.length)]),
    text.extra(having(2), having(3)),
    text.fit(fit),
    text.wishes,
  ];
}
