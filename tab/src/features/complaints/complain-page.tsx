import { Button, Link } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ComplaintsOfMine } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { complainText as text } from "../../text/complaints";
import { useComplaintStyles } from "./complaint-styles";
import { MY_COMPLAINTS_KEY } from "./my-complaints-key";
import { MyComplaintItem } from "./my-complaint";
import { WriteComplaint } from "./write-complaint";

/** Where somebody complains about their data, sees where it stands, and reads the answer (PF-21). */
export default function ComplainPage() {
  const layout = useLayout();
  const styles = useComplaintStyles();
  const found = useQuery({
    queryKey: MY_COMPLAINTS_KEY,
    queryFn: ({ signal }) => callApi(api.listMyComplaints, { signal }),
  });
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { schemes } = found.data;
  return (
    <div className={layout.column}>
      <PageHeading title={text.title} lead={text.lead} />
      {schemes.length === 0 && <p className={layout.card}>{text.none}</p>}
      {schemes.map((scheme) => (
        <InScheme key={scheme.schemeId} scheme={scheme} />
      ))}
      <div className={layout.tight}>
        <span>
          {text.ico}{" "}
          <Link href={text.icoUrl} target="_blank" rel="noreferrer">
            {text.icoLink}
          </Link>
        </span>
        <Link href={hashOf({ name: "my" })} className={styles.link}>
          {text.worries}
        </Link>
      </div>
    </div>
  );
}

function InScheme({ scheme }: { readonly scheme: ComplaintsOfMine }) {
  const layout = useLayout();
  const styles = useComplaintStyles();
  const [writing, setWriting] = useState(false);
  const heading = `complain-${scheme.schemeId}`;
  const canWrite = scheme.choices.length > 0;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={heading}>
      <SectionHeading id={heading}>{scheme.schemeName}</SectionHeading>
      {!canWrite && <p className={styles.text}>{text.nobody}</p>}
      {canWrite && (
        <div className={layout.row}>
          <Button appearance="primary" onClick={() => setWriting(true)}>
            {text.write}
          </Button>
        </div>
      )}
      {scheme.contact !== "" && (
        <p className={styles.text}>
          {text.contact} <Link href={`mailto:${scheme.contact}`}>{scheme.contact}</Link>
        </p>
      )}
      {scheme.mine.length > 0 && (
        <>
          <h3 className={styles.title}>{text.mine}</h3>
          <ul className={layout.plainList}>
            {scheme.mine.map((one) => (
              <li key={one.complaintId} className={styles.item}>
                <MyComplaintItem schemeId={scheme.schemeId} complaint={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {writing && <WriteComplaint scheme={scheme} onClose={() => setWriting(false)} />}
    </section>
  );
}
