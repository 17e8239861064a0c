import type { PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { lazy, Suspense, useState } from "react";
import { BackLink } from "../../components/back-link";
import { FailureBar } from "../../components/failure";
import { Figures } from "../../components/figures";
import { useLayout } from "../../components/layout";
import { PageHeading } from "../../components/page-heading";
import { dayAndTime, londonTime, longDay } from "../../platform/london-time";
import { allocateText } from "../../text/allocate";
import { proposalsText, proposalText } from "../../text/proposal";
import { Charts } from "./charts";
import { LocksGone } from "./locks-gone";
import { OutOfDate } from "./out-of-date";
import { PairsGrid } from "./pairs-grid";
import { ProposalList } from "./proposal-list";
import { Proposing } from "./proposing";
import { Shortage } from "./shortage";
import { useSolveAgain } from "./use-solve-again";
import { WorkspaceActions } from "./workspace-actions";

const ChangeDrawer = lazy(() => import("./change-drawer"));

/** A proposal on the table: its numbers, whom it leaves without, its pairs, and the other proposals. */
export function Workspace(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  /** The product's time. */
  readonly now: string;
}) {
  const { schemeId, proposal, now } = props;
  const layout = useLayout();
  const [changing, setChanging] = useState<PersonBrief>();
  const solve = useSolveAgain(schemeId, proposal.proposalId);
  return (
    <section className={layout.column}>
      <BackLink to={{ name: "allocate", schemeId }} text={allocateText.title} />
      <PageHeading
        title={proposalText.title}
        lead={leadOf(proposal, now)}
        actions={<WorkspaceActions {...props} solve={solve} />}
      />
      {solve.isPending && <Proposing />}
      {solve.error !== null && <FailureBar error={solve.error} />}
      {proposal.outOfDate && <OutOfDate solve={solve} />}
      {proposal.locksGone.length > 0 && <LocksGone locksGone={proposal.locksGone} />}
      <Figures label={proposalText.title} figures={figuresOf(proposal)} />
      {proposal.unallocated.length > 0 && (
        <Shortage schemeId={schemeId} proposal={proposal} onChoose={setChanging} />
      )}
      <Charts proposal={proposal} />
      {proposal.pairs.length > 0 && (
        <PairsGrid schemeId={schemeId} proposal={proposal} onChange={setChanging} />
      )}
      <ProposalList schemeId={schemeId} title={proposalsText.others} current={proposal} />
      {changing !== undefined && (
        <Suspense>
          <ChangeDrawer
            key={changing.personId}
            schemeId={schemeId}
            proposal={proposal}
            doctor={changing}
            onClose={() => setChanging(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

function leadOf({ at, by, on, pairs }: ProposalView, now: string): string {
  const lead = pairs.length === 0 ? proposalText.nonePaired : proposalText.lead(dayAndTime(at), by);
  return on === londonTime(now).day ? lead : `${lead} ${proposalText.forDay(longDay(on))}`;
}

function figuresOf({ pairs, moved, kept, locked, unallocated }: ProposalView) {
  const left = unallocated.length;
  return [
    { value: pairs.length, label: proposalText.pairs(pairs.length) },
    ...(moved > 0 ? [{ value: moved, label: proposalText.moved(moved) }] : []),
    ...(kept > 0 ? [{ value: kept, label: proposalText.kept(kept) }] : []),
    ...(locked > 0 ? [{ value: locked, label: proposalText.locked(locked) }] : []),
    { value: left, label: proposalText.left, needsYou: left > 0 },
  ];
}
