import type { ProposalView, PublicationView } from "@near-peer/bot/contract";
import { FailureBar } from "../../components/failure";
import { LocksGone, OutOfDate } from "./out-of-date";
import { Proposing } from "./proposing";
import { PublishedAlready } from "./published-already";
import type { SolveAgain } from "./use-solve-again";

/** Whether a proposal is being solved again, is published, or can no longer be; and which locks could not stay. */
export function WhereItStands(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly publication: PublicationView | undefined;
  readonly now: string;
  readonly solve: SolveAgain;
}) {
  const { proposal, publication, solve } = props;
  if (publication !== undefined) {
    return <PublishedAlready publication={publication} now={props.now} />;
  }
  return (
    <>
      {solve.isPending && <Proposing schemeId={props.schemeId} />}
      {solve.error !== null && <FailureBar error={solve.error} />}
      {proposal.outOfDate && <OutOfDate broken={proposal.broken} solve={solve} />}
      {proposal.locksGone.length > 0 && <LocksGone locksGone={proposal.locksGone} />}
    </>
  );
}
