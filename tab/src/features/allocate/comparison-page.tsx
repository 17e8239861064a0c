import { Link } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { RecordGrid } from "../../components/record-grid";
import { dayAndTime } from "../../platform/london-time";
import { callApi, schemeKey } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { comparisonText as text, proposalsText } from "../../text/proposal";
import { ComparisonTable } from "./comparison-table";
import { differenceColumns } from "./difference-columns";

/** Two proposals side by side: in numbers, and who would have somebody else. */
export default function ComparisonPage(props: {
  readonly schemeId: string;
  readonly proposalId: string;
  readonly otherId: string;
}) {
  const { schemeId, proposalId, otherId } = props;
  const layout = useLayout();
  const comparison = useQuery({
    queryKey: [...schemeKey(schemeId), "comparison", proposalId, otherId],
    queryFn: ({ signal }) =>
      callApi(api.compareProposals, {
        params: { schemeId, proposalId },
        query: { with: otherId },
        signal,
      }),
  });
  if (comparison.data === undefined) {
    if (comparison.error === null) return <Loading titled />;
    return <FailurePage error={comparison.error} retry={() => void comparison.refetch()} />;
  }
  const { one, other, differences } = comparison.data;
  const names = [text.one(dayAndTime(one.at)), text.other(dayAndTime(other.at))];
  return (
    <section className={layout.column}>
      <BackLink to={{ name: "proposal", schemeId, proposalId }} text={text.backTo} />
      <PageHeading title={text.title} lead={text.lead} />
      <div className={layout.card}>
        <SectionHeading id="numbers">{text.numbers}</SectionHeading>
        <ComparisonTable comparison={comparison.data} names={names} />
        <p className={layout.row}>
          {[one, other].map((proposal) => (
            <Link
              key={proposal.proposalId}
              href={hashOf({ name: "proposal", schemeId, proposalId: proposal.proposalId })}
            >
              {proposalsText.open(dayAndTime(proposal.at))}
            </Link>
          ))}
        </p>
      </div>
      <SectionHeading>{text.differ(differences.length)}</SectionHeading>
      {differences.length > 0 && (
        <RecordGrid
          label={text.differ(differences.length)}
          rows={differences}
          columns={differenceColumns(names)}
          rowId={({ doctor }) => doctor.personId}
        />
      )}
    </section>
  );
}
