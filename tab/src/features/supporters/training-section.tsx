import { makeStyles } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { SessionList } from "../../components/session-list";
import { callApi, schemeKey } from "../../platform/queries";
import { theirSessionsText as text } from "../../text/recognition";

const useStyles = makeStyles({
  words: { margin: 0 },
});

/** Courses and supervision of a supporter, and whose word each is (NP11, RT7). */
export function TrainingSection(props: { readonly schemeId: string; readonly row: SupporterRow }) {
  const { schemeId, row } = props;
  const { personId, sessions } = row;
  const styles = useStyles();
  const layout = useLayout();
  const client = useQueryClient();
  const notices = useNotices();
  const remove = useMutation({
    mutationFn: (sessionId: string) =>
      callApi(api.takeSupervisionBack, { params: { schemeId, personId, sessionId } }),
    onSuccess: () => notices.tell(text.removed),
    onSettled: () => client.invalidateQueries({ queryKey: schemeKey(schemeId) }),
  });
  return (
    <section className={layout.tight} aria-labelledby="sessions">
      <SectionHeading id="sessions">{text.title}</SectionHeading>
      {sessions.length === 0 ? (
        <p className={`${styles.words} ${layout.quiet}`}>{text.none}</p>
      ) : (
        <>
          <p className={`${styles.words} ${layout.quiet}`}>{text.lead}</p>
          <SessionList
            sessions={sessions}
            reader="scheme"
            bySomebodyElse={text.own}
            isRemoving={remove.isPending}
            onRemove={remove.mutate}
          />
        </>
      )}
      {remove.error !== null && <FailureBar error={remove.error} />}
    </section>
  );
}
