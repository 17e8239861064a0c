import { useState } from "react";
import { useLayout } from "../../components/layout";
import { PageHeading } from "../../components/page-heading";
import { auditText as text } from "../../text/audit";
import { AuditList } from "./audit-list";
import { TrailActions } from "./trail-actions";
import { TrailResult, type TrailCheck } from "./trail-result";
import type { AuditWanted } from "./audit-queries";

/** For directors: who did and saw what, in words; whether the trail is whole; and a copy to take along. */
export default function AuditPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const [wanted, setWanted] = useState<AuditWanted>({});
  const [check, setCheck] = useState<TrailCheck>();
  return (
    <div className={layout.column}>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={<TrailActions schemeId={schemeId} wanted={wanted} onChecked={setCheck} />}
      />
      {check !== undefined && <TrailResult check={check} />}
      <AuditList schemeId={schemeId} wanted={wanted} onWanted={setWanted} />
    </div>
  );
}
