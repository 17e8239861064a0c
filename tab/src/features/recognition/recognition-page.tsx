import { CheckmarkCircle48Regular } from "@fluentui/react-icons";
import type { RecognitionOfMine } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { BackLink } from "../../components/back-link";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { recognitionText as text } from "../../text/recognition";
import { MyStatements } from "./my-statements";
import { myRecognitionQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";
import { Sessions } from "./sessions";

/** What a supporter can show for it: statements of support, training, and how to use them as evidence (NP26, NP11). */
export default function RecognitionPage() {
  const layout = useLayout();
  const found = useQuery(myRecognitionQuery);
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { schemes } = found.data;
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "my" }} text={text.back} />
      <PageHeading title={text.title} lead={text.lead} />
      {schemes.length === 0 && (
        <div className={layout.card}>
          <EmptyState
            icon={<CheckmarkCircle48Regular />}
            title={text.nowhere}
            text={text.nowhereText}
          />
        </div>
      )}
      {schemes.map((scheme) => (
        <InScheme key={scheme.schemeId} scheme={scheme} />
      ))}
      {schemes[0] !== undefined && <Capabilities {...schemes[0]} />}
    </div>
  );
}

function InScheme({ scheme }: { readonly scheme: RecognitionOfMine }) {
  return (
    <>
      <MyStatements scheme={scheme} />
      <Sessions scheme={scheme} />
    </>
  );
}

function Capabilities({ capabilities }: Pick<RecognitionOfMine, "capabilities">) {
  const layout = useLayout();
  const styles = useRecognitionStyles();
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="capabilities">
      <SectionHeading id="capabilities">{text.capabilities}</SectionHeading>
      <p className={styles.text}>{text.capabilitiesLead}</p>
      {capabilities.map(({ domain, evidence }) => (
        <div key={domain}>
          <strong>{domain}</strong>
          <p className={styles.text}>{evidence}</p>
        </div>
      ))}
    </section>
  );
}
