import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ProposalView } from "@near-peer/bot/contract";
import { lazy, Suspense, useEffect, useState } from "react";
import { FailureBar } from "../../components/failure";
import { Figures } from "../../components/figures";
import { useNotices } from "../../components/notice";
import {
  focusPageHeading,
  focusPageHeadingIfLost,
  PageHeading,
} from "../../components/page-heading";
import { proposalText, allocateText } from "../../text/allocate";
import { listed } from "../../text/counted";
import { LeftOut } from "./left-out";
import { ProposedPairs } from "./proposed-pairs";

const PublishDialog = lazy(() => import("./publish-dialog"));

/** A proposal: its numbers, its pairs with why, and who is left out with the rule. */
export function Proposal(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  /** The product's time. */
  readonly now: string;
  readonly busy: boolean;
  readonly onProposeAgain: () => void;
  readonly onLeave: () => void;
}) {
  const { proposal } = props;
  const focusTarget = useRestoreFocusTarget();
  const { say } = useNotices();
  const [publishing, setPublishing] = useState(false);
  const [outOfDate, setOutOfDate] = useState<Error | null>(null);
  const pairs = proposal.pairs.length;
  const supporters = new Set(proposal.pairs.map((pair) => pair.supporter.personId)).size;
  const left = proposal.unallocated.length;
  const figures = [
    { value: pairs, label: proposalText.pairs(pairs) },
    { value: supporters, label: proposalText.supporters(supporters) },
    { value: left, label: proposalText.left(), needsYou: left > 0 },
  ];
  const spoken = listed(figures.map(({ value, label }) => `${value} ${label}`));
  useEffect(() => {
    focusPageHeading(); // the page has become another one
    say(`${proposalText.title}: ${spoken}.`);
  }, [say, spoken]);
  return (
    <>
      <PageHeading
        title={proposalText.title}
        lead={pairs === 0 ? proposalText.nonePaired : proposalText.lead}
        actions={
          <>
            <Button
              onClick={() => {
                props.onLeave();
                focusPageHeadingIfLost();
              }}
            >
              {proposalText.discard}
            </Button>
            {outOfDate !== null || pairs === 0 ? (
              <Button
                appearance="primary"
                disabledFocusable={props.busy}
                onClick={() => {
                  setOutOfDate(null);
                  props.onProposeAgain();
                }}
              >
                {allocateText.proposeAgain}
              </Button>
            ) : (
              <Button appearance="primary" onClick={() => setPublishing(true)} {...focusTarget}>
                {proposalText.publish}
              </Button>
            )}
          </>
        }
      />
      {outOfDate !== null && <FailureBar error={outOfDate} title={proposalText.outOfDateTitle} />}
      <Figures label={proposalText.title} figures={figures} />
      {left > 0 && <LeftOut unallocated={proposal.unallocated} />}
      {pairs > 0 && <ProposedPairs pairs={proposal.pairs} />}
      {publishing && (
        <Suspense>
          <PublishDialog
            schemeId={props.schemeId}
            proposal={proposal}
            supporters={supporters}
            now={props.now}
            onClose={() => setPublishing(false)}
            onDone={props.onLeave}
            onOutOfDate={(error) => {
              setPublishing(false);
              setOutOfDate(error);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
