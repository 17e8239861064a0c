import { Link, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { RetentionRunView, RetentionView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailurePage } from "../../components/failure";
import { KeptTable } from "../../components/kept-table";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { callApi, schemeKey } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { countsText, countText, retentionText } from "../../text/retention";
import { StoppedRun } from "./stopped-run";

const useStyles = makeStyles({
  text: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "flex", flexDirection: "column" },
  link: { lineHeight: "24px", alignSelf: "flex-start" },
});

/** What a scheme deletes: a dry run of what would go, what waits for a director, and what went (PF-16). */
export default function RetentionPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useStyles();
  const found = useQuery({
    queryKey: [...schemeKey(schemeId), "retention"],
    queryFn: ({ signal }) => callApi(api.getRetention, { params: { schemeId }, signal }),
  });
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { runs, due, withoutLastDay, table, mayConfirm } = found.data;
  const stopped = runs.find(({ state }) => state === "stopped");
  return (
    <div className={layout.column}>
      <PageHeading title={retentionText.title} lead={retentionText.lead} />
      {stopped !== undefined && (
        <StoppedRun schemeId={schemeId} run={stopped} mayConfirm={mayConfirm} />
      )}
      <Due due={due} withoutLastDay={withoutLastDay} />
      <Runs runs={runs} />
      <section className={`${layout.card} ${layout.tight}`} aria-labelledby="retention-table">
        <SectionHeading id="retention-table">{retentionText.tableTitle}</SectionHeading>
        <p className={`${styles.text} ${layout.quiet}`}>{retentionText.tableLead}</p>
        <KeptTable table={table} />
        <Link href={hashOf({ name: "settings", schemeId })} className={styles.link}>
          {retentionText.toSettings}
        </Link>
      </section>
    </div>
  );
}

function Due({ due, withoutLastDay }: Pick<RetentionView, "due" | "withoutLastDay">) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="retention-due">
      <SectionHeading id="retention-due">{retentionText.dueTitle}</SectionHeading>
      {due.length === 0 && <p className={styles.text}>{retentionText.dueNone}</p>}
      {due.length > 0 && (
        <ul className={layout.plainList}>
          {due.map(({ kind, now, soon, first }) => (
            <li key={kind} className={styles.row}>
              <span className={styles.words}>
                {now > 0 && <span>{retentionText.now(countText(kind, now))}</span>}
                {soon > 0 && <span>{retentionText.soon(countText(kind, soon))}</span>}
              </span>
              <span className={layout.quiet}>{retentionText.first(retentionText.day(first))}</span>
            </li>
          ))}
        </ul>
      )}
      {withoutLastDay > 0 && (
        <p className={styles.text}>{retentionText.withoutLastDay(withoutLastDay)}</p>
      )}
    </section>
  );
}

const TONES = { stopped: "attention", running: "coming", done: "done" } as const;

function Runs({ runs }: { readonly runs: readonly RetentionRunView[] }) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="retention-runs">
      <SectionHeading id="retention-runs">{retentionText.runsTitle}</SectionHeading>
      {runs.length === 0 && <p className={styles.text}>{retentionText.runsNone}</p>}
      {runs.length > 0 && (
        <ul className={layout.plainList}>
          {runs.map(({ day, state, gone, rules, doneAt, confirmedBy }) => (
            <li key={day} className={styles.row}>
              <span className={styles.words}>
                <span>{retentionText.day(day)}</span>
                <span>{retentionText.gone(countsText(gone))}</span>
                {confirmedBy !== undefined && (
                  <span className={layout.quiet}>{retentionText.confirmedBy(confirmedBy)}</span>
                )}
              </span>
              <StateLabel
                tone={TONES[state]}
                text={retentionText.states[state]}
                more={doneAt === undefined ? "" : retentionText.doneMore(doneAt, rules)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
