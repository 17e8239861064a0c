import * as api from "@near-peer/bot/contract";
import type { MessageRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { messagesText, messageText as text } from "../../text/messages";
import { isHalfOfTwo } from "./message-standings";

/** Asks before one message is taken out for good. */
export function SkipDialog(props: {
  readonly schemeId: string;
  readonly row: MessageRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, row } = props;
  const { messageId, version, kind, to } = row;
  const reread = useReread(schemeId);
  const notices = useNotices();
  const skip = useMutation({
    mutationFn: () =>
      callApi(api.skipMessage, {
        params: { schemeId, messageId },
        body: { recipientId: to.personId },
        ifMatch: version,
      }),
    onSuccess: () => notices.tell(text.skipped(to.name)),
    // It may have gone in the meantime: where it stands now is read again.
    onError: reread,
  });
  return (
    <ActDialog
      title={text.skipTitle(to.name)}
      confirm={text.skipConfirm}
      cancel={text.keep}
      busy={skip.isPending}
      error={skip.error}
      done={skip.isSuccess}
      onDone={() => {
        props.onDone();
        reread();
      }}
      onConfirm={() => skip.mutate()}
      onClose={props.onClose}
    >
      <p>{text.skipText(messagesText.kinds[kind])}</p>
      {isHalfOfTwo(kind) && <p>{text.skipPair}</p>}
    </ActDialog>
  );
}
