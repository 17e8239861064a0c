import { CheckmarkCircle48Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { BackLink } from "../../components/back-link";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { statementsText as text } from "../../text/recognition";
import { IssueToAll } from "./issue-to-all";
import { LookUp } from "./look-up";
import { statementsQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";

/** For a director: whether a statement that somebody shows is genuine, and which were issued (NP26). */
export default function StatementsPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useRecognitionStyles();
  const found = useQuery(statementsQuery(schemeId));
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { items } = found.data;
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "supporters", schemeId, filter: "" }} text={text.back} />
      <PageHeading title={text.title} lead={text.lead} />
      <IssueToAll schemeId={schemeId} />
      <LookUp schemeId={schemeId} />
      <section className={`${layout.card} ${layout.tight}`} aria-labelledby="issued">
        <SectionHeading id="issued">{text.issued}</SectionHeading>
        {items.length === 0 ? (
          <EmptyState
            icon={<CheckmarkCircle48Regular />}
            title={text.emptyTitle}
            text={text.emptyText}
          />
        ) : (
          <ul className={layout.plainList}>
            {items.map(({ statementId, reference, name, issuedAt }) => (
              <li key={statementId} className={styles.item}>
                <span>{text.row(name, issuedAt)}</span>
                <span>{reference}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
