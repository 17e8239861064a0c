import { Button } from "@fluentui/react-components";
import { MailInbox48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { ComplaintRow } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { callApi, schemeKey } from "../../platform/queries";
import { complaintsText as text } from "../../text/complaints";
import { ComplaintDrawer } from "./complaint-drawer";
import { ComplaintState } from "./complaint-state";
import { useComplaintStyles } from "./complaint-styles";

/** For those who answer complaints: each with its clock, what is due soonest first. Somebody who reads none sees a page that is not for them. */
export default function ComplaintsPage({ schemeId }: { readonly schemeId: string }) {
  const styles = useComplaintStyles();
  const layout = useLayout();
  const [openId, setOpenId] = useState("");
  const found = useQuery({
    queryKey: [...schemeKey(schemeId), "complaints"],
    queryFn: ({ signal }) => callApi(api.listComplaints, { params: { schemeId }, signal }),
  });
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { items } = found.data;
  return (
    <div className={layout.column}>
      <PageHeading title={text.title} lead={text.lead} />
      {items.length === 0 ? (
        <div className={layout.card}>
          <EmptyState icon={<MailInbox48Regular />} title={text.emptyTitle} text={text.emptyText} />
        </div>
      ) : (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {items.map((row) => (
            <li key={row.complaintId} className={layout.card}>
              <Complaint row={row} onRead={() => setOpenId(row.complaintId)} />
            </li>
          ))}
        </ul>
      )}
      <ComplaintDrawer
        key={openId}
        schemeId={schemeId}
        complaint={items.find(({ complaintId }) => complaintId === openId)}
        onClose={() => setOpenId("")}
      />
    </div>
  );
}

function Complaint({ row, onRead }: { readonly row: ComplaintRow; readonly onRead: () => void }) {
  const styles = useComplaintStyles();
  const layout = useLayout();
  const author = text.from(row.author);
  return (
    <div className={layout.spread}>
      <div className={styles.facts}>
        <h2 className={styles.name}>{author}</h2>
        <span>{text.about(row)}</span>
        <span className={layout.quiet}>{text.raised(row.raisedAt)}</span>
        {row.as === "deputy" && <span className={layout.quiet}>{text.as(row.as)}</span>}
      </div>
      <ComplaintState row={row} />
      <Button
        appearance={row.state === "answered" ? "secondary" : "primary"}
        aria-label={text.readOf(author)}
        onClick={onRead}
      >
        {text.read}
      </Button>
    </div>
  );
}
