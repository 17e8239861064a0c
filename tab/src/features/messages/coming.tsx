import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MessagesOverview } from "@near-peer/bot/contract";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { More } from "../../components/more";
import { SectionHeading } from "../../components/page-heading";
import { ReadDialog } from "../../components/read-dialog";
import { TwoLines } from "../../components/two-lines";
import { dotted } from "../../text/counted";
import { comingText as text, messagesText } from "../../text/messages";
import { MessagePreview } from "./message-preview";
import { momentOf, spanOf } from "./message-standings";

type Group = MessagesOverview["coming"][number];

/** As many as are seen at a glance; the rest opens below. */
const FIRST = 5;

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalS },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexShrink: 0 },
  words: { margin: `${tokens.spacingVerticalS} 0 0` },
});

/** What goes next: what, to how many, and when; each can be looked at first. */
export function Coming(props: { readonly schemeId: string; readonly overview: MessagesOverview }) {
  const { schemeId, overview } = props;
  const { coming, hold } = overview;
  const styles = useStyles();
  const layout = useLayout();
  const [looking, setLooking] = useState<Group>();
  const list = (groups: readonly Group[]) => (
    <ul className={layout.plainList}>
      {groups.map((group) => (
        <li key={keyOf(group)} className={styles.item}>
          <ComingGroup group={group} onLook={() => setLooking(group)} />
        </li>
      ))}
    </ul>
  );
  const rest = coming.slice(FIRST);
  return (
    <section className={layout.card} aria-labelledby="coming">
      <SectionHeading id="coming">{text.title}</SectionHeading>
      {hold.held && coming.length > 0 && (
        <p className={`${styles.words} ${layout.quiet}`}>{text.held}</p>
      )}
      {coming.length === 0 && <p className={`${styles.words} ${layout.quiet}`}>{text.none}</p>}
      <div className={styles.list}>{list(coming.slice(0, FIRST))}</div>
      {rest.length > 0 && <More words={text.rest(rest.length)}>{list(rest)}</More>}
      {looking !== undefined && (
        <ReadDialog
          title={text.previewTitle(messagesText.kinds[looking.kind])}
          close={text.close}
          onClose={() => setLooking(undefined)}
        >
          <p>{text.previewLead}</p>
          <MessagePreview of={{ schemeId, ...looking.first }} />
        </ReadDialog>
      )}
    </section>
  );
}

function ComingGroup(props: { readonly group: Group; readonly onLook: () => void }) {
  const { kind, dueAt, until, to } = props.group;
  const styles = useStyles();
  const name = messagesText.kinds[kind];
  return (
    <>
      <TwoLines first={name} second={dotted(text.to(to), spanOf(dueAt, until))} />
      <Button
        size="small"
        className={styles.button}
        aria-label={text.previewOf(name, momentOf(dueAt))}
        onClick={props.onLook}
      >
        {text.preview}
      </Button>
    </>
  );
}

function keyOf({ kind, dueAt }: Group): string {
  return `${kind} ${dueAt}`;
}
