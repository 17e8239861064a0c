import * as api from "@near-peer/bot/contract";
import type { MessagesOverview } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { holdText as text } from "../../text/messages";
import { overviewQuery } from "./message-queries";

const WORDS = {
  hold: { title: text.holdTitle, asks: [text.holdAsks, text.holdKeeps], confirm: text.holdConfirm },
  letGo: { title: text.letGoTitle, asks: [text.letGoAsks], confirm: text.letGoConfirm },
} as const;

/** Asks before every message of the scheme is held, or goes again, and says what it means. */
export function HoldDialog(props: {
  readonly schemeId: string;
  readonly hold: MessagesOverview["hold"];
  readonly onClose: () => void;
}) {
  const { schemeId, hold } = props;
  const words = hold.held ? WORDS.letGo : WORDS.hold;
  const client = useQueryClient();
  const notices = useNotices();
  const reread = useReread(schemeId);
  const act = useMutation({
    mutationFn: () =>
      callApi(api.holdMessages, {
        params: { schemeId },
        body: { held: !hold.held },
        ifMatch: hold.version,
      }),
    onSuccess: ({ hold: { held } }) => notices.tell(held ? text.held : text.wentOn),
    // Somebody else was first: what stands is read again, so that the next try knows.
    onError: reread,
  });
  return (
    <ActDialog
      title={words.title}
      confirm={words.confirm}
      cancel={text.cancel}
      busy={act.isPending}
      error={act.error}
      done={act.isSuccess}
      onConfirm={() => act.mutate()}
      onDone={() => {
        props.onClose();
        // The answer is how things stand now; set once the dialog has gone, which stands in what it changes.
        client.setQueryData(overviewQuery(schemeId).queryKey, act.data);
        reread();
      }}
      onClose={props.onClose}
    >
      {words.asks.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </ActDialog>
  );
}
