import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { StatementsPlanView } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { More } from "../../components/more";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { issueToAllText as text } from "../../text/recognition";
import { statementsPlanQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";

/** For whom a year's statements would be issued, and the one act that issues them (NP26). */
export function IssueToAll({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const plan = useQuery(statementsPlanQuery(schemeId));
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="issue-to-all">
      <SectionHeading id="issue-to-all">{text.title}</SectionHeading>
      {plan.error !== null && <FailureBar error={plan.error} />}
      {plan.data === undefined && plan.error === null && <Loading lines={2} />}
      {plan.data !== undefined && <Plan schemeId={schemeId} plan={plan.data} />}
    </section>
  );
}

function Plan(props: { readonly schemeId: string; readonly plan: StatementsPlanView }) {
  const { schemeId, plan } = props;
  const { begins, supporters } = plan;
  const layout = useLayout();
  const styles = useRecognitionStyles();
  const focusTarget = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const toIssue = supporters.filter(({ state }) => state === "to-issue");
  const hasOne = supporters.filter(({ state }) => state === "has-one").length;
  const full = supporters.filter(({ state }) => state === "full");
  const incomplete = toIssue.some(({ missing }) => missing.length > 0);
  return (
    <>
      <p className={`${styles.text} ${layout.quiet}`}>{text.lead(begins)}</p>
      <p className={styles.text}>
        {supporters.length === 0 ? text.nobody : text.toIssue(toIssue.length)}
        {toIssue.length > 0 && hasOne > 0 && ` ${text.hasOne(hasOne)}`}
      </p>
      {full.length > 0 && (
        <p className={styles.text}>{text.full(full.map(({ name }) => name).join(", "))}</p>
      )}
      {toIssue.length > 0 && (
        <>
          {incomplete && <p className={styles.text}>{text.incomplete}</p>}
          <More words={text.who}>
            <ul className={layout.plainList}>
              {toIssue.map((one) => (
                <li key={one.personId}>{text.row(one.name, notesOn(one))}</li>
              ))}
            </ul>
          </More>
          <div className={layout.row}>
            <Button appearance="primary" onClick={() => setAsking(true)} {...focusTarget}>
              {text.issue(toIssue.length)}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <IssueDialog schemeId={schemeId} count={toIssue.length} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

/** What a statement would not say, and whether its supporter cannot be told. */
function notesOn({ missing, isTold }: StatementsPlanView["supporters"][number]): readonly string[] {
  return [...missing.map((fact) => text.missing[fact]), ...(isTold ? [] : [text.notTold])];
}

/** The server issues some at a time; what one call leaves, the next one does, also after one that failed. */
async function issueAll(schemeId: string): Promise<number> {
  let all = 0;
  for (;;) {
    const { issued, left } = await callApi(api.issueToAll, { params: { schemeId } });
    all += issued;
    if (left === 0 || issued === 0) return all;
  }
}

function IssueDialog(props: {
  readonly schemeId: string;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { schemeId, count, onClose } = props;
  const notices = useNotices();
  const reread = useReread(schemeId);
  // As it was asked: the number changes under it while statements are issued.
  const [asked] = useState(count);
  const issue = useMutation({
    mutationFn: () => issueAll(schemeId),
    onSuccess: (issued) => notices.tell(text.issued(issued)),
  });
  return (
    <ActDialog
      title={text.confirmTitle(asked)}
      confirm={text.confirm}
      cancel={text.cancel}
      busy={issue.isPending}
      error={issue.error}
      done={issue.isSuccess}
      onDone={() => {
        onClose();
        reread();
      }}
      onConfirm={() => issue.mutate()}
      onClose={() => {
        onClose();
        reread();
      }}
    >
      <p>{text.confirmText}</p>
    </ActDialog>
  );
}
