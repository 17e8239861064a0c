import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowUndoRegular, Send24Regular } from "@fluentui/react-icons";
import type { PublicationView } from "@near-peer/bot/contract";
import { lazy, Suspense, useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { dayAndTime } from "../../platform/london-time";
import { publishText } from "../../text/allocate";

const UndoDialog = lazy(() => import("./undo-dialog"));

const useStyles = makeStyles({
  pending: { display: "flex", gap: tokens.spacingHorizontalL, alignItems: "flex-start" },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { margin: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS },
});

/** What was published and nobody has been told of: it can be taken back. */
export function PendingPublications(props: {
  readonly schemeId: string;
  readonly publications: readonly PublicationView[];
}) {
  return props.publications
    .filter((publication) => publication.undoable)
    .map((publication) => (
      <Pending
        key={publication.publicationId}
        schemeId={props.schemeId}
        publication={publication}
      />
    ));
}

function Pending(props: { readonly schemeId: string; readonly publication: PublicationView }) {
  const { publication } = props;
  const styles = useStyles();
  const layout = useLayout();
  const focusTarget = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  return (
    <section className={`${layout.card} ${layout.spread}`}>
      <div className={styles.pending}>
        <Send24Regular className={styles.icon} aria-hidden />
        <div>
          <SectionHeading>{publishText.pendingTitle(publication.pairs)}</SectionHeading>
          <p className={styles.text}>
            {publishText.pendingText(dayAndTime(publication.announceAt))}
          </p>
        </div>
      </div>
      <Button icon={<ArrowUndoRegular />} onClick={() => setAsking(true)} {...focusTarget}>
        {publishText.undo}
      </Button>
      {asking && (
        <Suspense>
          <UndoDialog
            schemeId={props.schemeId}
            publication={publication}
            onClose={() => setAsking(false)}
            onDone={() => setAsking(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** What was published before, newest first. */
export function EarlierPublications(props: { readonly publications: readonly PublicationView[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const earlier = props.publications.filter((publication) => !publication.undoable);
  if (earlier.length === 0) return null;
  return (
    <section>
      <SectionHeading>{publishText.earlierTitle}</SectionHeading>
      <ul className={layout.plainList}>
        {earlier.map(({ publicationId, state, pairs, announceAt, at }) => (
          <li key={publicationId} className={styles.item}>
            {state === "undone"
              ? publishText.earlierUndone(pairs, dayAndTime(at))
              : publishText.earlierTold(pairs, dayAndTime(announceAt))}
          </li>
        ))}
      </ul>
    </section>
  );
}
