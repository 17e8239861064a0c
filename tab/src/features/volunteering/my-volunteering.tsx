import { Button, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { longDay } from "../../platform/london-time";
import { callApi } from "../../platform/queries";
import { teamOf } from "../../text/counted";
import { failureWords } from "../../text/failures";
import { volunteeringText as text } from "../../text/volunteering";
import { ApplyDialog } from "./apply-dialog";
import type { MineInScheme } from "./mine-in-scheme";
import { MySupervision } from "./my-supervision";
import { OwnWords } from "./own-words";
import { Training } from "./training";
import { VOLUNTEERING_KEY } from "./volunteering-keys";

const useStyles = makeStyles({
  /** Who has nothing to do with either is shown nothing. */
  page: { ":empty": { display: "none" } },
  own: { marginTop: tokens.spacingVerticalL },
  words: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
});

/** For senior doctors: volunteering and where it stands. For supervisors: who named them (NP4, NP6). */
export default function MyVolunteeringSections() {
  const styles = useStyles();
  const layout = useLayout();
  const mine = useQuery({
    queryKey: VOLUNTEERING_KEY,
    queryFn: ({ signal }) => callApi(api.getMyVolunteering, { signal }),
  });
  if (mine.error !== null) {
    const retry = <Button onClick={() => void mine.refetch()}>{failureWords.retry}</Button>;
    return <FailureBar error={mine.error} title={failureWords.notLoaded} actions={retry} />;
  }
  const schemes = (mine.data?.schemes ?? []).filter(({ standing }) => standing !== "not-for-you");
  return (
    <div className={`${layout.column} ${styles.page}`}>
      {schemes.map((scheme) => (
        <InScheme key={scheme.schemeId} mine={scheme} named={schemes.length > 1} />
      ))}
      <MySupervision />
    </div>
  );
}

function InScheme({ mine, named }: { readonly mine: MineInScheme; readonly named: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const [applying, setApplying] = useState(false);
  const { standing, until, directorName } = mine;
  const heading = `volunteering-${mine.schemeId}`;
  const asked = standing !== "may-apply" && standing !== "not-able-this-year";
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <SectionHeading id={heading}>{text.titles[standing]}</SectionHeading>
      {named && <span className={layout.quiet}>{mine.schemeName}</span>}
      <p className={`${styles.words} ${layout.prose}`}>
        {text.words(standing, until === undefined ? "" : longDay(until), teamOf(directorName))}
      </p>
      {standing === "may-apply" && (
        <Button appearance="primary" onClick={() => setApplying(true)}>
          {text.volunteer}
        </Button>
      )}
      {(mine.isRead || asked) && (
        <div className={`${layout.column} ${styles.own}`}>
          {mine.isRead && <OwnWords mine={mine} />}
          {asked && <Training mine={mine} />}
        </div>
      )}
      {applying && <ApplyDialog mine={mine} onClose={() => setApplying(false)} />}
    </section>
  );
}
