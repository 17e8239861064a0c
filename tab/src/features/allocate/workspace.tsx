import type { PersonBrief, ProposalView, PublicationView } from "@near-peer/bot/contract";
import { lazy, Suspense, useState } from "react";
import { BackLink } from "../../components/back-link";
import { Figures } from "../../components/figures";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { focusPageHeadingIfLost, PageHeading } from "../../components/page-heading";
import { dayAndTime, londonTime, longDay } from "../../platform/london-time";
import { allocateText } from "../../text/allocate";
import { proposalsText, proposalText } from "../../text/proposal";
import { Charts } from "./charts";
import { ProposalList } from "./proposal-list";
import { useSolveAgain } from "./use-solve-again";
import { WhatItCost } from "./what-it-cost";
import { WhereItStands } from "./where-it-stands";
import { WorkspaceActions } from "./workspace-actions";

// The numbers come first; the long lists follow.
const Shortage = lazy(() => import("./shortage"));
const PairsGrid = lazy(() => import("./pairs-grid"));
const ChangeDrawer = lazy(() => import("./change-drawer"));

/** A proposal on the table: its numbers, whom it leaves without, its pairs, and the other proposals. */
export function Workspace(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  /** What came of it, where it is published: it is only read then. */
  readonly publication: PublicationView | undefined;
  /** The product's time. */
  readonly now: string;
}) {
  const { schemeId, proposal, publication, now } = props;
  const layout = useLayout();
  const [changing, setChanging] = useState<PersonBrief>();
  const [cost, setCost] = useState("");
  const solve = useSolveAgain(schemeId, proposal.proposalId);
  const open = publication === undefined;
  return (
    <section className={layout.column}>
      <BackLink to={{ name: "allocate", schemeId }} text={allocateText.title} />
      <PageHeading
        title={proposalText.title}
        lead={leadOf(proposal, now)}
        {...(open ? { actions: <WorkspaceActions {...props} solve={solve} /> } : {})}
      />
      <WhereItStands {...props} solve={solve} />
      <Figures label={proposalText.title} figures={figuresOf(proposal)} />
      {open && proposal.unallocated.length > 0 && (
        <Suspense fallback={<Loading />}>
          <Shortage schemeId={schemeId} proposal={proposal} onChoose={setChanging} />
        </Suspense>
      )}
      <Charts proposal={proposal} />
      {proposal.pairs.length > 0 && (
        <Suspense fallback={<Loading />}>
          <PairsGrid
            schemeId={schemeId}
            proposal={proposal}
            onChange={open ? setChanging : undefined}
          />
        </Suspense>
      )}
      <ProposalList schemeId={schemeId} title={proposalsText.others} current={proposal} />
      <WhatItCost text={cost} onDismiss={() => setCost("")} />
      {changing !== undefined && (
        <Suspense>
          <ChangeDrawer
            key={changing.personId}
            schemeId={schemeId}
            proposal={proposal}
            doctor={changing}
            onChanged={setCost}
            onClose={() => {
              // Meanwhile somebody else may have been opened.
              setChanging((now) => (now === changing ? undefined : now));
              focusPageHeadingIfLost(); // somebody who was left out has left that list
            }}
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
