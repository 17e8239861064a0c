import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { Loading } from "../../components/loading";
import { failureCode } from "../../platform/api-problem";
import { schemeQuery } from "../../platform/queries";
import { goTo } from "../../platform/use-screen";
import { proposalText } from "../../text/proposal";
import { proposalQuery } from "../../components/show-proposal";
import { publicationOf, publicationsQuery } from "./proposal-queries";
import { Workspace } from "./workspace";

/** One proposal: looked through, changed, solved again, published. */
export default function ProposalPage(props: {
  readonly schemeId: string;
  readonly proposalId: string;
}) {
  const { schemeId, proposalId } = props;
  const scheme = useQuery(schemeQuery(schemeId));
  const proposal = useQuery(proposalQuery(schemeId, proposalId));
  const publications = useQuery(publicationsQuery(schemeId));
  if (proposal.error !== null && failureCode(proposal.error) === "not-found") {
    return (
      <EmptyState
        heading="h1"
        title={proposalText.goneTitle}
        text={proposalText.goneText}
        action={
          <Button appearance="primary" onClick={() => goTo({ name: "allocate", schemeId })}>
            {proposalText.toAllocate}
          </Button>
        }
      />
    );
  }
  if (proposal.data === undefined || scheme.data === undefined || publications.isPending) {
    const error = proposal.error ?? scheme.error;
    if (error === null) return <Loading titled />;
    return <FailurePage error={error} retry={() => void proposal.refetch()} />;
  }
  return (
    <Workspace
      key={proposalId}
      schemeId={schemeId}
      proposal={proposal.data}
      publication={publicationOf(publications.data?.items ?? [], proposalId)}
      now={scheme.data.now}
    />
  );
}
