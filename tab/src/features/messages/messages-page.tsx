import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Mail48Regular, PauseRegular } from "@fluentui/react-icons";
import type { MessagesOverview } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailureBar, FailurePage } from "../../components/failure";
import { Figures } from "../../components/figures";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { goTo } from "../../platform/use-screen";
import { failureWords } from "../../text/failures";
import { holdText, messagesText as text } from "../../text/messages";
import { Coming } from "./coming";
import { HalfReached } from "./half-reached";
import { HeldBar } from "./held-bar";
import { HoldDialog } from "./hold-dialog";
import { Kinds } from "./kinds";
import { LongSend } from "./long-send";
import { MessageList } from "./message-list";
import { UnreadableBar } from "./unreadable-bar";
import { overviewQuery } from "./message-queries";
import { narrowedBy, standingFigures, type Narrowed } from "./message-standings";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  sum: { margin: 0 },
  beside: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(22rem, 100%), 1fr))",
    gap: tokens.spacingVerticalXL,
    alignItems: "start",
  },
});

/** What will go, what went, and whom it did not reach; with the switch that holds everything. */
export default function MessagesPage(props: {
  readonly schemeId: string;
  readonly standing: string;
  readonly kind: string;
}) {
  const { schemeId } = props;
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const overview = useQuery(overviewQuery(schemeId));
  if (overview.data === undefined) {
    if (overview.error === null) return <Loading titled />;
    return <FailurePage error={overview.error} retry={() => void overview.refetch()} />;
  }
  const { hold } = overview.data;
  const ask = () => setAsking(true);
  return (
    <div className={styles.page}>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={
          hold.held ? undefined : (
            <Button icon={<PauseRegular />} onClick={ask}>
              {holdText.hold}
            </Button>
          )
        }
      />
      <HeldBar hold={hold} onLetGo={ask} />
      {overview.error !== null && (
        <FailureBar error={overview.error} title={failureWords.notLoaded} />
      )}
      <UnreadableBar count={overview.data.unreadable} />
      {overview.data.all.total === 0 ? (
        <NoMessages schemeId={schemeId} />
      ) : (
        <WhatThereIs schemeId={schemeId} overview={overview.data} narrowed={narrowedBy(props)} />
      )}
      {asking && <HoldDialog schemeId={schemeId} hold={hold} onClose={() => setAsking(false)} />}
    </div>
  );
}

function WhatThereIs(props: {
  readonly schemeId: string;
  readonly overview: MessagesOverview;
  readonly narrowed: Narrowed;
}) {
  const { schemeId, overview, narrowed } = props;
  const { all, progress, hold } = overview;
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      {progress !== undefined && <LongSend progress={progress} held={hold.held} />}
      <div className={layout.tight}>
        <Figures label={text.figures} figures={standingFigures(schemeId, all, narrowed)} fours />
        <p className={`${styles.sum} ${layout.quiet}`}>{text.addUp}</p>
      </div>
      <div className={styles.beside}>
        <Coming schemeId={schemeId} overview={overview} />
        <Kinds schemeId={schemeId} overview={overview} />
      </div>
      <HalfReached schemeId={schemeId} overview={overview} />
      <MessageList schemeId={schemeId} overview={overview} narrowed={narrowed} />
    </>
  );
}

function NoMessages({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  return (
    <div className={layout.card}>
      <EmptyState
        icon={<Mail48Regular />}
        title={text.emptyTitle}
        text={text.emptyText}
        action={
          <div className={layout.row}>
            <Button appearance="primary" onClick={() => goTo({ name: "allocate", schemeId })}>
              {text.toAllocate}
            </Button>
            <Button onClick={() => goTo({ name: "launch", schemeId })}>{text.toLaunch}</Button>
          </div>
        }
      />
    </div>
  );
}
