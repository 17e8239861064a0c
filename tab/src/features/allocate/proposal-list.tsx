import {
  Button,
  Link,
  makeStyles,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { ProposalBrief } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { dayAndTime } from "../../platform/london-time";
import { hashOf } from "../../platform/route";
import { goTo } from "../../platform/use-screen";
import { dotted } from "../../text/counted";
import { proposalsText as text } from "../../text/proposal";
import { proposalsQuery } from "../../components/show-proposal";
import { publicationOf, publicationsQuery } from "./proposal-queries";

const DiscardDialog = lazy(() => import("./discard-dialog"));

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  open: { lineHeight: "24px" },
  lead: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** The proposals that are kept. Beside `current`, the others, each to be compared with it. */
export function ProposalList(props: {
  readonly schemeId: string;
  readonly title: string;
  readonly current?: ProposalBrief | Pick<ProposalBrief, "proposalId">;
}) {
  const { schemeId, current } = props;
  const styles = useStyles();
  const layout = useLayout();
  const proposals = useQuery(proposalsQuery(schemeId));
  const publications = useQuery(publicationsQuery(schemeId)).data?.items ?? [];
  const [discarding, setDiscarding] = useState<string>();
  const close = () => setDiscarding(undefined);
  if (proposals.error !== null) return <FailureBar error={proposals.error} />;
  const items = (proposals.data?.items ?? []).filter(
    ({ proposalId }) => proposalId !== current?.proposalId,
  );
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className={layout.card}>
      <SectionHeading id="proposals">{props.title}</SectionHeading>
      <p className={`${styles.lead} ${layout.quiet}`}>{text.lead}</p>
      <ul className={layout.plainList}>
        {items.map((proposal) => (
          <li key={proposal.proposalId} className={`${styles.item} ${layout.spread}`}>
            <span>
              <Link
                className={styles.open}
                href={hashOf({ name: "proposal", schemeId, proposalId: proposal.proposalId })}
              >
                {text.open(dayAndTime(proposal.at))}
              </Link>
              <Numbers
                proposal={proposal}
                published={publicationOf(publications, proposal.proposalId) !== undefined}
              />
            </span>
            <Row
              proposal={proposal}
              onDiscard={() => setDiscarding(proposal.proposalId)}
              onCompare={
                current === undefined
                  ? undefined
                  : () =>
                      goTo({
                        name: "comparison",
                        schemeId,
                        proposalId: current.proposalId,
                        otherId: proposal.proposalId,
                      })
              }
            />
          </li>
        ))}
      </ul>
      {discarding !== undefined && (
        <Suspense>
          <DiscardDialog
            schemeId={schemeId}
            proposalId={discarding}
            onClose={close}
            onDone={close}
          />
        </Suspense>
      )}
    </section>
  );
}

function Numbers(props: { readonly proposal: ProposalBrief; readonly published: boolean }) {
  const layout = useLayout();
  const { pairs, unallocated, locked, by, outOfDate } = props.proposal;
  return (
    <>
      <div className={layout.quiet}>
        {dotted(text.about(pairs, unallocated, locked), text.by(by))}
      </div>
      {props.published && <StateLabel tone="done" text={text.published} />}
      {outOfDate && !props.published && <StateLabel tone="attention" text={text.outOfDate} />}
    </>
  );
}

function Row(props: {
  readonly proposal: ProposalBrief;
  readonly onDiscard: () => void;
  readonly onCompare: (() => void) | undefined;
}) {
  const layout = useLayout();
  const focusTarget = useRestoreFocusTarget();
  const when = dayAndTime(props.proposal.at);
  return (
    <span className={layout.row}>
      {props.onCompare !== undefined && (
        <Button size="small" aria-label={text.compareWith(when)} onClick={props.onCompare}>
          {text.compare}
        </Button>
      )}
      <Button
        size="small"
        aria-label={text.discardOf(when)}
        onClick={props.onDiscard}
        {...focusTarget}
      >
        {text.discard}
      </Button>
    </span>
  );
}
