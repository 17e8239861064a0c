import { Button } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { RetentionRunView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { callApi, schemeKey } from "../../platform/queries";
import { countsText, retentionText } from "../../text/retention";

/** A deletion that waits: how much it is, and for a director the way to let it go on. */
export function StoppedRun(props: {
  readonly schemeId: string;
  readonly run: RetentionRunView;
  readonly mayConfirm: boolean;
}) {
  const { schemeId, run } = props;
  const layout = useLayout();
  const client = useQueryClient();
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const counts = countsText(run.planned);
  const confirm = useMutation({
    mutationFn: () => callApi(api.confirmDeletion, { params: { schemeId, day: run.day } }),
    onSuccess: (after) => notices.tell(retentionText.done(countsText(after.gone))),
  });
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="retention-stopped">
      <SectionHeading id="retention-stopped">{retentionText.stoppedTitle}</SectionHeading>
      <p className={layout.prose}>{retentionText.stopped(counts)}</p>
      {props.mayConfirm ? (
        <div className={layout.row}>
          <Button appearance="primary" onClick={() => setAsking(true)}>
            {retentionText.confirm}
          </Button>
        </div>
      ) : (
        <span className={layout.quiet}>{retentionText.onlyDirector}</span>
      )}
      {asking && (
        <ActDialog
          title={retentionText.dialog}
          confirm={retentionText.dialogConfirm}
          cancel={retentionText.cancel}
          busy={confirm.isPending}
          error={confirm.error}
          done={confirm.isSuccess}
          onDone={() => {
            setAsking(false);
            void client.invalidateQueries({ queryKey: schemeKey(schemeId) });
          }}
          onConfirm={() => confirm.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{retentionText.dialogText(counts)}</p>
        </ActDialog>
      )}
    </section>
  );
}
