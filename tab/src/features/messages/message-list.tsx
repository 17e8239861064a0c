import { Button, makeStyles, Select } from "@fluentui/react-components";
import type { MessageRow, MessagesOverview } from "@near-peer/bot/contract";
import { useEffect, useMemo, useRef, useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { ListToolbar } from "../../components/list-toolbar";
import { Loading } from "../../components/loading";
import { SectionHeading } from "../../components/page-heading";
import { RecordGrid } from "../../components/record-grid";
import { useSayCount } from "../../components/use-say-count";
import { replaceScreen } from "../../platform/use-screen";
import { failureWords } from "../../text/failures";
import { messageListText as text, messagesText } from "../../text/messages";
import { listEvery } from "./long-sends";
import { messageColumns } from "./message-columns";
import { MessageDrawer } from "./message-drawer";
import { useMessageList } from "./message-queries";
import { kindsThere, standingChoices, type Narrowed } from "./message-standings";
import { useSettled } from "./use-settled";

const useStyles = makeStyles({
  list: { outlineStyle: "none" },
  // As wide as its longest choice it would not fit a telephone.
  kind: { width: "min(20rem, 100vw - 4rem)", minWidth: 0 },
});

interface ListProps {
  readonly schemeId: string;
  readonly overview: MessagesOverview;
  readonly narrowed: Narrowed;
}

/** The messages one by one: what needs a person first. The figures and bars above lead into it. */
export function MessageList(props: ListProps) {
  const { schemeId, overview, narrowed } = props;
  const styles = useStyles();
  const layout = useLayout();
  const section = useRef<HTMLElement>(null);
  useFocusOnNarrowing(section, narrowed);
  const [search, setSearch] = useState("");
  const { standing = "", kind = "" } = narrowed;
  const show = (next: { readonly standing: string; readonly kind: string }) =>
    replaceScreen({ name: "messages", schemeId, ...next });
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={`${layout.column} ${styles.list}`}
      aria-labelledby="messages-list"
    >
      <SectionHeading id="messages-list">{text.title}</SectionHeading>
      <ListToolbar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        filterLabel={text.filter}
        filters={standingChoices(overview, narrowed.kind)}
        filter={standing}
        onFilter={(name) => show({ standing: name, kind })}
      >
        <Select
          className={styles.kind}
          select={{ className: styles.kind }}
          aria-label={text.kind}
          value={kind}
          onChange={(_, { value }) => show({ standing, kind: value })}
        >
          <option value="">{text.everyKind}</option>
          {kindsThere(overview.kinds, narrowed.kind).map((one) => (
            <option key={one} value={one}>
              {messagesText.kinds[one]}
            </option>
          ))}
        </Select>
      </ListToolbar>
      <Rows
        {...props}
        search={search}
        onShowAll={() => {
          setSearch("");
          show({ standing: "", kind: "" });
        }}
      />
    </section>
  );
}

function Rows(props: ListProps & { readonly search: string; readonly onShowAll: () => void }) {
  const { schemeId, overview, narrowed } = props;
  const layout = useLayout();
  const search = useSettled(props.search.trim());
  const list = useMessageList(schemeId, { ...narrowed, search }, listEvery(overview));
  const [open, setOpen] = useState<MessageRow>();
  const columns = useMemo(() => messageColumns(setOpen), []);
  const { rows, total } = list;
  useSayCount(search === "" || list.isPlaceholderData ? "" : text.shown(total));
  if (rows === undefined) {
    if (list.error === null) return <Loading />;
    const retry = <Button onClick={() => void list.refetch()}>{failureWords.retry}</Button>;
    return <FailureBar error={list.error} title={failureWords.notLoaded} actions={retry} />;
  }
  return (
    <>
      {list.error !== null && <FailureBar error={list.error} title={failureWords.notLoaded} />}
      {rows.length === 0 ? (
        <EmptyState
          title={text.nothingTitle}
          text={text.nothingText}
          action={<Button onClick={props.onShowAll}>{text.showAll}</Button>}
        />
      ) : (
        <RecordGrid label={messagesText.title} rows={rows} columns={columns} rowId={idOf} />
      )}
      {total > 0 && (
        <div className={layout.row}>
          <span className={layout.quiet}>{text.showing(rows.length, total)}</span>
          {list.hasNextPage && (
            <Button
              disabledFocusable={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {text.more}
            </Button>
          )}
        </div>
      )}
      <MessageDrawer
        schemeId={schemeId}
        // Where it stands now; it may have left what the list shows while somebody reads about it.
        row={open && (rows.find(({ messageId }) => messageId === open.messageId) ?? open)}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}

function idOf({ messageId }: MessageRow): string {
  return messageId;
}

/** Whoever chose a figure or a bar, or came here by a link to a part of the list, goes on in the list. */
function useFocusOnNarrowing(
  section: React.RefObject<HTMLElement | null>,
  { standing, kind }: Narrowed,
): void {
  const arrived = useRef(false);
  useEffect(() => {
    const active = document.activeElement;
    const page = section.current?.parentElement;
    const byLink = active instanceof HTMLAnchorElement && page?.contains(active) === true;
    const narrowed = standing !== undefined || kind !== undefined;
    if (arrived.current ? byLink : narrowed) section.current?.focus();
    arrived.current = true;
  }, [section, standing, kind]);
}
