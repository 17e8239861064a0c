import * as api from "@near-peer/bot/contract";
import type { RecognitionOfMine } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { SessionList } from "../../components/session-list";
import { callApi } from "../../platform/queries";
import { recognitionText as text } from "../../text/recognition";
import { NoteSession } from "./note-session";
import { myRecognitionQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";

/** Courses and supervision, in the supporter's own word or noted for them: never asked for, never a condition (NP11). */
export function Sessions({ scheme }: { readonly scheme: RecognitionOfMine }) {
  const { schemeId, sessions } = scheme;
  const layout = useLayout();
  const styles = useRecognitionStyles();
  const client = useQueryClient();
  const notices = useNotices();
  const remove = useMutation({
    mutationFn: (sessionId: string) =>
      callApi(api.removeSession, { params: { schemeId, sessionId } }),
    onSuccess: () => {
      notices.tell(text.removed);
      return client.invalidateQueries({ queryKey: myRecognitionQuery.queryKey });
    },
  });
  const heading = `sessions-${schemeId}`;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={heading}>
      <SectionHeading id={heading}>{text.training}</SectionHeading>
      <p className={styles.text}>{text.trainingLead}</p>
      {sessions.length === 0 ? (
        <p className={`${styles.text} ${layout.quiet}`}>{text.none}</p>
      ) : (
        <SessionList
          sessions={sessions}
          reader="supporter"
          bySomebodyElse={text.byScheme}
          isRemoving={remove.isPending}
          onRemove={remove.mutate}
        />
      )}
      {remove.error !== null && <FailureBar error={remove.error} />}
      <NoteSession schemeId={schemeId} />
    </section>
  );
}
