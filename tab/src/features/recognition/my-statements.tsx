import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { IssuedStatement, RecognitionOfMine } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { savePdf } from "../../platform/save-file";
import { recognitionText as text } from "../../text/recognition";
import { myRecognitionQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";
import { StatementLines } from "./statement-lines";

/** What a statement would say now, the button that issues it, and those that there are. */
export function MyStatements({ scheme }: { readonly scheme: RecognitionOfMine }) {
  const { schemeId, schemeName, now, issued } = scheme;
  const layout = useLayout();
  const styles = useRecognitionStyles();
  const client = useQueryClient();
  const notices = useNotices();
  const issue = useMutation({
    mutationFn: () => callApi(api.issueStatement, { params: { schemeId } }),
    onSuccess: ({ reference }) => {
      notices.tell(text.issued(reference));
      return client.invalidateQueries({ queryKey: myRecognitionQuery.queryKey });
    },
  });
  const heading = `statements-${schemeId}`;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={heading}>
      <SectionHeading id={heading}>{schemeName}</SectionHeading>
      {now.length === 0 ? (
        <p className={styles.text}>{text.nothing}</p>
      ) : (
        <>
          <h3 className={styles.title}>{text.now}</h3>
          <StatementLines lines={now} />
          <div className={layout.row}>
            <Button
              appearance="primary"
              disabledFocusable={issue.isPending}
              onClick={() => issue.mutate()}
            >
              {text.issue}
            </Button>
          </div>
        </>
      )}
      {issue.error !== null && <FailureBar error={issue.error} />}
      {issued.length > 0 && (
        <>
          <h3 className={styles.title}>{text.mine}</h3>
          <p className={`${styles.text} ${layout.quiet}`}>{text.kept}</p>
          <ul className={layout.plainList}>
            {issued.map((one) => (
              <Statement key={one.statementId} schemeId={schemeId} statement={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Statement(props: { readonly schemeId: string; readonly statement: IssuedStatement }) {
  const { schemeId, statement } = props;
  const { statementId, reference, issuedAt } = statement;
  const styles = useRecognitionStyles();
  const notices = useNotices();
  const save = useMutation({
    mutationFn: () => callApi(api.getStatementFile, { params: { schemeId, statementId } }),
    gcTime: 0,
    onSuccess: ({ fileName, contentBase64 }) => {
      savePdf(fileName, contentBase64);
      notices.tell(text.saved);
    },
  });
  return (
    <li className={styles.item}>
      <span>{text.line(reference, issuedAt)}</span>
      <Button
        icon={<ArrowDownloadRegular />}
        aria-label={text.saveOf(reference)}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {text.save}
      </Button>
      {save.error !== null && <FailureBar error={save.error} />}
    </li>
  );
}
