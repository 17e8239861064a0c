import { Link } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { FailureBar, FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { usePropose } from "../../components/use-propose";
import { PageHeading } from "../../components/page-heading";
import { schemeQuery } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { allocateText } from "../../text/allocate";
import { suggestionsText } from "../../text/changeover";
import { proposalsText } from "../../text/proposal";
import { wishCountsText } from "../../text/wishes";
import { BeforeProposal } from "./before-proposal";
import { publicationsQuery } from "./proposal-queries";
import { ProposalList } from "./proposal-list";
import { Proposing } from "./proposing";
import { EarlierPublications, PendingPublications } from "./publications";

/** Proposes, opens what was proposed before, and takes a publication back until its announcement. */
export default function AllocatePage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const scheme = useQuery(schemeQuery(schemeId));
  const publications = useQuery(publicationsQuery(schemeId));
  const propose = usePropose(schemeId);
  const error = publications.error ?? scheme.error;
  if (publications.data === undefined || scheme.data === undefined) {
    if (error === null) return <Loading titled />;
    return <FailurePage error={error} retry={() => void publications.refetch()} />;
  }
  const { items } = publications.data;
  return (
    <section className={layout.column}>
      <PageHeading title={allocateText.title} lead={allocateText.lead} />
      {propose.isPending && <Proposing schemeId={schemeId} />}
      {propose.error !== null && <FailureBar error={propose.error} />}
      <PendingPublications schemeId={schemeId} publications={items} />
      {!propose.isPending && (
        <BeforeProposal scheme={scheme.data} onPropose={() => propose.mutate({})} />
      )}
      <ProposalList schemeId={schemeId} title={proposalsText.title} />
      <EarlierPublications publications={items} />
      {items.length > 0 && (
        <div className={layout.row}>
          <Link href={hashOf({ name: "wish-counts", schemeId })}>{wishCountsText.link}</Link>
          <Link href={hashOf({ name: "suggestions", schemeId })}>{suggestionsText.link}</Link>
        </div>
      )}
    </section>
  );
}
