import { Field, Link, ProgressBar } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar, FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { callApi, schemeKey, schemeQuery } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { allocateText } from "../../text/allocate";
import { wishCountsText } from "../../text/wishes";
import { BeforeProposal } from "./before-proposal";
import { Proposal } from "./proposal";
import { useProposal } from "./proposal-store";
import { EarlierPublications, PendingPublications } from "./publications";

/** Proposes, publishes, and until the announcement takes back. */
export default function AllocatePage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const scheme = useQuery(schemeQuery(schemeId));
  const publications = useQuery({
    queryKey: [...schemeKey(schemeId), "publications"],
    queryFn: ({ signal }) => callApi(api.listPublications, { params: { schemeId }, signal }),
    refetchInterval: 30_000, // "Undo" goes when the announcement comes
  });
  const { proposal, putAside, propose } = useProposal(schemeId);
  const error = publications.error ?? scheme.error;
  if (publications.data === undefined || scheme.data === undefined) {
    if (error === null) return <Loading titled />;
    return <FailurePage error={error} retry={() => void publications.refetch()} />;
  }
  const start = () => propose.mutate();
  const { items } = publications.data;
  return (
    <section className={layout.column}>
      {proposal === null && <PageHeading title={allocateText.title} lead={allocateText.lead} />}
      {propose.isPending && (
        <Field validationMessage={allocateText.proposing} validationState="none">
          <ProgressBar aria-label={allocateText.proposing} />
        </Field>
      )}
      {propose.error !== null && <FailureBar error={propose.error} />}
      {proposal !== null ? (
        <Proposal
          key={proposal.proposalId}
          schemeId={schemeId}
          proposal={proposal}
          now={scheme.data.now}
          busy={propose.isPending}
          onProposeAgain={start}
          onLeave={putAside}
        />
      ) : (
        <>
          <PendingPublications schemeId={schemeId} publications={items} />
          {!propose.isPending && <BeforeProposal scheme={scheme.data} onPropose={start} />}
          <EarlierPublications publications={items} />
          {items.length > 0 && (
            <Link href={hashOf({ name: "wish-counts", schemeId })}>{wishCountsText.link}</Link>
          )}
        </>
      )}
    </section>
  );
}
