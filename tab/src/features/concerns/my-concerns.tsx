import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ConcernsOfMine } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { failureWords } from "../../text/failures";
import { helpText } from "../../text/help";
import { myConcernText } from "../../text/concerns";
import { MY_CONCERNS_KEY } from "./my-concerns-key";
import { Receipts } from "./receipts";
import { WriteConcern } from "./write-concern";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalL}` },
  help: { lineHeight: "32px" }, // easy to hit
});

/** For everybody of a scheme: the way to say that something worries them, and what became of it (NP22). */
export default function MyConcerns() {
  const layout = useLayout();
  const found = useQuery({
    queryKey: MY_CONCERNS_KEY,
    queryFn: ({ signal }) => callApi(api.listMyConcerns, { signal }),
  });
  if (found.data === undefined) {
    if (found.error === null) return <Loading />;
    const retry = <Button onClick={() => void found.refetch()}>{failureWords.retry}</Button>;
    return <FailureBar error={found.error} title={failureWords.notLoaded} actions={retry} />;
  }
  const { schemes } = found.data;
  return (
    <div className={layout.column}>
      {schemes.map((scheme) => (
        <InScheme key={scheme.schemeId} scheme={scheme} named={schemes.length > 1} />
      ))}
    </div>
  );
}

function InScheme(props: { readonly scheme: ConcernsOfMine; readonly named: boolean }) {
  const { scheme } = props;
  const styles = useStyles();
  const layout = useLayout();
  const [writing, setWriting] = useState(false);
  const heading = `worries-${scheme.schemeId}`;
  const canWrite = scheme.choices.length > 0;
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <SectionHeading id={heading}>{myConcernText.title}</SectionHeading>
      {props.named && <span className={layout.quiet}>{scheme.schemeName}</span>}
      <p className={`${styles.text} ${layout.prose}`}>
        {canWrite ? myConcernText.lead : myConcernText.nobody}
      </p>
      <div className={layout.row}>
        {canWrite && <Button onClick={() => setWriting(true)}>{myConcernText.write}</Button>}
        <Link href={hashOf({ name: "help" })} className={styles.help}>
          {helpText.link}
        </Link>
      </div>
      {scheme.mine.length > 0 && <Receipts schemeId={scheme.schemeId} mine={scheme.mine} />}
      {writing && <WriteConcern scheme={scheme} onClose={() => setWriting(false)} />}
    </section>
  );
}
