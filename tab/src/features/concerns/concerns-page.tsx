import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { MailInbox48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { ConcernRow } from "@near-peer/bot/contract";
import { useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { callApi, schemeKey } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { PAGE_ROWS, useWholeList } from "../../platform/use-whole-list";
import { concernsText } from "../../text/concerns";
import { ConcernDrawer } from "./concern-drawer";
import { ConcernState } from "./concern-state";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** For those who read concerns: each with its clock, unread ones first. Somebody who reads none sees a page that is not for them. */
export default function ConcernsPage({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const [openId, setOpenId] = useState("");
  const list = useWholeList<ConcernRow>([...schemeKey(schemeId), "concerns"], (cursor, signal) =>
    callApi(api.listConcerns, {
      params: { schemeId },
      query: { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
  if (list.rows === undefined) {
    if (list.error === null) return <Loading titled />;
    return <FailurePage error={list.error} retry={list.retry} />;
  }
  return (
    <div className={layout.column}>
      <PageHeading title={concernsText.title} lead={concernsText.lead} />
      <Link href={hashOf({ name: "complaints", schemeId })}>{concernsText.toComplaints}</Link>
      {list.rows.length === 0 ? (
        <div className={layout.card}>
          <EmptyState
            icon={<MailInbox48Regular />}
            title={concernsText.emptyTitle}
            text={concernsText.emptyText}
          />
        </div>
      ) : (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {list.rows.map((row) => (
            <li key={row.concernId} className={layout.card}>
              <Concern row={row} onRead={() => setOpenId(row.concernId)} />
            </li>
          ))}
        </ul>
      )}
      <ConcernDrawer
        key={openId}
        schemeId={schemeId}
        concern={list.rows.find(({ concernId }) => concernId === openId)}
        onClose={() => setOpenId("")}
      />
    </div>
  );
}

function Concern({ row, onRead }: { readonly row: ConcernRow; readonly onRead: () => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const author = concernsText.from(row.author);
  return (
    <div className={layout.spread}>
      <div className={styles.words}>
        <h2 className={styles.name}>{author}</h2>
        <span>{concernsText.about(row)}</span>
        <span className={layout.quiet}>{concernsText.raised(row.raisedAt)}</span>
        {row.as === "deputy" && <span className={layout.quiet}>{concernsText.as(row.as)}</span>}
      </div>
      <ConcernState row={row} />
      <Button
        appearance={row.state === "raised" ? "primary" : "secondary"}
        aria-label={concernsText.readOf(author)}
        onClick={onRead}
      >
        {concernsText.read}
      </Button>
    </div>
  );
}
