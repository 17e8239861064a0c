import { Button, makeStyles, Title3 } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { ErasureCertificate, MyData } from "@near-peer/bot/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { dayAndTime } from "../../platform/london-time";
import { callApi, meQuery } from "../../platform/queries";
import { myDataText } from "../../text/my-data";
import { Certificate } from "./certificate";
import { DataSection } from "./data-section";
import { EraseDialog } from "./erase-dialog";
import { saveAsJson } from "./save-file";

const useStyles = makeStyles({ scheme: { margin: 0 } });

/** Everything that is kept of somebody, for them alone; to read, to take along, and to have erased (PF-14, PF-15). */
export default function MyDataPage() {
  const layout = useLayout();
  const client = useQueryClient();
  const [certificate, setCertificate] = useState<ErasureCertificate>();
  // Each reading is noted: it is not read again because somebody came back to the page.
  const copy = useQuery({
    queryKey: ["my-data"],
    queryFn: ({ signal }) => callApi(api.getMyData, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    enabled: certificate === undefined,
  });
  if (certificate !== undefined) return <Certificate certificate={certificate} />;
  if (copy.data === undefined) {
    if (copy.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={copy.error} retry={() => void copy.refetch()} />;
  }
  const erased = (done: ErasureCertificate) => {
    setCertificate(done);
    // Nothing that was read of them before stays in the page.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    client.setQueryData(meQuery.queryKey, { name: "", schemes: [] });
  };
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "my" }} text={myDataText.back} />
      <OwnCopy copy={copy.data} />
      {copy.data.schemes.length > 0 && <EraseSection onErased={erased} />}
    </div>
  );
}

function OwnCopy({ copy }: { readonly copy: MyData }) {
  const layout = useLayout();
  const styles = useStyles();
  const { takenAt, account, schemes } = copy;
  return (
    <>
      <PageHeading
        title={myDataText.title}
        lead={`${myDataText.lead} ${myDataText.taken(dayAndTime(takenAt))}`}
        actions={
          <Button
            icon={<ArrowDownload20Regular />}
            onClick={() => saveAsJson(copy, myDataText.file)}
          >
            {myDataText.download}
          </Button>
        }
      />
      {account !== undefined && <DataSection section={account} id="account" />}
      {schemes.length === 0 && <p>{myDataText.nowhere}</p>}
      {schemes.map(({ schemeId, schemeName, provider, sections }) => (
        <div key={schemeId} className={layout.column}>
          {schemes.length > 1 && (
            <Title3 as="h2" className={styles.scheme}>{`${schemeName}, ${provider}`}</Title3>
          )}
          {sections.map((section) => (
            <DataSection key={section.name} section={section} id={`${schemeId}-${section.name}`} />
          ))}
        </div>
      ))}
    </>
  );
}

function EraseSection(props: { readonly onErased: (certificate: ErasureCertificate) => void }) {
  const layout = useLayout();
  const [asking, setAsking] = useState(false);
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="erase">
      <SectionHeading id="erase">{myDataText.erase}</SectionHeading>
      <p className={layout.prose}>{myDataText.eraseLead}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{myDataText.eraseButton}</Button>
      </div>
      {asking && <EraseDialog onErased={props.onErased} onClose={() => setAsking(false)} />}
    </section>
  );
}
